package org.gridscheme.api.grid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.grid.dto.StreetListDto;
import org.gridscheme.api.text.Rounding;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places by the name of their street. */
@RestController
@Tag(name = "grid")
final class StreetController {

    private static final String DEFAULT_LIMIT = "10";
    private static final int LONGEST_LIST = 50;
    private static final int LONGEST_QUERY = 100;

    private final SnapshotHolder holder;

    StreetController(SnapshotHolder holder) {
        this.holder = holder;
    }

    /**
     * @param query part of a name, at most 100 characters; case, accents and separators do not matter
     * @param limit streets at most, 1 to 50
     */
    @Operation(operationId = "findStreets", summary = "Streets whose name contains what is typed, the best match first")
    @GetMapping(path = "/api/v1/streets", produces = MediaType.APPLICATION_JSON_VALUE)
    StreetListDto streets(
            @Parameter(description = "Part of the name") @RequestParam String query,
            @Parameter(description = "Most streets") @RequestParam(defaultValue = DEFAULT_LIMIT) int limit) {
        if (limit < 1 || limit > LONGEST_LIST) {
            throw refused("limit");
        }
        if (query.length() > LONGEST_QUERY) {
            throw refused("query");
        }
        LoadedGrid grid = holder.get();
        return new StreetListDto(
                grid.facts().version(),
                grid.streets().search(query, limit).stream()
                        .map(StreetController::street)
                        .toList());
    }

    private static StreetListDto.Street street(StreetPlace street) {
        Bounds bounds = street.bounds();
        return new StreetListDto.Street(
                street.name(),
                List.of(
                        Rounding.degrees(street.place().lon()),
                        Rounding.degrees(street.place().lat())),
                List.of(
                        Rounding.degrees(bounds.minLon()),
                        Rounding.degrees(bounds.minLat()),
                        Rounding.degrees(bounds.maxLon()),
                        Rounding.degrees(bounds.maxLat())),
                Math.round(street.length_m()));
    }

    private static ProblemException refused(String parameter) {
        return new ProblemException(ProblemType.BAD_REQUEST, List.of(FieldProblem.of("", "bad-parameter", parameter)));
    }
}
