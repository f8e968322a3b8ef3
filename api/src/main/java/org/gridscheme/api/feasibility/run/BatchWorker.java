package org.gridscheme.api.feasibility.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.gridscheme.api.scheme.PlanningGate;
import org.gridscheme.scheme.job.ClaimedRow;
import org.gridscheme.scheme.job.FinishedRow;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Takes rows of running batches, answers and records them, portion by portion, until it is stopped. Batches take turns. Rows give
 * way to requests. A store that does not answer is asked again; what could not be recorded in time is left to whoever gets
 * the row next, with the same result. One instance is one thread's.
 */
final class BatchWorker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);

    /** Work of a portion: long enough to make the store's part small, short enough to be interrupted. */
    private static final double PORTION_NS = 500e6;

    private static final int MOST_ROWS = 256;
    private static final int FIRST_ROWS = 8;

    private final JobStore store;
    private final JobWorks works;
    private final PlanningGate gate;
    private final WorkSettings settings;
    private final JobFilter jobs;
    private final BooleanSupplier stopped;

    private int portion = FIRST_ROWS;
    private long lastJob;
    private String lastFailure = "";

    /** Running jobs this worker may work on, the oldest first. */
    interface JobFilter {
        List<Job> list();
    }

    BatchWorker(
            JobStore store,
            JobWorks works,
            PlanningGate gate,
            WorkSettings settings,
            JobFilter jobs,
            BooleanSupplier stopped) {
        this.store = store;
        this.works = works;
        this.gate = gate;
        this.settings = settings;
        this.jobs = jobs;
        this.stopped = stopped;
    }

    @Override
    public void run() {
        while (!stopped.getAsBoolean()) {
            if (!tryOnce()) {
                pause(settings.idle().toMillis());
            }
        }
    }

    private boolean tryOnce() {
        try {
            boolean worked = once();
            lastFailure = "";
            return worked;
        } catch (DataAccessException | TransactionException failure) {
            complain("the job store does not answer; batches go on when it does", failure);
        } catch (RuntimeException fault) {
            if (!String.valueOf(fault.getMessage()).equals(lastFailure)) {
                LOG.error("a batch cannot be worked on", fault);
            }
            lastFailure = String.valueOf(fault.getMessage());
        }
        return false;
    }

    /** Told once, however often it happens in a row. */
    private void complain(String what, RuntimeException failure) {
        if (!what.equals(lastFailure)) {
            LOG.warn("{}: {}", what, failure.toString());
        }
        lastFailure = what;
    }

    /** Works on one portion of the next batch that has open rows. */
    private boolean once() {
        for (Job job : inTurn(jobs.list())) {
            RowWork work = works.get(job);
            List<ClaimedRow> rows = store.claim(job, portion, settings.lease());
            if (!rows.isEmpty()) {
                lastJob = job.number();
                answer(job, work, rows);
                return true;
            }
        }
        return false;
    }

    /** The batch after the one of last time first. */
    private List<Job> inTurn(List<Job> running) {
        List<Job> turn = new ArrayList<>();
        running.stream().filter(job -> job.number() > lastJob).forEach(turn::add);
        running.stream().filter(job -> job.number() <= lastJob).forEach(turn::add);
        return turn;
    }

    private void answer(Job job, RowWork work, List<ClaimedRow> rows) {
        long start = System.nanoTime();
        // A third of the lease: the rest is for recording, also by a store that is slow.
        long end = start + settings.lease().toNanos() / 3;
        RowWork.Portion answers = work.begin(rows.get(0).position());
        List<FinishedRow> finished = new ArrayList<>();
        for (ClaimedRow row : rows) {
            if (stopped.getAsBoolean() || System.nanoTime() - end > 0) {
                break;
            }
            gate.giveWay(settings.patience());
            finished.add(answers.answer(row));
        }
        adapt(finished.size(), System.nanoTime() - start);
        record(job, finished, start + settings.lease().toNanos());
        if (finished.size() < rows.size()) {
            store.release(job, rows.subList(finished.size(), rows.size()));
        }
    }

    private void adapt(int rows, long took_ns) {
        double wanted = rows * PORTION_NS / Math.max(1, took_ns);
        portion = (int) Math.max(1, Math.min(MOST_ROWS, Math.min(wanted, 4.0 * portion)));
    }

    private void record(Job job, List<FinishedRow> rows, long deadline) {
        while (true) {
            try {
                store.finish(job, rows);
                return;
            } catch (DataAccessException | TransactionException failure) {
                if (System.nanoTime() - deadline > 0 || stopped.getAsBoolean()) {
                    throw failure;
                }
                complain("results wait for the job store", failure);
                pause(settings.idle().toMillis());
            }
        }
    }

    private static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
