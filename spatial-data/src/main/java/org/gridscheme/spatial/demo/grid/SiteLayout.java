package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.spatial.demo.grid.SynthesisSettings.SubstationSettings;
import org.locationtech.jts.geom.Coordinate;

/** The ground plan of a substation beside its street: one row of bays per busbar section, the transformers behind. */
final class SiteLayout {

    private static final double ROW_SPACING_M = 8;

    private final NodePlacement placement;
    private final Coordinate gate;
    private final double[] inwards;
    private final SubstationSettings settings;
    private final int sections;

    SiteLayout(StreetMesh mesh, NodePlacement placement, SubstationDraft substation, SubstationSettings settings) {
        this.placement = placement;
        this.gate = mesh.place(substation.vertex);
        this.inwards = placement.intoWidestGap(substation.vertex);
        this.settings = settings;
        this.sections = substation.sections;
    }

    Position substation() {
        return placement.near(at(settings.siteDepth_m() + ROW_SPACING_M * (sections + 1), 0));
    }

    /** Positions of the bays of one section, a few metres apart. */
    List<Position> bays(int section, int count) {
        List<Position> row = new ArrayList<>(count);
        double depth = settings.siteDepth_m() + ROW_SPACING_M * section;
        for (int i = 0; i < count; i++) {
            row.add(placement.near(at(depth, (i - (count - 1) / 2.0) * settings.baySpacing_m())));
        }
        return row;
    }

    private Coordinate at(double depth, double aside) {
        return new Coordinate(
                gate.x + inwards[0] * depth - inwards[1] * aside, gate.y + inwards[1] * depth + inwards[0] * aside);
    }
}
