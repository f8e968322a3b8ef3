package org.gridscheme.api.scheme.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.stream.Stream;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.scheme.document.DocumentKind;
import org.gridscheme.api.scheme.document.Documents;
import org.gridscheme.api.text.Language;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The built-in templates of documents, for an office to start its own from. */
@RestController
@Tag(name = "schemes")
final class TemplateController {

    private final Documents documents;

    TemplateController(Documents documents) {
        this.documents = documents;
    }

    /**
     * @param document reply or survey
     */
    @Operation(
            operationId = "documentTemplate",
            summary = "The built-in template of a document in the caller's language")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/v1/documents/{document}/template.docx")
    ResponseEntity<byte[]> template(@PathVariable String document, Language language) throws IOException {
        DocumentKind kind = Stream.of(DocumentKind.values())
                .filter(k -> k.key().equals(document))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        String name = "%s_%s.docx".formatted(document, language.tag());
        return Downloads.of(name, DocumentFormat.WORD, documents.template(kind, language));
    }
}
