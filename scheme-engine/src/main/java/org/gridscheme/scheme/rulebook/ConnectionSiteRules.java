package org.gridscheme.scheme.rulebook;

import java.util.NavigableMap;
import java.util.Optional;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.scheme.model.Importance;

/**
 * Capacities and places one kind of connection point is fit for; capacities per circuit.
 *
 * @param minByVolts_kVA smallest capacity from a nominal voltage on, where it differs
 * @param maxByVolts_kVA largest capacity from a nominal voltage on, where it differs
 * @param maxLevel_kV highest voltage the kind is used at, empty for any
 * @param warnAbove_kVA usual upper capacity where the hard one is higher
 * @param forbiddenAreas area classes in which the kind may not be newly used
 * @param forbiddenImportance importance classes that may not be connected this way
 */
public record ConnectionSiteRules(
        ConnectionSite site,
        RuleValue min_kVA,
        RuleValue max_kVA,
        NavigableMap<Double, RuleValue> minByVolts_kVA,
        NavigableMap<Double, RuleValue> maxByVolts_kVA,
        Optional<RuleValue> maxLevel_kV,
        Optional<RuleValue> warnAbove_kVA,
        RuleChoices<AreaClass> forbiddenAreas,
        RuleChoices<Importance> forbiddenImportance) {

    static ConnectionSiteRules read(RuleLookup rules, ConnectionSite site) {
        String prefix = "connection." + RuleLookup.key(site);
        return new ConnectionSiteRules(
                site,
                rules.value(prefix + ".min", Quantity.KVA),
                rules.value(prefix + ".max", Quantity.KVA),
                rules.byNumberIfGiven(prefix + ".min-from-volts", Quantity.KVA),
                rules.byNumberIfGiven(prefix + ".max-from-volts", Quantity.KVA),
                rules.findValue(prefix + ".max-level", Quantity.KV),
                rules.findValue(prefix + ".warn-above", Quantity.KVA),
                rules.choices(prefix + ".forbidden-areas", AreaClass.class),
                rules.choices(prefix + ".forbidden-importance", Importance.class));
    }

    /** Smallest capacity per circuit at a nominal voltage. */
    public RuleValue min_kVA(double voltage_kV) {
        return atVoltage(minByVolts_kVA, voltage_kV, min_kVA);
    }

    /** Largest capacity per circuit at a nominal voltage. */
    public RuleValue max_kVA(double voltage_kV) {
        return atVoltage(maxByVolts_kVA, voltage_kV, max_kVA);
    }

    private static RuleValue atVoltage(
            NavigableMap<Double, RuleValue> byVolts, double voltage_kV, RuleValue otherwise) {
        if (byVolts.isEmpty()) {
            return otherwise;
        }
        var row = byVolts.floorEntry(voltage_kV * 1000);
        return row == null ? otherwise : row.getValue();
    }

    /** True when area and importance class allow the kind; capacity is a matter of the limits. */
    public boolean allows(AreaClass area, Importance importance) {
        return !forbiddenAreas.contains(area) && !forbiddenImportance.contains(importance);
    }
}
