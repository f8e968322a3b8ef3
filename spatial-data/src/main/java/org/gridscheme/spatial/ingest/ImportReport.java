package org.gridscheme.spatial.ingest;

import java.util.ArrayList;
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

    /** How many findings of one code and severity are shown one by one. */
    private static final int EXAMPLES = 3;

    /**
     * Number of findings of one code and severity.
     *
     * @param examples the first of them
     */
    public record IssueCount(Severity severity, String code, int count, List<GridDataIssue> examples) {

        public IssueCount {
            examples = List.copyOf(examples);
        }
    }

    public ImportReport {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        issues = List.copyOf(issues);
    }

    static List<IssueCount> countByCode(List<GridDataIssue> issues) {
        Map<Severity, Map<String, List<GridDataIssue>>> byCode = new EnumMap<>(Severity.class);
        for (GridDataIssue issue : issues) {
            byCode.computeIfAbsent(issue.severity(), severity -> new TreeMap<>())
                    .computeIfAbsent(issue.code(), code -> new ArrayList<>())
                    .add(issue);
        }
        List<IssueCount> counts = new ArrayList<>();
        byCode.forEach((severity, codes) -> codes.forEach((code, found) -> counts.add(
                new IssueCount(severity, code, found.size(), found.subList(0, Math.min(EXAMPLES, found.size()))))));
        return counts;
    }
}
