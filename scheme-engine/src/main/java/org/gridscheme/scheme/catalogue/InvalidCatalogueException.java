package org.gridscheme.scheme.catalogue;

import java.util.List;

/** A catalogue or price book that cannot be used; carries every problem found, in file order. */
public final class InvalidCatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public InvalidCatalogueException(String name, List<String> problems) {
        super(name + " has " + problems.size() + " problem(s):\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
