package org.gridscheme.api.grid.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of the findings about a grid version.
 *
 * @param total number of all findings of the version
 * @param by_code their number by code
 * @param next address of the next page, null on the last
 */
@Schema(name = "GridIssuePage")
public record IssuePageDto(
        String grid_version,
        int total,
        Map<String, Integer> by_code,
        List<Issue> issues,
        @Nullable String next) {

    public IssuePageDto {
        by_code = Collections.unmodifiableMap(new LinkedHashMap<>(by_code));
        issues = List.copyOf(issues);
    }

    /**
     * One finding.
     *
     * @param code stable code
     * @param severity ERROR (element quarantined or left out), WARNING or INFO
     * @param detail the finding in the caller's language
     * @param coordinates {@code [lon, lat]}, null for what has no place
     * @param values named values that explain the finding
     */
    @Schema(name = "GridIssue")
    public record Issue(
            String code,
            String severity,
            String element_kind,
            String element,
            String detail,
            @Nullable List<Double> coordinates,
            Map<String, String> values) {

        public Issue {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }
}
