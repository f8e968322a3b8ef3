package org.gridscheme.spatial.ingest;

import java.util.List;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.spatial.postgis.ElementAttributes;

/**
 * A grid as one reader understood it, before it is checked as a grid.
 *
 * @param model in longitude and latitude (EPSG:4326)
 * @param issues what the reader found; elements left out are in no list of the model
 * @param attributes values the model has no field for
 */
public record ImportedGrid(GridModel model, List<GridDataIssue> issues, List<ElementAttributes> attributes) {

    public ImportedGrid {
        issues = List.copyOf(issues);
        attributes = List.copyOf(attributes);
    }

    /** A generated grid, which has nothing to report. */
    public static ImportedGrid of(GridModel model) {
        return new ImportedGrid(model, List.of(), List.of());
    }
}
