package org.gridscheme.api.grid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gridscheme.api.grid.dto.GridSummaryDto;
import org.gridscheme.api.grid.dto.IssuePageDto;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Rounding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The loaded grid version and the findings about its data. */
@RestController
@Tag(name = "grid")
final class GridController {

    private static final String DEFAULT_LIMIT = "100";

    private final SnapshotHolder holder;
    private final GridIssueSource issues;

    GridController(SnapshotHolder holder, GridIssueSource issues) {
        this.holder = holder;
        this.issues = issues;
    }

    @Operation(operationId = "getGrid", summary = "The grid version that answers now")
    @GetMapping(path = "/api/v1/grid", produces = MediaType.APPLICATION_JSON_VALUE)
    GridSummaryDto grid() {
        GridFacts facts = holder.get().facts();
        Bounds bounds = facts.bounds();
        return new GridSummaryDto(
                facts.version(),
                facts.name(),
                facts.fictional(),
                List.of(
                        Rounding.degrees(bounds.minLon()),
                        Rounding.degrees(bounds.minLat()),
                        Rounding.degrees(bounds.maxLon()),
                        Rounding.degrees(bounds.maxLat())),
                facts.counts(),
                facts.attribution(),
                facts.voltages_kV(),
                facts.issues());
    }

    /**
     * @param limit findings on a page, 1 to 1000
     * @param code only findings of that code
     * @param cursor from {@code next} of the page before
     */
    @Operation(operationId = "listGridIssues", summary = "Findings about the data of the loaded grid version")
    @GetMapping(path = "/api/v1/grid/issues", produces = MediaType.APPLICATION_JSON_VALUE)
    IssuePageDto issues(
            @Parameter(description = "Most findings on a page") @RequestParam(defaultValue = DEFAULT_LIMIT) int limit,
            @Parameter(description = "Only findings with this code") @RequestParam(required = false) @Nullable String code,
            @Parameter(description = "Where the next page begins, from its address")
                    @RequestParam(required = false)
                    @Nullable String cursor,
            Language language) {
        IssuePages pages = new IssuePages(issues, language);
        return cursor == null ? pages.first(holder.get().facts().version(), code, limit) : pages.next(cursor, limit);
    }
}
