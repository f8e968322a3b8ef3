package org.gridscheme.spatial.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.Severity;

/** Issues of one import in the order they were found. */
public final class IssueLog {

    /** Element kind of findings about a file or about the whole grid. */
    public static final String FILE = "FILE";

    private final List<GridDataIssue> issues = new ArrayList<>();

    public void add(GridDataIssue issue) {
        issues.add(issue);
    }

    public void add(Severity severity, String code, String kind, String id, Map<String, String> details) {
        issues.add(new GridDataIssue(code, severity, kind, id, Optional.empty(), details));
    }

    public void add(
            Severity severity, String code, String kind, String id, Position place, Map<String, String> details) {
        issues.add(new GridDataIssue(code, severity, kind, id, Optional.of(place), details));
    }

    /** A remark about a file or the whole grid. */
    public void inform(String code, String subject, Map<String, String> details) {
        add(Severity.INFO, code, FILE, subject, details);
    }

    /** As {@link #inform}, of something that may be wrong. */
    public void warn(String code, String subject, Map<String, String> details) {
        add(Severity.WARNING, code, FILE, subject, details);
    }

    public List<GridDataIssue> list() {
        return List.copyOf(issues);
    }
}
