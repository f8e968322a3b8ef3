package org.gridscheme.api.feasibility.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.scheme.api.SchemeHoldings;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.job.ClaimedRow;
import org.gridscheme.scheme.job.FinishedRow;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobStore;
import org.gridscheme.scheme.model.SupplyScheme;

/**
 * Answers rows one after the other: each that has a scheme takes what it needs before the next is planned. What was taken is
 * read back from the store for each portion and recorded there together with the row, so that another process, or this one
 * after a failure, goes on from the same state. Thread-safe; only one portion of a job is under way at a time.
 */
final class SequentialPlanner implements RowWork {

    private final Job job;
    private final JobStore store;
    private final RowPlanner rows;
    private final SchemePlanner bare;
    private final List<Holding> reserved;
    private final List<Holding> recorded = new ArrayList<>();
    private int recordedBefore = 1;

    /**
     * @param planner plans while others hold what is reserved
     * @param reserved what others held when the job was ordered
     */
    SequentialPlanner(Job job, JobStore store, RowPlanner rows, SchemePlanner planner, List<Holding> reserved) {
        this.job = job;
        this.store = store;
        this.rows = rows;
        this.bare = planner;
        this.reserved = List.copyOf(reserved);
    }

    @Override
    public Portion begin(int position) {
        return new Turn(taken(position));
    }

    /** Everything held before a position. What is recorded never changes again, so only the latest of it is read. */
    private synchronized List<Holding> taken(int position) {
        if (position < recordedBefore) {
            throw new IllegalStateException("row at " + position + " comes after those before " + recordedBefore);
        }
        store.listBookings(job, recordedBefore - 1, position)
                .forEach(booking -> recorded.addAll(Bookings.read(booking)));
        recordedBefore = position;
        List<Holding> all = new ArrayList<>(reserved);
        all.addAll(recorded);
        return all;
    }

    /** One portion; what its rows take counts at once. */
    private final class Turn implements Portion {

        private final List<Holding> taken;
        private SchemePlanner planner;

        Turn(List<Holding> taken) {
            this.taken = taken;
            this.planner = bare.holding(taken);
        }

        @Override
        public FinishedRow answer(ClaimedRow row) {
            return rows.answer(row, planner, this::book);
        }

        private Optional<String> book(ClaimedRow row, SupplyScheme scheme) {
            String id = "batch-" + job.terms().id() + "-row-" + row.row();
            List<Holding> more = new SchemeHoldings(planner.grid()).of(scheme, id, "", Optional.empty());
            taken.addAll(more);
            planner = bare.holding(taken);
            return Optional.of(Bookings.write(more));
        }
    }
}
