package org.gridscheme.scheme.rulebook;

import java.util.Map;
import org.gridscheme.grid.model.AreaClass;

/**
 * Area classes by load density.
 *
 * @param from_MW_per_km2 smallest density of the class
 */
public record DensityRules(Map<AreaClass, RuleValue> from_MW_per_km2) {

    static DensityRules read(RuleLookup rules) {
        return new DensityRules(rules.values("density.from", AreaClass.class, Quantity.MW_PER_KM2));
    }

    /** The class of a load density. */
    public AreaClass areaClass(double density_MW_per_km2) {
        for (AreaClass area : AreaClass.values()) {
            if (density_MW_per_km2 >= Lookups.get(from_MW_per_km2, area).value()) {
                return area;
            }
        }
        return AreaClass.E;
    }
}
