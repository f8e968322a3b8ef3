package org.gridscheme.api.compare;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gridscheme.api.compare.dto.ComparisonDto;
import org.gridscheme.api.compare.dto.RecordDifferenceDto;
import org.gridscheme.api.review.RecordCheck;
import org.gridscheme.api.scheme.PlanningGate;
import org.gridscheme.api.text.Language;
import org.gridscheme.scheme.comparison.ComparedScheme;
import org.gridscheme.scheme.comparison.SchemeComparer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The version of record beside what would be planned today. */
@RestController
@Tag(name = "reviews")
final class RecordDifferenceController {

    private final RecordCheck check;
    private final PlanningGate gate;
    private final SchemeComparer comparer = new SchemeComparer();

    RecordDifferenceController(RecordCheck check, PlanningGate gate) {
        this.check = check;
        this.gate = gate;
    }

    @Operation(
            operationId = "getRecordDifference",
            summary = "The version of record against the same request planned again on the present grid")
    @GetMapping(path = "/api/v1/schemes/{id}/record/difference", produces = MediaType.APPLICATION_JSON_VALUE)
    RecordDifferenceDto difference(@PathVariable String id, Language language) {
        RecordCheck.Outcome found = gate.pass(() -> check.check(id, language));
        return new RecordDifferenceDto(
                id,
                found.record().schemeId(),
                found.record().sha256(),
                found.record().frozenAt().toString(),
                found.same() ? "SAME" : found.present().isPresent() ? "CHANGED" : "GONE",
                versions(found.then()),
                versions(found.now()),
                found.refusals(),
                found.present()
                        .map(present -> comparison(id, found.frozen(), present))
                        .orElse(null));
    }

    private @Nullable ComparisonDto comparison(String id, ComparedScheme frozen, ComparedScheme present) {
        return new ComparisonMapper(id, comparer.compare(List.of(frozen, present))).map();
    }

    private static RecordDifferenceDto.Versions versions(RecordCheck.Versions versions) {
        return new RecordDifferenceDto.Versions(versions.grid(), versions.rulebook(), versions.priceBook());
    }
}
