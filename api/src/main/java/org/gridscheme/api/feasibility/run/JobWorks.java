package org.gridscheme.api.feasibility.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.api.feasibility.BatchDescription;
import org.gridscheme.api.feasibility.row.RowReader;
import org.gridscheme.api.feasibility.row.Synonyms;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.scheme.RequestContexts;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobStore;

/** What is needed to answer rows of a job: prepared once and kept for the jobs at hand. Thread-safe. */
public final class JobWorks {

    /** More jobs than this at once are prepared anew whenever it is their turn. */
    private static final int MOST_KEPT = 8;

    private final JobStore store;
    private final PinnedGrids grids;
    private final RequestContexts contexts;
    private final Synonyms synonyms;
    private final Map<Long, RowWork> works = new LinkedHashMap<>();

    public JobWorks(JobStore store, PinnedGrids grids, RequestContexts contexts, Synonyms synonyms) {
        this.store = store;
        this.grids = grids;
        this.contexts = contexts;
        this.synonyms = synonyms;
    }

    /** @throws RuntimeException when the job's grid version cannot be loaded */
    synchronized RowWork get(Job job) {
        RowWork known = works.remove(job.number());
        RowWork work = known == null ? prepare(job) : known;
        works.put(job.number(), work);
        if (works.size() > MOST_KEPT) {
            works.remove(works.keySet().iterator().next());
        }
        return work;
    }

    private RowWork prepare(Job job) {
        BatchDescription description = BatchDescription.ofJson(job.description());
        LoadedGrid grid = grids.get(job.terms().gridVersion(), job.terms().reservationRevision());
        RowReader reader = new RowReader(description.shape(synonyms), synonyms, description.crs());
        SchemePlanner planner = grid.planners().get(Optional.empty());
        RowPlanner rows = new RowPlanner(
                reader, contexts.of(grid), planner, new RowResults(grid.transform(), grid.directory()::findName));
        return switch (job.terms().mode()) {
            case INDEPENDENT -> rows;
            case SEQUENTIAL ->
                new SequentialPlanner(
                        job, store, rows, planner, grid.reservations().holdings());
        };
    }
}
