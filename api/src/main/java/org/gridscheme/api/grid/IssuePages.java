package org.gridscheme.api.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.grid.dto.IssuePageDto;
import org.gridscheme.api.text.Language;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.jspecify.annotations.Nullable;

/** Cuts the findings of a grid version into pages. A version never changes, so pages neither overlap nor leave gaps. */
final class IssuePages {

    private static final int LONGEST_PAGE = 1000;

    private final GridIssueSource source;
    private final Language language;

    IssuePages(GridIssueSource source, Language language) {
        this.source = source;
        this.language = language;
    }

    IssuePageDto first(String version, @Nullable String code, int limit) {
        return page(new IssueCursor(version, code == null ? "" : code, 0), limit);
    }

    IssuePageDto next(String cursor, int limit) {
        return page(IssueCursor.find(cursor).orElseThrow(() -> refused("cursor")), limit);
    }

    private IssuePageDto page(IssueCursor from, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw refused("limit");
        }
        Optional<String> code = Optional.of(from.code()).filter(given -> !given.isEmpty());
        Map<String, Integer> counts = source.countByCode(from.version());
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        int selected = code.map(only -> counts.getOrDefault(only, 0)).orElse(total);
        List<IssuePageDto.Issue> issues = source.list(from.version(), code, from.offset(), limit).stream()
                .map(this::issue)
                .toList();
        IssueCursor next = from.advancedBy(limit);
        boolean last = next.offset() >= selected;
        return new IssuePageDto(from.version(), total, counts, issues, last ? null : address(next, limit));
    }

    private static String address(IssueCursor next, int limit) {
        return "/api/v1/grid/issues?limit=" + limit + "&cursor=" + next.text();
    }

    private IssuePageDto.Issue issue(GridDataIssue issue) {
        return new IssuePageDto.Issue(
                issue.code(),
                issue.severity().name(),
                issue.elementKind(),
                issue.elementId(),
                source.describe(issue.code(), language),
                issue.position().map(place -> List.of(place.x(), place.y())).orElse(null),
                issue.details());
    }

    private static ProblemException refused(String parameter) {
        return new ProblemException(ProblemType.BAD_REQUEST, List.of(FieldProblem.of("", "bad-parameter", parameter)));
    }
}
