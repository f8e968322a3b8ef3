package org.gridscheme.scheme.route;

import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.AreaClass;

/** Supply area class of a place. */
public interface AreaLookup {
    AreaClass areaAt(Position place);
}
