package org.gridscheme.grid.shortcircuit;

import java.util.List;

/** The network cannot be calculated; holds everything that is wrong with it. */
public final class ShortCircuitInputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<ShortCircuitProblem> problems;

    ShortCircuitInputException(List<ShortCircuitProblem> problems) {
        super("short circuit: " + problems.size() + " problems, first " + problems.get(0));
        this.problems = List.copyOf(problems);
    }

    /** Lines, transformers, sources, generators, each in the order of the network. */
    public List<ShortCircuitProblem> problems() {
        return problems;
    }
}
