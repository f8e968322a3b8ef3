package org.gridscheme.scheme.rulebook;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Distances of cables and overhead lines from their neighbours, and protected corridors; metres.
 *
 * @param cable by name of the neighbour, for example {@code heat-pipe}
 * @param overheadResidential_m height over ground
 * @param corridorOverheadMv_m each side, 1 to 10 kV
 * @param corridorOverheadHv_m each side, 35 to 110 kV
 * @param corridorCable_m each side
 * @param corridorRiverCable_m each side
 * @param corridorSmallRiverCable_m each side
 */
public record ClearanceRules(
        SortedMap<String, Clearance> cable,
        RuleValue overheadResidential_m,
        RuleValue overheadNonResidential_m,
        RuleValue overheadDifficult_m,
        RuleValue overheadAboveBuilding_m,
        RuleValue overheadBesideBuilding_m,
        RuleValue corridorOverheadMv_m,
        RuleValue corridorOverheadHv_m,
        RuleValue corridorCable_m,
        RuleValue corridorRiverCable_m,
        RuleValue corridorSmallRiverCable_m) {

    static ClearanceRules read(RuleLookup rules) {
        return new ClearanceRules(
                readCable(rules),
                rules.value("clearance.overhead.residential", Quantity.METRE),
                rules.value("clearance.overhead.non-residential", Quantity.METRE),
                rules.value("clearance.overhead.difficult", Quantity.METRE),
                rules.value("clearance.overhead.above-building", Quantity.METRE),
                rules.value("clearance.overhead.beside-building", Quantity.METRE),
                rules.value("clearance.corridor.overhead-mv", Quantity.METRE),
                rules.value("clearance.corridor.overhead-hv", Quantity.METRE),
                rules.value("clearance.corridor.cable", Quantity.METRE),
                rules.value("clearance.corridor.river-cable", Quantity.METRE),
                rules.value("clearance.corridor.small-river-cable", Quantity.METRE));
    }

    private static SortedMap<String, Clearance> readCable(RuleLookup rules) {
        SortedMap<String, Clearance> cable = new TreeMap<>();
        for (String name : rules.listNames("clearance.cable")) {
            String prefix = "clearance.cable." + name;
            cable.put(
                    name,
                    new Clearance(
                            rules.value(prefix + ".parallel", Quantity.METRE),
                            rules.findValue(prefix + ".crossing", Quantity.METRE)));
        }
        return Collections.unmodifiableSortedMap(cable);
    }
}
