package org.gridscheme.grid.snapshot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridscheme.grid.geometry.Position;

/**
 * One finding about the grid data as it was handed over.
 *
 * @param code stable, one of {@link GridIssueCodes} or of an importer; its text in each language belongs to the user side
 * @param elementKind one of {@link ElementKinds}
 * @param elementId id of the element as the source gave it
 * @param position where to look, in the model's CRS; empty for what has no place
 * @param details named values that explain the finding, sorted by name
 */
public record GridDataIssue(
        String code,
        Severity severity,
        String elementKind,
        String elementId,
        Optional<Position> position,
        Map<String, String> details) {

    public GridDataIssue {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** A value for people, as it stands in the details: at most six significant digits. */
    public static String text(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        return value == 0
                ? "0"
                : new BigDecimal(value)
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
