package org.gridscheme.spatial.ingest.gis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.GridRows;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.IssueLog;
import org.gridscheme.spatial.ingest.SourceCrs;
import org.gridscheme.spatial.ingest.layer.Feature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * The features of one layer that are elements of its kind, with their shapes in degrees. One that cannot be placed where it
 * must be is told and left out; where not a single one can be placed, the reference system is wrong, and that is a problem.
 */
final class FeatureRows {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final MappedLayer layer;
    private final IssueLog issues;
    private final List<FeatureRow> rows = new ArrayList<>();
    private int taken;
    private int placed;
    private int misplaced;
    private Optional<Map<String, String>> firstMisplaced = Optional.empty();

    private FeatureRows(MappedLayer layer, IssueLog issues) {
        this.layer = layer;
        this.issues = issues;
    }

    static List<FeatureRow> of(MappedLayer layer, IssueLog issues, List<ImportProblem> problems) {
        FeatureRows rows = new FeatureRows(layer, issues);
        AssumedValues assumed = new AssumedValues(layer);
        for (Feature feature : layer.layer().features()) {
            if (layer.mapping().selects(feature.values())) {
                FeatureRow row = new FeatureRow(layer, feature, Optional.empty(), Map.of());
                rows.taken++;
                assumed.count(row);
                rows.add(row);
            }
        }
        assumed.report(issues);
        rows.report(problems);
        return rows.rows;
    }

    private void report(List<ImportProblem> problems) {
        Map<String, String> details = layer.details();
        details.put("features", Integer.toString(layer.layer().features().size()));
        details.put("taken", Integer.toString(taken));
        layer.crs().ifPresent(it -> {
            details.put("crs", it.name());
            details.put("crs_from", layer.crsFrom());
        });
        issues.inform(ImportIssueCodes.LAYER_READ, layer.file(), details);
        if (taken == 0) {
            issues.warn(ImportIssueCodes.LAYER_EMPTY, layer.file(), layer.details());
        }
        if (placed == 0 && misplaced > 0) {
            Map<String, String> problem = layer.details();
            problem.putAll(firstMisplaced.orElse(Map.of()));
            problem.put("crs", layer.crs().map(SourceCrs::name).orElse(""));
            problem.put("features", Integer.toString(misplaced));
            problems.add(new ImportProblem(ImportProblem.CRS_UNFIT, layer.file(), problem));
        }
    }

    private void add(FeatureRow row) {
        Optional<String> flaw = row.feature().shape().flaw();
        if (flaw.isPresent() && flaw.get().equals("row-width")) {
            refuse(row, ImportIssueCodes.ROW_WIDTH, Map.of());
            return;
        }
        if (flaw.isPresent()) {
            flawed(row, flaw.get());
            return;
        }
        Optional<Geometry> given =
                columnsPoint(row).or(() -> row.feature().shape().geometry());
        if (given.isEmpty()) {
            withoutShape(row);
            return;
        }
        DegreeShape turned = DegreeShape.of(given.get(), layer.crs().orElseThrow());
        turned.shape().ifPresentOrElse(shape -> fit(row, shape), () -> misplaced(row, turned));
    }

    /** A place in two columns counts over the shape. */
    private Optional<Geometry> columnsPoint(FeatureRow row) {
        if (row.number("lon").isEmpty() || row.number("lat").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(FACTORY.createPoint(new Coordinate(
                row.number("lon").getAsDouble(), row.number("lat").getAsDouble())));
    }

    private void withoutShape(FeatureRow row) {
        if (ShapeNeed.isNeeded(row) && !row.mapping().has("lon")) {
            refuse(row, ImportIssueCodes.MISSING_VALUE, Map.of("column", "geometry"));
        } else {
            rows.add(row);
        }
    }

    private void misplaced(FeatureRow row, DegreeShape turned) {
        Map<String, String> details = new HashMap<>();
        details.put("problem", SourceCrs.codes(turned.problems()));
        turned.vertex().ifPresent(it -> {
            details.put("x", Double.toString(it.x));
            details.put("y", Double.toString(it.y));
        });
        misplaced++;
        firstMisplaced = firstMisplaced.isPresent() ? firstMisplaced : Optional.of(details);
        doWithout(row, ImportIssueCodes.BAD_COORDINATES, details);
    }

    private void fit(FeatureRow row, Geometry shape) {
        placed++;
        Optional<Geometry> fitting = ShapeNeed.fitting(row.table(), shape);
        Optional<String> flaw = fitting.isEmpty()
                ? Optional.of(ShapeNeed.misfit(row.table()))
                : ShapeNeed.flaw(row.table(), fitting.get());
        if (flaw.isPresent()) {
            FeatureRow shaped = row.withShape(shape);
            doWithout(shaped, ImportIssueCodes.BAD_GEOMETRY, Map.of("problem", flaw.get()));
            return;
        }
        FeatureRow shaped = row.withShape(fitting.orElseThrow());
        rows.add(isStanding(shaped) ? shaped.with(place(shaped)) : shaped);
    }

    private static boolean isStanding(FeatureRow row) {
        return row.table().required().contains("lon");
    }

    private static Map<String, String> place(FeatureRow row) {
        Geometry shape = row.shape().orElseThrow();
        Point at = shape instanceof Point point ? point : shape.getInteriorPoint();
        return Map.of("lon", Double.toString(at.getX()), "lat", Double.toString(at.getY()));
    }

    private void flawed(FeatureRow row, String flaw) {
        doWithout(row, ImportIssueCodes.BAD_GEOMETRY, Map.of("problem", flaw));
    }

    /** Without its shape an element may still be one; that it lost it is told. */
    private void doWithout(FeatureRow row, String code, Map<String, String> details) {
        if (ShapeNeed.isNeeded(row)) {
            refuse(row, code, details);
        } else {
            report(row, Severity.WARNING, code, details);
            rows.add(new FeatureRow(row.from(), row.feature(), Optional.empty(), row.derived()));
        }
    }

    private void refuse(FeatureRow row, String code, Map<String, String> details) {
        report(row, Severity.ERROR, code, details);
    }

    private void report(FeatureRow row, Severity severity, String code, Map<String, String> details) {
        Map<String, String> all = new HashMap<>(row.source());
        all.putAll(details);
        issues.add(new GridDataIssue(code, severity, GridRows.kind(row.table(), row), row.id(), row.place(), all));
    }
}
