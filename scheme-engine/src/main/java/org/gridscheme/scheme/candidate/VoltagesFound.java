package org.gridscheme.scheme.candidate;

import java.util.Arrays;
import java.util.List;

/** Gathers the nominal voltages of the nearest sites until every voltage of the grid is among them. */
final class VoltagesFound implements NearestFirst.Walker {

    private final double[] found_kV;
    private int count;

    /** @param all how many voltages the grid has */
    VoltagesFound(int all) {
        found_kV = new double[all];
    }

    @Override
    public boolean isOpen(SiteGroups.Cluster cluster) {
        return true;
    }

    @Override
    public boolean isOpen(SiteGroups.Group group) {
        double voltage_kV = group.model().nominalVoltage_kV();
        for (int i = 0; i < count; i++) {
            if (found_kV[i] == voltage_kV) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean visit(SiteGroups.Group group, int site, double distance_m) {
        found_kV[count++] = group.model().nominalVoltage_kV();
        return count < found_kV.length;
    }

    /** Lowest first. */
    List<Double> list_kV() {
        return Arrays.stream(found_kV, 0, count).sorted().boxed().toList();
    }
}
