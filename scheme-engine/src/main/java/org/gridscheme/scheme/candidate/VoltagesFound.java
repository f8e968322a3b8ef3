package org.gridscheme.scheme.candidate;

import java.util.Arrays;
import java.util.List;
import org.gridscheme.grid.geometry.Polylines;
import org.gridscheme.grid.geometry.Position;

/** Gathers the nominal voltages of the sites within a straight-line radius until every voltage of the grid is among them. */
final class VoltagesFound {

    private final Polylines shapes;
    private final Position place;
    private final double radius_m;
    private final double[] found_kV;
    private int count;

    /** @param all how many voltages the grid has */
    VoltagesFound(Polylines shapes, Position place, double radius_m, int all) {
        this.shapes = shapes;
        this.place = place;
        this.radius_m = radius_m;
        found_kV = new double[all];
    }

    /** O(groups), and the sites of those whose voltage is not found yet and whose box is within reach. */
    void lookAmong(SiteGroups groups) {
        for (SiteGroups.Cluster cluster : groups.clusters()) {
            for (SiteGroups.Group group : cluster.groups()) {
                if (count == found_kV.length) {
                    return;
                }
                double voltage_kV = group.model().nominalVoltage_kV();
                if (!isFound(voltage_kV) && isWithinReach(group)) {
                    found_kV[count++] = voltage_kV;
                }
            }
        }
    }

    private boolean isFound(double voltage_kV) {
        for (int i = 0; i < count; i++) {
            if (found_kV[i] == voltage_kV) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithinReach(SiteGroups.Group group) {
        if (NearestFirst.leastDistance_m(group.box(), place) > radius_m) {
            return false;
        }
        OpenGroup open = new OpenGroup(group);
        open.measure(shapes, place);
        return open.next() && open.nextDistance_m() <= radius_m;
    }

    /** Lowest first. */
    List<Double> list_kV() {
        return Arrays.stream(found_kV, 0, count).sorted().boxed().toList();
    }
}
