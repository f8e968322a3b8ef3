package org.gridscheme.scheme.rulebook;

import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.SizingBasis;
import org.gridscheme.scheme.model.SupplyMode;

/**
 * What one importance class asks for.
 *
 * @param minSources smallest number of sources
 * @param preferredSources number of sources to propose where the grid allows it
 * @param minIndependence independence level the sources must reach, 0 (not dual) to 3 (strong)
 * @param allowedModes operating modes the class may have
 * @param defaultMode mode with the number of sources the class asks for
 * @param dualMode mode when two sources are planned, also on request
 * @param defaultSizing load a remaining source must carry by default
 * @param allowedSizings sizings that may be chosen for the class
 * @param sharedCorridorLimit_m longest stretch the cables of two sources may share
 */
public record ImportanceClass(
        Importance importance,
        RuleValue minSources,
        RuleValue preferredSources,
        RuleValue minIndependence,
        RuleChoices<SupplyMode> allowedModes,
        RuleChoice<SupplyMode> defaultMode,
        RuleChoice<SupplyMode> dualMode,
        RuleChoice<SizingBasis> defaultSizing,
        RuleChoices<SizingBasis> allowedSizings,
        RuleValue sharedCorridorLimit_m) {

    static ImportanceClass read(RuleLookup rules, Importance importance) {
        String prefix = "importance." + RuleLookup.key(importance);
        return new ImportanceClass(
                importance,
                rules.value(prefix + ".min-sources", Quantity.COUNT),
                rules.value(prefix + ".preferred-sources", Quantity.COUNT),
                rules.value(prefix + ".min-independence", Quantity.LEVEL),
                rules.choices(prefix + ".allowed-modes", SupplyMode.class),
                rules.choice(prefix + ".default-mode", SupplyMode.class),
                rules.choice(prefix + ".dual-mode", SupplyMode.class),
                rules.choice(prefix + ".default-sizing", SizingBasis.class),
                rules.choices(prefix + ".allowed-sizings", SizingBasis.class),
                rules.value(prefix + ".shared-corridor", Quantity.METRE));
    }
}
