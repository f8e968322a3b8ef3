package org.gridscheme.scheme.planner;

import java.math.BigDecimal;
import java.util.List;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.takeoff.SourceTakeoff;

/** What is built for a source between grid and customer, and what that costs before fees. */
final class SourceWorks {

    private final SourceTakeoff takeoff;

    SourceWorks(PlanningBase base) {
        takeoff = new SourceTakeoff(
                base.rules().takeoff(), base.rules().routes().offStreetMethod().value(), base.prices());
    }

    List<EngineeringQuantity> takeOff(SourceOption o, Owner owner, int index) {
        SourceTakeoff.Works works = new SourceTakeoff.Works(
                o.candidate().site(),
                o.candidate().point().nominalVoltage_kV(),
                o.duty().circuits(),
                o.route(),
                o.choice(),
                o.cable());
        return takeoff.takeOff(works, owner, index);
    }

    /** Whoever pays. */
    BigDecimal cost(SourceOption option) {
        return takeOff(option, Owner.GRID, 0).stream()
                .map(EngineeringQuantity::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
