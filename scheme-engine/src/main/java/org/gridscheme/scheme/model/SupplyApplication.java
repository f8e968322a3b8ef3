package org.gridscheme.scheme.model;

import java.util.List;
import java.util.Set;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.quantity.ActivePower;
import org.gridscheme.grid.quantity.ApparentPower;

/**
 * A customer's application as the planner sees it; no name, no address.
 *
 * @param place customer's place in the projected metres of the grid
 * @param capacity requested capacity (total of the receiving transformers), more than zero
 * @param transformers intended transformers, empty where the planner shall choose
 * @param importantLoad class I/II load that each source must carry under sizing IMPORTANT
 * @param protectedLoad 保安负荷, decides the emergency supply
 */
public record SupplyApplication(
        Industry industry,
        Importance importance,
        Position place,
        ApparentPower capacity,
        List<TransformerRequest> transformers,
        ActivePower importantLoad,
        ActivePower protectedLoad,
        SourcePreference sources,
        SupplyNeeds needs,
        PlanningOptions options) {

    /** The same customer asking for less: loads are capped at it, the transformers are left to the planner. */
    public SupplyApplication withCapacity(ApparentPower less) {
        return new SupplyApplication(
                industry,
                importance,
                place,
                less,
                List.of(),
                capped(importantLoad, less),
                capped(protectedLoad, less),
                sources,
                needs.cappedAt(less.kVA()),
                options);
    }

    /** The same customer, see {@link PlanningOptions#onPoints}. */
    public SupplyApplication onPoints(Set<String> points) {
        return new SupplyApplication(
                industry,
                importance,
                place,
                capacity,
                transformers,
                importantLoad,
                protectedLoad,
                sources,
                needs,
                options.onPoints(points));
    }

    private static ActivePower capped(ActivePower load, ApparentPower most) {
        return ActivePower.ofKilowatts(Math.min(load.kW(), most.kVA()));
    }

    public SupplyApplication {
        if (capacity.kVA() == 0) {
            throw new IllegalArgumentException("the requested capacity is more than zero");
        }
        transformers = List.copyOf(transformers);
    }
}
