package org.gridscheme.scheme.planner;

import java.util.HashMap;
import java.util.Map;
import org.gridscheme.grid.topology.OpenPointMove;
import org.gridscheme.scheme.context.GridContext;

/** The grid after each move of an open point that one request looks at, made once. For one thread. */
final class MovedContexts {

    private final GridContext today;
    private final Map<OpenPointMove, GridContext> known = new HashMap<>();

    MovedContexts(GridContext today) {
        this.today = today;
    }

    GridContext after(OpenPointMove move) {
        return known.computeIfAbsent(move, today::after);
    }
}
