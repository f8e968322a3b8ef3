package org.gridscheme.api.scheme.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.scheme.SchemeService;
import org.gridscheme.api.scheme.diagram.SchemeDiagrams;
import org.gridscheme.api.scheme.document.DocumentKind;
import org.gridscheme.api.scheme.document.Documents;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeRequestDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Archived schemes as files. */
@RestController
@Tag(name = "schemes")
final class ExportController {

    private final SchemeService schemes;
    private final SnapshotHolder grid;
    private final JsonMapper json;
    private final List<SchemeFileFormat> formats;
    private final List<SchemeFileFormat> surveys;

    ExportController(
            SchemeService schemes,
            SchemeDiagrams diagrams,
            Documents documents,
            LayerFile layers,
            SnapshotHolder grid,
            JsonMapper json) {
        this.schemes = schemes;
        this.grid = grid;
        this.json = json;
        formats = List.of(
                new GeoJsonFormat(json),
                new KmlFormat(),
                new DxfFormat(),
                new BillOfQuantitiesFormat(),
                new SvgFormat(diagrams),
                new GeoPackageFormat(layers),
                DocumentFormat.word(DocumentKind.REPLY, documents),
                DocumentFormat.pdf(DocumentKind.REPLY, documents));
        surveys = List.of(
                DocumentFormat.word(DocumentKind.SURVEY, documents),
                DocumentFormat.pdf(DocumentKind.SURVEY, documents));
    }

    /**
     * @param format extension of the file: geojson, gpkg, kml, dxf, xlsx, svg, docx or pdf
     */
    @Operation(
            operationId = "exportScheme",
            summary = "One scheme as map data, drawing, bill of quantities, single-line diagram or reply document")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/v1/schemes/{id}/{schemeId}/export.{format}")
    ResponseEntity<byte[]> export(
            @PathVariable String id, @PathVariable String schemeId, @PathVariable String format, Language language)
            throws IOException {
        return file(formats, "gridscheme", id, schemeId, format, language);
    }

    /**
     * @param format extension of the file: docx or pdf
     */
    @Operation(operationId = "surveySheet", summary = "Site survey sheet of one scheme")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/v1/schemes/{id}/{schemeId}/survey.{format}")
    ResponseEntity<byte[]> survey(
            @PathVariable String id, @PathVariable String schemeId, @PathVariable String format, Language language)
            throws IOException {
        return file(surveys, "gridscheme-survey", id, schemeId, format, language);
    }

    private ResponseEntity<byte[]> file(
            List<SchemeFileFormat> choice, String prefix, String id, String schemeId, String format, Language language)
            throws IOException {
        SchemeFileFormat file = choice.stream()
                .filter(f -> f.extension().equals(format))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        ExportedScheme exported = exported(schemes.get(id, language), schemeId);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.write(exported, Texts.in(language), bytes);
        String name = "%s-%s-%s.%s".formatted(prefix, id, schemeId, format);
        return Downloads.of(name, file.mediaType(), bytes.toByteArray());
    }

    private ExportedScheme exported(SchemeSetDto set, String schemeId) {
        SchemeDto scheme = set.schemes().stream()
                .filter(s -> s.id().equals(schemeId))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        LoadedGrid loaded = grid.get();
        return new ExportedScheme(
                set,
                scheme,
                loaded.facts().attribution(),
                schemes.getTime(set.id()).truncatedTo(ChronoUnit.SECONDS),
                schemes.findRequest(set.id()).map(request -> json.readValue(request, SchemeRequestDto.class)),
                loaded.transform());
    }
}
