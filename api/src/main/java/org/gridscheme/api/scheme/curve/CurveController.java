package org.gridscheme.api.scheme.curve;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gridscheme.api.scheme.SchemeService;
import org.gridscheme.api.scheme.dto.DayCurvesDto;
import org.gridscheme.api.text.Language;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Daily load curves of archived schemes. */
@RestController
@Tag(name = "schemes")
final class CurveController {

    private final SchemeService schemes;
    private final SchemeCurves curves;

    CurveController(SchemeService schemes, SchemeCurves curves) {
        this.schemes = schemes;
        this.curves = curves;
    }

    @Operation(
            operationId = "getSchemeCurves",
            summary =
                    "Load of the feeders and main transformers of one scheme in the 96 quarter hours of a day, before and"
                            + " after, with the limit")
    @GetMapping(path = "/api/v1/schemes/{id}/{schemeId}/curves", produces = MediaType.APPLICATION_JSON_VALUE)
    DayCurvesDto curves(@PathVariable String id, @PathVariable String schemeId, Language language) {
        return curves.of(schemes.get(id, language), schemeId, schemes.findRequest(id));
    }
}
