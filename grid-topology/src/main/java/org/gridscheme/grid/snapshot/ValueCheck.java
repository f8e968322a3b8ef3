package org.gridscheme.grid.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Checks the values of one element and remembers whether all of them can be used. */
final class ValueCheck {

    private final Findings findings;
    private final String kind;
    private final String id;
    private final Optional<Position> position;
    private final List<String> missing = new ArrayList<>();
    private boolean clean = true;

    ValueCheck(Findings findings, String kind, String id, Optional<Position> position) {
        this.findings = findings;
        this.kind = kind;
        this.id = id;
        this.position = position;
    }

    /** A value that must be finite and lie between two bounds, both included. */
    ValueCheck within(String field, double value, double min, double max) {
        if (!Double.isFinite(value)) {
            report(GridIssueCodes.NON_FINITE, field, value);
        } else if (value < min || value > max) {
            report(GridIssueCodes.ABSURD_VALUE, field, value);
        }
        return this;
    }

    ValueCheck within(String field, OptionalDouble value, double min, double max) {
        if (value.isPresent()) {
            within(field, value.getAsDouble(), min, max);
        }
        return this;
    }

    /** A rating: 0 stands for a source that did not say. All that are missing make one finding. */
    ValueCheck rated(String field, double value, double max) {
        if (value == 0) {
            missing.add(field);
            return this;
        }
        return within(field, value, Double.MIN_VALUE, max);
    }

    ValueCheck finite(String field, Geometry geometry) {
        for (Coordinate vertex : geometry.getCoordinates()) {
            if (!Double.isFinite(vertex.x) || !Double.isFinite(vertex.y)) {
                report(GridIssueCodes.NON_FINITE, field, Double.isFinite(vertex.x) ? vertex.y : vertex.x);
                return this;
            }
        }
        return this;
    }

    /** True when no value was refused; comes last. */
    boolean clean() {
        if (!missing.isEmpty()) {
            report(GridIssueCodes.MISSING_RATING, String.join(" ", missing), 0);
            missing.clear();
        }
        return clean;
    }

    private void report(String code, String field, double value) {
        clean = false;
        findings.error(code, kind, id, position, Map.of("field", field, "value", text(value)));
    }

    static String text(double value) {
        return GridDataIssue.text(value);
    }
}
