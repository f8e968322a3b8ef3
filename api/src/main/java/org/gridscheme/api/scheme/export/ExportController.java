package org.gridscheme.api.scheme.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.scheme.RequestBodies;
import org.gridscheme.api.scheme.SchemeService;
import org.gridscheme.api.scheme.diagram.SchemeDiagrams;
import org.gridscheme.api.scheme.document.DocumentKind;
import org.gridscheme.api.scheme.document.Documents;
import org.gridscheme.api.scheme.document.Particulars;
import org.gridscheme.api.scheme.dto.ParticularsDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeRequestDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.scheme.request.ParticularsReader;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Archived schemes as files. */
@RestController
@Tag(name = "schemes")
final class ExportController {

    private static final String EXPORT = "/api/v1/schemes/{id}/{schemeId}/export.{format}";
    private static final String SURVEY = "/api/v1/schemes/{id}/{schemeId}/survey.{format}";
    private static final String SURVEY_NAME = "gridscheme-survey";

    private final SchemeService schemes;
    private final SnapshotHolder grid;
    private final JsonMapper json;
    private final List<SchemeFileFormat> formats;
    private final List<SchemeFileFormat> replies;
    private final List<SchemeFileFormat> surveys;
    private final ParticularsReader particulars = new ParticularsReader();

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
        replies = List.of(
                DocumentFormat.word(DocumentKind.REPLY, documents), DocumentFormat.pdf(DocumentKind.REPLY, documents));
        formats = Stream.concat(
                        Stream.of(
                                new GeoJsonFormat(json),
                                new KmlFormat(),
                                new DxfFormat(),
                                new BillOfQuantitiesFormat(),
                                new SvgFormat(diagrams),
                                new GeoPackageFormat(layers)),
                        replies.stream())
                .toList();
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
    @GetMapping(EXPORT)
    ResponseEntity<byte[]> export(
            @PathVariable String id, @PathVariable String schemeId, @PathVariable String format, Language language)
            throws IOException {
        return file(
                find(formats, format), "gridscheme", schemes.get(id, language), schemeId, Particulars.NONE, language);
    }

    /**
     * @param format extension of the file: docx or pdf
     */
    @Operation(
            operationId = "exportReplyWithParticulars",
            summary = "The reply document with the particulars of the customer, which are not kept",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = ParticularsDto.class))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @PostMapping(path = EXPORT, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> export(
            @PathVariable String id,
            @PathVariable String schemeId,
            @PathVariable String format,
            HttpServletRequest request,
            Language language)
            throws IOException {
        SchemeFileFormat file = find(replies, format);
        Particulars given = particulars.read(RequestBodies.read(request));
        return file(file, "gridscheme", schemes.get(id, language), schemeId, given, language);
    }

    /**
     * @param format extension of the file: docx or pdf
     */
    @Operation(operationId = "surveySheet", summary = "Site survey sheet of one scheme")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping(SURVEY)
    ResponseEntity<byte[]> survey(
            @PathVariable String id, @PathVariable String schemeId, @PathVariable String format, Language language)
            throws IOException {
        return file(
                find(surveys, format), SURVEY_NAME, schemes.get(id, language), schemeId, Particulars.NONE, language);
    }

    /**
     * @param format extension of the file: docx or pdf
     */
    @Operation(
            operationId = "surveySheetWithParticulars",
            summary = "Site survey sheet with the particulars of the customer, which are not kept",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = ParticularsDto.class))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @PostMapping(path = SURVEY, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> survey(
            @PathVariable String id,
            @PathVariable String schemeId,
            @PathVariable String format,
            HttpServletRequest request,
            Language language)
            throws IOException {
        SchemeFileFormat file = find(surveys, format);
        Particulars given = particulars.read(RequestBodies.read(request));
        return file(file, SURVEY_NAME, schemes.get(id, language), schemeId, given, language);
    }

    private static SchemeFileFormat find(List<SchemeFileFormat> choice, String extension) {
        return choice.stream()
                .filter(format -> format.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private ResponseEntity<byte[]> file(
            SchemeFileFormat file,
            String prefix,
            SchemeSetDto set,
            String schemeId,
            Particulars given,
            Language language)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.write(exported(set, schemeId, given), Texts.in(language), bytes);
        String name = "%s-%s-%s.%s".formatted(prefix, set.id(), schemeId, file.extension());
        return Downloads.of(name, file.mediaType(), bytes.toByteArray());
    }

    private ExportedScheme exported(SchemeSetDto set, String schemeId, Particulars given) {
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
                loaded.transform(),
                given);
    }
}
