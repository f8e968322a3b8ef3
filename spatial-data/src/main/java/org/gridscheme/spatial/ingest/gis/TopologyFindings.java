package org.gridscheme.spatial.ingest.gis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.snapshot.ElementKinds;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.GridRows;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.IssueLog;
import org.gridscheme.spatial.ingest.gis.DrawnLine.LineEnd;

/** What connecting lines by their places found, each with where it is and what is near. */
final class TopologyFindings {

    private static final int MOST_NAMED = 5;

    private final IssueLog issues;

    TopologyFindings(IssueLog issues) {
        this.issues = issues;
    }

    /** What a loose end could be connected to. */
    record Neighbour(String kind, String id, String proposal) {}

    void joined(LineEnd end, Near<GridPlace> to) {
        report(
                Severity.INFO,
                ImportIssueCodes.END_JOINED,
                end,
                Map.of("node", to.it().id(), "distance_m", GridDataIssue.text(to.distance_m())));
    }

    void stationWithoutBusbar(LineEnd end, String station) {
        Map<String, String> details = new HashMap<>();
        details.put("substation", station);
        end.line().voltage_kV().ifPresent(it -> details.put("voltage_kv", GridDataIssue.text(it)));
        report(Severity.ERROR, ImportIssueCodes.STATION_WITHOUT_BUSBAR, end, details);
    }

    void ambiguous(LineEnd end, List<String> candidates) {
        report(
                Severity.ERROR,
                ImportIssueCodes.AMBIGUOUS_END,
                end,
                Map.of("candidates", some(candidates), "field", end.field()));
    }

    void gap(LineEnd end, Near<Neighbour> nearest) {
        report(Severity.WARNING, ImportIssueCodes.GAP, end, neighbour(nearest));
    }

    void dangling(LineEnd end, Optional<Near<Neighbour>> nearest, double searched_m) {
        Map<String, String> details = new HashMap<>(nearest.map(TopologyFindings::neighbour)
                .orElseGet(() -> Map.of("nothing_within_m", GridDataIssue.text(searched_m))));
        details.put("proposal", "draw-on");
        report(Severity.WARNING, ImportIssueCodes.DANGLING_END, end, details);
    }

    void cut(DrawnLine line, int parts) {
        issues.add(
                Severity.INFO,
                ImportIssueCodes.LINE_CUT,
                ElementKinds.LINE_SECTION,
                line.id(),
                Map.of("parts", Integer.toString(parts)));
    }

    void nodesAtOnePlace(DrawnLine line, GridPlace kept, GridPlace other) {
        issues.add(
                Severity.WARNING,
                ImportIssueCodes.NODES_AT_ONE_PLACE,
                ElementKinds.LINE_SECTION,
                line.id(),
                other.degrees(),
                Map.of("connected", kept.id(), "left_out", other.id()));
    }

    void crossing(DrawnLine line, DrawnLine other, Position place) {
        issues.add(
                Severity.WARNING,
                ImportIssueCodes.CROSSING_WITHOUT_NODE,
                ElementKinds.LINE_SECTION,
                line.id(),
                place,
                Map.of("other", other.id()));
    }

    void duplicate(FeatureRow row, String code) {
        element(row, Severity.ERROR, code, Map.of("kept", "first"));
    }

    void noNodeNear(FeatureRow row, Optional<Near<GridPlace>> nearest) {
        Map<String, String> details = new HashMap<>();
        nearest.ifPresent(it -> {
            details.put("nearest", it.it().id());
            details.put("distance_m", GridDataIssue.text(it.distance_m()));
        });
        element(row, Severity.ERROR, ImportIssueCodes.NO_NODE_NEAR, details);
    }

    void severalNodes(FeatureRow row, List<String> candidates) {
        element(row, Severity.ERROR, ImportIssueCodes.NO_NODE_NEAR, Map.of("candidates", some(candidates)));
    }

    void switchUnplaced(FeatureRow row, String node, List<String> sections) {
        element(
                row,
                Severity.ERROR,
                ImportIssueCodes.SWITCH_UNPLACED,
                Map.of("node", node, "sections", some(sections)));
    }

    void element(FeatureRow row, Severity severity, String code, Map<String, String> details) {
        Map<String, String> all = new HashMap<>(row.source());
        all.putAll(details);
        issues.add(new GridDataIssue(code, severity, GridRows.kind(row.table(), row), row.id(), row.place(), all));
    }

    private void report(Severity severity, String code, LineEnd end, Map<String, String> details) {
        Map<String, String> all = new HashMap<>(details);
        all.put("end", end.name());
        issues.add(severity, code, ElementKinds.LINE_SECTION, end.line().id(), end.degrees(), all);
    }

    private static Map<String, String> neighbour(Near<Neighbour> near) {
        return Map.of(
                "distance_m", GridDataIssue.text(near.distance_m()),
                "nearest", near.it().kind() + " " + near.it().id(),
                "proposal", near.it().proposal());
    }

    private static String some(List<String> names) {
        return String.join(" ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                + (names.size() > MOST_NAMED ? " …" : "");
    }
}
