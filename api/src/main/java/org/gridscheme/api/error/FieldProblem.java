package org.gridscheme.api.error;

import java.util.List;

/**
 * One fault of a request.
 *
 * @param pointer JSON Pointer (RFC 6901) of the place in the body, empty for the body as a whole
 * @param code stable code, also the key of its text
 * @param arguments what the text tells, in the order of its placeholders; never personal data
 */
public record FieldProblem(String pointer, String code, List<String> arguments) {

    public FieldProblem {
        arguments = List.copyOf(arguments);
    }

    public static FieldProblem of(String pointer, String code, String... arguments) {
        return new FieldProblem(pointer, code, List.of(arguments));
    }
}
