package org.gridscheme.spatial.ingest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.GridDescription;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.Severity;

/**
 * What an import found, in numbers; the findings one by one are in {@link PreparedGrid} and in the store.
 *
 * @param counts stored elements by list name, in the order of the model
 * @param feeders feeders with supply in the normal switching state
 * @param sectionLength_km electrical length of all sections
 * @param quarantinedNodes nodes unfit as a source
 * @param quarantinedSections sections unfit as a source
 * @param issues findings by code, the most severe first, then by code
 */
public record ImportReport(
        GridDescription description,
        ProjectCrs crs,
        Map<String, Integer> counts,
        int feeders,
        double sectionLength_km,
        int quarantinedNodes,
        int quarantinedSections,
        List<IssueCount> issues) {

    /** Number of findings of one code and severity. */
    public record IssueCount(Severity severity, String code, int count) {}

    public ImportReport {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        issues = List.copyOf(issues);
    }

    static List<IssueCount> countByCode(List<GridDataIssue> issues) {
        Map<Severity, Map<String, Integer>> counts = new EnumMap<>(Severity.class);
        for (GridDataIssue issue : issues) {
            counts.computeIfAbsent(issue.severity(), severity -> new TreeMap<>())
                    .merge(issue.code(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .flatMap(severity -> severity.getValue().entrySet().stream()
                        .map(code -> new IssueCount(severity.getKey(), code.getKey(), code.getValue())))
                .toList();
    }
}
