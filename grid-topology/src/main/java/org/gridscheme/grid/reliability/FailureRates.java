package org.gridscheme.grid.reliability;

import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.LineSection;

/**
 * The same failures for every element of a kind. The figures belong to the rulebook.
 *
 * @param cable of one kilometre
 * @param overhead of one kilometre
 * @param ringMainUnit of a ring main unit or switching station
 * @param bay of a feeder bay
 * @param distributionTransformer of one unit
 */
public record FailureRates(
        Failures cable, Failures overhead, Failures ringMainUnit, Failures bay, Failures distributionTransformer)
        implements FailureData {

    @Override
    public Failures of(LineSection section) {
        Failures perKilometre = section.kind() == LineKind.CABLE ? cable : overhead;
        return perKilometre.times(section.length_m() / 1000);
    }

    @Override
    public Failures of(GridNode node) {
        return switch (node.kind()) {
            case BAY -> bay;
            case RING_MAIN_UNIT, SWITCHING_STATION -> ringMainUnit;
            case CABLE_BRANCH_BOX, POLE, DISTRIBUTION_STATION, LV_BOARD, LV_BRANCH_BOX, JUNCTION -> Failures.NONE;
        };
    }

    @Override
    public Failures of(DistributionTransformer transformer) {
        return distributionTransformer;
    }
}
