package org.gridscheme.grid.network;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridIssueCodes;

/** Checks one element and remembers whether it can be used. */
final class ElementCheck {

    private final NetworkFindings findings;
    private final String kind;
    private final String id;
    private final Optional<LonLat> place;
    private boolean clean = true;

    ElementCheck(NetworkFindings findings, String kind, String id, Optional<LonLat> place) {
        this.findings = findings;
        this.kind = kind;
        this.id = id;
        this.place = place;
    }

    /** A value that must be finite and lie between two bounds, both included. */
    ElementCheck within(String field, double value, double min, double max) {
        if (!Double.isFinite(value)) {
            error(GridIssueCodes.NON_FINITE, Map.of("field", field, "value", GridDataIssue.text(value)));
        } else if (value < min || value > max) {
            error(GridIssueCodes.ABSURD_VALUE, Map.of("field", field, "value", GridDataIssue.text(value)));
        }
        return this;
    }

    /** A value whose magnitude must be finite and at most a bound. */
    ElementCheck atMost(String field, double value, double max) {
        return within(field, value, -max, max);
    }

    /** A value, checked for being finite elsewhere, that must not be negative. */
    ElementCheck notNegative(String field, double value) {
        if (value < 0) {
            error(GridIssueCodes.ABSURD_VALUE, Map.of("field", field, "value", GridDataIssue.text(value)));
        }
        return this;
    }

    /** A rating the result is held against. A bad one is reported, but the element stays. */
    ElementCheck rating(String field, OptionalDouble value, double max) {
        double given = value.orElse(1);
        if (!(given > 0 && given <= max)) {
            findings.warn(
                    given == 0 ? GridIssueCodes.MISSING_RATING : GridIssueCodes.ABSURD_VALUE,
                    kind,
                    id,
                    place,
                    Map.of("field", field, "value", GridDataIssue.text(given)));
        }
        return this;
    }

    /** A reference that must lead to a bus; a negative number leads nowhere. */
    ElementCheck bus(String field, int bus, String busId) {
        if (bus < 0) {
            error(GridIssueCodes.DANGLING_REFERENCE, Map.of("field", field, "refers_to", busId));
        }
        return this;
    }

    ElementCheck error(String code, Map<String, String> details) {
        clean = false;
        findings.error(code, kind, id, place, details);
        return this;
    }

    /** True while nothing was refused. */
    boolean clean() {
        return clean;
    }
}
