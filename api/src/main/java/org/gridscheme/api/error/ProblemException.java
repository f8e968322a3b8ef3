package org.gridscheme.api.error;

import java.util.List;

/** A request that cannot be answered, with ALL faults found in it. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final transient List<FieldProblem> problems;

    public ProblemException(ProblemType type, List<FieldProblem> problems) {
        super(type.key() + " " + problems.stream().map(FieldProblem::code).toList());
        this.type = type;
        this.problems = List.copyOf(problems);
    }

    public ProblemException(ProblemType type) {
        this(type, List.of());
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
