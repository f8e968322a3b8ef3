package org.gridscheme.scheme.rulebook;

import org.gridscheme.scheme.model.ConductorMetal;

/**
 * Choice of conductors: margins, preferred sizes and derating.
 *
 * @param singleSourceMargin share of the ampacity the INSTALLED current may use, one source
 * @param dualSourceWarn share of the ampacity the DEMAND current may use before a warning, two sources
 * @param dualSourceMax and above which the conductor is refused
 * @param lvMargin low-voltage cable, demand current
 * @param branchSizes_mm2 preferred stock sizes of a customer's cable
 * @param hvSizes_mm2 the same at 35 kV and above
 * @param bendUnarmoured bend radius, three cores
 */
public record ConductorRules(
        RuleValue singleSourceMargin,
        RuleValue dualSourceWarn,
        RuleValue dualSourceMax,
        RuleValue lvMargin,
        RuleLadder branchSizes_mm2,
        RuleLadder trunkSizes_mm2,
        RuleLadder overheadSizes_mm2,
        RuleLadder lvSizes_mm2,
        RuleLadder hvSizes_mm2,
        RuleValue maxParallelCircuits,
        RuleChoice<ConductorMetal> defaultMetal,
        DeratingRules derating,
        RuleValue bendUnarmoured,
        RuleValue bendArmoured,
        RuleValue bendSingleCore,
        RuleValue bendSingleCoreArmoured) {

    static ConductorRules read(RuleLookup rules) {
        return new ConductorRules(
                rules.value("conductor.margin.single-source", Quantity.RATIO),
                rules.value("conductor.margin.dual-source-warn", Quantity.RATIO),
                rules.value("conductor.margin.dual-source-max", Quantity.RATIO),
                rules.value("conductor.margin.lv", Quantity.RATIO),
                rules.ladder("conductor.sizes.branch", Quantity.MM2),
                rules.ladder("conductor.sizes.trunk", Quantity.MM2),
                rules.ladder("conductor.sizes.overhead", Quantity.MM2),
                rules.ladder("conductor.sizes.lv", Quantity.MM2),
                rules.ladder("conductor.sizes.hv", Quantity.MM2),
                rules.value("conductor.max-parallel-circuits", Quantity.COUNT),
                rules.choice("conductor.default-metal", ConductorMetal.class),
                DeratingRules.read(rules),
                rules.value("conductor.bend.three-core-unarmoured", Quantity.CABLE_DIAMETERS),
                rules.value("conductor.bend.three-core-armoured", Quantity.CABLE_DIAMETERS),
                rules.value("conductor.bend.single-core-unarmoured", Quantity.CABLE_DIAMETERS),
                rules.value("conductor.bend.single-core-armoured", Quantity.CABLE_DIAMETERS));
    }

    /** Preferred sizes of a trunk at a voltage. */
    public RuleLadder trunkSizes_mm2(double voltage_kV) {
        return VoltageRules.isMediumOrLow(voltage_kV) ? trunkSizes_mm2 : hvSizes_mm2;
    }

    /** Preferred sizes of a customer's cable at a voltage. */
    public RuleLadder sizes_mm2(double voltage_kV) {
        return VoltageRules.isMediumOrLow(voltage_kV) ? branchSizes_mm2 : hvSizes_mm2;
    }
}
