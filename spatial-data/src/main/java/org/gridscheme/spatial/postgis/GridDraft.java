package org.gridscheme.spatial.postgis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.snapshot.GridDataIssue;

/**
 * A grid ready to be stored as a new version.
 *
 * @param model in longitude and latitude; every id once per kind, only finite numbers and sound geometry; references may lead
 *     nowhere, the snapshot quarantines such elements on every load
 * @param crs projected system the planner will compute in
 * @param streetNetworkId street network it belongs to
 * @param issues all findings, also of what was left out of the model; positions in longitude and latitude
 * @param attributes columns of the source beyond the documented ones
 */
public record GridDraft(
        GridModel model,
        ProjectCrs crs,
        Optional<String> streetNetworkId,
        List<GridDataIssue> issues,
        List<ElementAttributes> attributes,
        MapMarks marks) {

    /** @throws IllegalArgumentException when the model is not geographic or {@code crs} is */
    public GridDraft {
        if (!model.crs().isGeographic() || crs.isGeographic()) {
            throw new IllegalArgumentException(
                    "a grid is stored in degrees and computed in metres, not " + model.crs() + " and " + crs);
        }
        issues = List.copyOf(issues);
        attributes = List.copyOf(attributes);
    }

    /** Number of elements by list name, in the order of the model. */
    public Map<String, Integer> counts() {
        return GridTables.counts(model);
    }
}
