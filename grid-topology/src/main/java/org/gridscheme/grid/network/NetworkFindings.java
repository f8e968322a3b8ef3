package org.gridscheme.grid.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridIssueCodes;
import org.gridscheme.grid.snapshot.Severity;

/** Collects what is wrong with a network, each with its place in longitude and latitude where one is known. */
final class NetworkFindings {

    private final List<GridDataIssue> issues = new ArrayList<>();
    private final NetworkLimits limits;

    NetworkFindings(NetworkLimits limits) {
        this.limits = limits;
    }

    NetworkLimits limits() {
        return limits;
    }

    List<GridDataIssue> issues() {
        return List.copyOf(issues);
    }

    void error(String code, String kind, String id, Optional<LonLat> place, Map<String, String> details) {
        add(code, Severity.ERROR, kind, id, place, details);
    }

    void warn(String code, String kind, String id, Optional<LonLat> place, Map<String, String> details) {
        add(code, Severity.WARNING, kind, id, place, details);
    }

    void duplicate(String kind, String id, String name, Optional<LonLat> place) {
        error(GridIssueCodes.DUPLICATE_ID, kind, id, place, Map.of("kept", "first", "name", name));
    }

    private void add(
            String code,
            Severity severity,
            String kind,
            String id,
            Optional<LonLat> place,
            Map<String, String> details) {
        Optional<Position> position = place.map(at -> new Position(at.lon(), at.lat()));
        issues.add(new GridDataIssue(code, severity, kind, id, position, details));
    }
}
