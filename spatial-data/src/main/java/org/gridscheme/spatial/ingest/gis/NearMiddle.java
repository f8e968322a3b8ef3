package org.gridscheme.spatial.ingest.gis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.GridMiddle;
import org.gridscheme.spatial.ingest.GridRows;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.IssueLog;
import org.gridscheme.spatial.ingest.TableFile;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Leaves out what lies too far from all others to be measured with them in one projected system. */
final class NearMiddle {

    private final GridMiddle middle;
    private final IssueLog issues;

    NearMiddle(GridMiddle middle, IssueLog issues) {
        this.middle = middle;
        this.issues = issues;
    }

    Map<TableFile, List<FeatureRow>> of(Map<TableFile, List<FeatureRow>> rows) {
        Map<TableFile, List<FeatureRow>> near = new HashMap<>();
        rows.forEach((table, list) ->
                near.put(table, list.stream().filter(this::isNear).toList()));
        return near;
    }

    private boolean isNear(FeatureRow row) {
        Optional<Coordinate> far = row.shape().flatMap(this::far);
        far.ifPresent(it -> {
            Map<String, String> details = new HashMap<>(row.source());
            details.put("lon", Double.toString(it.x));
            details.put("lat", Double.toString(it.y));
            details.put("distance_km", Long.toString(Math.round(middle.distance_km(it.x, it.y))));
            details.put("swapped", Boolean.toString(middle.distance_km(it.y, it.x) <= GridMiddle.FARTHEST_KM));
            issues.add(new GridDataIssue(
                    ImportIssueCodes.FAR_AWAY,
                    Severity.ERROR,
                    GridRows.kind(row.table(), row),
                    row.id(),
                    row.place(),
                    details));
        });
        return far.isEmpty();
    }

    private Optional<Coordinate> far(Geometry shape) {
        for (Coordinate vertex : shape.getCoordinates()) {
            if (middle.distance_km(vertex.x, vertex.y) > GridMiddle.FARTHEST_KM) {
                return Optional.of(vertex);
            }
        }
        return Optional.empty();
    }
}
