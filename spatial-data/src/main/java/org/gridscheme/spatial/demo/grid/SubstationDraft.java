package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.geometry.Position;

/** A substation being laid. */
final class SubstationDraft {

    final int index;

    /** The street vertex its cables leave from. */
    final int vertex;

    final int sections;
    final List<FeederDraft> feeders = new ArrayList<>();
    final List<BayDraft> bays = new ArrayList<>();
    Position position = new Position(0, 0);

    /** What people call it, without the word for substation. */
    PlaceName name = new PlaceName("", "");

    /** Index of the upstream 110 kV source. */
    int upstream;

    SubstationDraft(int index, int vertex, int sections) {
        this.index = index;
        this.vertex = vertex;
        this.sections = sections;
    }
}
