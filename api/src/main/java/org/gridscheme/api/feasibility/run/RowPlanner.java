package org.gridscheme.api.feasibility.run;

import java.util.Optional;
import org.gridscheme.api.feasibility.file.RowJson;
import org.gridscheme.api.feasibility.row.RowReader;
import org.gridscheme.api.feasibility.row.RowReading;
import org.gridscheme.api.scheme.request.RequestContext;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.job.ClaimedRow;
import org.gridscheme.scheme.job.FinishedRow;
import org.gridscheme.scheme.job.RowState;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyScheme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectMapper;

/** Answers rows each by itself, with the planner of single requests. Thread-safe. */
final class RowPlanner implements RowWork {

    private static final Logger LOG = LoggerFactory.getLogger(RowPlanner.class);

    private final RowReader reader;
    private final RequestContext context;
    private final SchemePlanner bare;
    private final RowResults results;
    private final ObjectMapper json = RowJson.mapper();

    RowPlanner(RowReader reader, RequestContext context, SchemePlanner planner, RowResults results) {
        this.reader = reader;
        this.context = context;
        this.bare = planner;
        this.results = results;
    }

    @Override
    public Portion begin(int position) {
        return row -> answer(row, bare, Accepted.NOTHING_TAKEN);
    }

    /** What a row takes from the grid once its best scheme is accepted. */
    interface Accepted {

        Accepted NOTHING_TAKEN = (row, scheme) -> Optional.empty();

        /** As JSON; empty where the rows after it are not to know of it. */
        Optional<String> booking(ClaimedRow row, SupplyScheme scheme);
    }

    FinishedRow answer(ClaimedRow row, SchemePlanner planner, Accepted accepted) {
        if (row.duplicateOf().isPresent()) {
            return finished(
                    row, RowState.DUPLICATE, results.duplicate(row.duplicateOf().getAsInt()));
        }
        try {
            RowReading reading = reader.read(json.readTree(row.source()), context);
            Optional<SupplyApplication> application = reading.application();
            return application.isPresent()
                    ? planned(row, application.get(), planner, accepted)
                    : finished(row, RowState.INVALID, results.invalid(reading.problems()));
        } catch (RuntimeException fault) {
            LOG.error("row {} cannot be answered", row.row(), fault);
            return finished(row, RowState.ERROR, results.failed());
        }
    }

    private FinishedRow planned(
            ClaimedRow row, SupplyApplication application, SchemePlanner planner, Accepted accepted) {
        SchemeSet set = planner.plan(application);
        RowState state =
                switch (set.outcome()) {
                    case FEASIBLE -> RowState.OK;
                    case INFEASIBLE -> RowState.INFEASIBLE;
                    case SEARCH_LIMIT -> RowState.ERROR;
                };
        Optional<String> booking = set.schemes().stream().findFirst().flatMap(best -> accepted.booking(row, best));
        return new FinishedRow(row.row(), row.fence(), state, results.planned(set, application.place()), booking);
    }

    private static FinishedRow finished(ClaimedRow row, RowState state, String result) {
        return new FinishedRow(row.row(), row.fence(), state, result, Optional.empty());
    }
}
