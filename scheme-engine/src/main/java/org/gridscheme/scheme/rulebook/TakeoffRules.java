package org.gridscheme.scheme.rulebook;

/**
 * How quantities follow from a route (工程量).
 *
 * @param cableAllowance_pct on the route length
 * @param terminationLength_m cable at each end for the termination
 * @param panelLength_m cable at each end inside the panel
 * @param verticalLength_m cable at each end for level changes
 * @param terminationsPerRun three-phase sets
 * @param manholesPerDrilling at every HDD and pipe jacking
 * @param turnAngle_deg a sharper turn needs a manhole of its own
 * @param minDuctHoles of a new duct bank
 * @param spareDuctHoles beyond those used
 * @param earthwork_m3_per_m direct burial of one or two cables
 * @param earthworkExtra_m3_per_m for each further cable
 * @param trenchDepth_m conduit trench
 * @param trenchSide_m each side of the ducts
 * @param roadPipeMargin_m protective pipe beyond each edge of the road
 * @param downLeadPole_m cable from the conductor of an overhead line down its last pole
 * @param downLeadGround_m its way in the ground, from the last pole into the customer's station
 * @param restorationSeparate true where unit prices do not include reinstating the surface
 */
public record TakeoffRules(
        RuleValue cableAllowance_pct,
        RuleValue terminationLength_m,
        RuleValue panelLength_m,
        RuleValue verticalLength_m,
        RuleValue drumLength_m,
        RuleValue terminationsPerRun,
        RuleValue manholeSpacing_m,
        RuleValue manholesPerDrilling,
        RuleValue turnAngle_deg,
        RuleValue minDuctHoles,
        RuleValue spareDuctHoles,
        RuleValue earthwork_m3_per_m,
        RuleValue earthworkExtra_m3_per_m,
        RuleValue trenchDepth_m,
        RuleValue trenchSide_m,
        RuleValue roadPipeMargin_m,
        RuleFlag restorationSeparate,
        RuleValue restorationWidthDuct_m,
        RuleValue restorationWidthBurial_m,
        RuleValue restorationWidthTrench_m,
        RuleValue poleSpanTown_m,
        RuleValue poleSpanOpen_m,
        RuleValue downLeadPole_m,
        RuleValue downLeadGround_m) {

    /** Cable at both ends of a run: termination, panel and change of level. */
    public double cableEnds_m() {
        return 2 * (terminationLength_m.value() + panelLength_m.value() + verticalLength_m.value());
    }

    /** Down-lead beside its way in the ground: down the pole, a termination at both ends, level and panel in the station. */
    public double downLeadEnds_m() {
        return downLeadPole_m.value()
                + 2 * terminationLength_m.value()
                + panelLength_m.value()
                + verticalLength_m.value();
    }

    static TakeoffRules read(RuleLookup rules) {
        return new TakeoffRules(
                rules.value("takeoff.cable.allowance", Quantity.PERCENT),
                rules.value("takeoff.cable.termination", Quantity.METRE),
                rules.value("takeoff.cable.panel", Quantity.METRE),
                rules.value("takeoff.cable.vertical", Quantity.METRE),
                rules.value("takeoff.cable.drum", Quantity.METRE),
                rules.value("takeoff.cable.terminations", Quantity.COUNT),
                rules.value("takeoff.manhole.spacing", Quantity.METRE),
                rules.value("takeoff.manhole.per-drilling", Quantity.COUNT),
                rules.value("takeoff.manhole.turn-angle", Quantity.DEGREE),
                rules.value("takeoff.duct.min-holes", Quantity.COUNT),
                rules.value("takeoff.duct.spare-holes", Quantity.COUNT),
                rules.value("takeoff.earthwork.base", Quantity.M3_PER_M),
                rules.value("takeoff.earthwork.extra-cable", Quantity.M3_PER_M),
                rules.value("takeoff.trench.depth", Quantity.METRE),
                rules.value("takeoff.trench.side", Quantity.METRE),
                rules.value("takeoff.road-pipe-margin", Quantity.METRE),
                rules.flag("takeoff.restoration.separate"),
                rules.value("takeoff.restoration.width-duct", Quantity.METRE),
                rules.value("takeoff.restoration.width-burial", Quantity.METRE),
                rules.value("takeoff.restoration.width-trench", Quantity.METRE),
                rules.value("takeoff.pole.span-town", Quantity.METRE),
                rules.value("takeoff.pole.span-open", Quantity.METRE),
                rules.value("takeoff.down-lead.pole", Quantity.METRE),
                rules.value("takeoff.down-lead.ground", Quantity.METRE));
    }
}
