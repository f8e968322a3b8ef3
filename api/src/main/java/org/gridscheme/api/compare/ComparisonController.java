package org.gridscheme.api.compare;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gridscheme.api.compare.dto.ComparisonDto;
import org.gridscheme.api.scheme.SchemeService;
import org.gridscheme.api.text.Language;
import org.gridscheme.scheme.comparison.SchemeComparer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Schemes of an archived answer side by side. */
@RestController
@Tag(name = "schemes")
final class ComparisonController {

    private final SchemeService service;
    private final SchemeComparer comparer = new SchemeComparer();

    ComparisonController(SchemeService service) {
        this.service = service;
    }

    /**
     * @param schemes ids of two or more schemes of the answer; all of them where none is named
     */
    @Operation(operationId = "compareSchemes", summary = "Schemes of an answer side by side, figure by figure")
    @GetMapping(path = "/api/v1/schemes/{id}/compare", produces = MediaType.APPLICATION_JSON_VALUE)
    ComparisonDto compare(
            @PathVariable String id,
            @Parameter(description = "Ids of two to six schemes; their order is the order of the values")
                    @RequestParam(defaultValue = "")
                    List<String> schemes,
            Language language) {
        var compared = service.getForComparison(id, schemes, language);
        return new ComparisonMapper(id, comparer.compare(compared)).map();
    }
}
