package org.gridscheme.api.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.scheme.dto.CheckDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.scheme.model.Verdict;

/** What speaks against approving a scheme without giving a reason: better ones, and warnings of its own. */
final class Objections {

    private static final String POINTER = "/reason";

    private Objections() {}

    static List<FieldProblem> of(SchemeDto scheme) {
        List<FieldProblem> objections = new ArrayList<>();
        if (scheme.rank() != 1) {
            objections.add(FieldProblem.of(POINTER, "review.not-first", String.valueOf(scheme.rank())));
        }
        scheme.checks().stream()
                .filter(check -> !check.verdict().equals(Verdict.PASS.name()))
                .map(Objections::warning)
                .distinct()
                .forEach(objections::add);
        return objections;
    }

    private static FieldProblem warning(CheckDto check) {
        return FieldProblem.of(
                POINTER,
                "review.warning",
                Objects.requireNonNullElse(check.title(), check.rule()),
                Objects.requireNonNullElse(check.element_name(), check.element()));
    }
}
