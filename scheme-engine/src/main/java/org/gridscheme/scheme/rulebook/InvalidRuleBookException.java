package org.gridscheme.scheme.rulebook;

import java.util.List;

/** A rulebook or an overlay that cannot be used; carries every problem found, in file order. */
public final class InvalidRuleBookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public InvalidRuleBookException(String name, List<String> problems) {
        super("Rulebook " + name + " has " + problems.size() + " problem(s):\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
