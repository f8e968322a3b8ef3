package org.gridscheme.api.feasibility.file;

import java.util.List;
import org.gridscheme.api.error.FieldProblem;

/** A file whose rows cannot be read at all. */
public final class TableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<FieldProblem> problems;

    public TableException(List<FieldProblem> problems) {
        super(String.valueOf(problems));
        this.problems = List.copyOf(problems);
    }

    /** @param code without the {@code batch.} all of them begin with */
    static TableException of(String code, Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new TableException(List.of(FieldProblem.of("", "batch." + code, texts)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
