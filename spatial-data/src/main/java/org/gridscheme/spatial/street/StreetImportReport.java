package org.gridscheme.spatial.street;

import java.util.List;
import java.util.Map;
import org.gridscheme.scheme.model.CrossingKind;

/**
 * What an import found.
 *
 * @param junctions junctions kept
 * @param edges street edges kept
 * @param length_km their total length
 * @param crossings crossings on kept edges by kind; every kind has an entry
 * @param barriers railways, rivers and motorways found
 * @param waterAreas water surfaces found
 * @param issues what was left out or unreadable, by code in alphabetical order
 */
public record StreetImportReport(
        int junctions,
        int edges,
        double length_km,
        Map<CrossingKind, Integer> crossings,
        int barriers,
        int waterAreas,
        List<StreetIssue> issues) {

    public StreetImportReport {
        crossings = Map.copyOf(crossings);
        issues = List.copyOf(issues);
    }
}
