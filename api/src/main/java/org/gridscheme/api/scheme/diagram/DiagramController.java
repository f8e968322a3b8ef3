package org.gridscheme.api.scheme.diagram;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gridscheme.api.scheme.SchemeService;
import org.gridscheme.api.scheme.dto.DiagramDto;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Single-line diagrams of archived schemes. */
@RestController
@Tag(name = "schemes")
final class DiagramController {

    private final SchemeService schemes;
    private final SchemeDiagrams diagrams;

    DiagramController(SchemeService schemes, SchemeDiagrams diagrams) {
        this.schemes = schemes;
        this.diagrams = diagrams;
    }

    @Operation(
            operationId = "getSchemeDiagram",
            summary = "The single-line diagram of one scheme: symbols and connectors on an integer grid, new parts"
                    + " marked")
    @GetMapping(path = "/api/v1/schemes/{id}/{schemeId}/diagram", produces = MediaType.APPLICATION_JSON_VALUE)
    DiagramDto diagram(@PathVariable String id, @PathVariable String schemeId, Language language) {
        return diagrams.draw(schemes.get(id, language), schemeId, Texts.in(language));
    }
}
