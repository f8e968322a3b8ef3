package org.gridscheme.scheme.takeoff;

import java.util.List;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.PriceCodes;
import org.gridscheme.scheme.model.DerivationRule;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.model.Switching;

/** Quantities of a switching, which the grid company does at its own expense. */
public final class SwitchingTakeoff {

    private final PriceBook prices;

    public SwitchingTakeoff(PriceBook prices) {
        this.prices = prices;
    }

    /** @param index of the source it is done for */
    public List<EngineeringQuantity> takeOff(Switching switching, int index) {
        Boq boq = new Boq(prices, Owner.GRID, index);
        int steps = switching.steps().size();
        boq.add(PriceCodes.SWITCHING_OPERATION, steps, DerivationRule.PER_SWITCHING_STEP, steps);
        return boq.lines();
    }
}
