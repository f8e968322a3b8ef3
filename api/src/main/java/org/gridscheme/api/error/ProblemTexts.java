package org.gridscheme.api.error;

import java.util.List;
import org.gridscheme.api.text.Texts;

/** Puts problems into words. */
public final class ProblemTexts {

    private ProblemTexts() {}

    public static Problem problem(ProblemType type, List<FieldProblem> faults, String instance, Texts texts) {
        List<Problem.ProblemError> errors = faults.stream()
                .map(fault -> new Problem.ProblemError(fault.pointer(), fault.code(), detail(fault, texts)))
                .toList();
        return new Problem(
                type.uri(),
                texts.get("problem." + type.key() + ".title"),
                type.status(),
                texts.get("problem." + type.key() + ".detail", String.valueOf(errors.size())),
                instance,
                errors);
    }

    /** The fault in words; its code where the language has no text for it. */
    public static String detail(FieldProblem fault, Texts texts) {
        return texts.find("fault." + fault.code(), fault.arguments()).orElse(fault.code());
    }
}
