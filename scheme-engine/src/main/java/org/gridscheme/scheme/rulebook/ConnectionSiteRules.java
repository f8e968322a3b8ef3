package org.gridscheme.scheme.rulebook;

import java.util.Optional;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.scheme.model.Importance;

/**
 * Capacities and places one kind of connection point is fit for; capacities per circuit.
 *
 * @param warnAbove_kVA usual upper capacity where the hard one is higher
 * @param forbiddenAreas area classes in which the kind may not be newly used
 * @param forbiddenImportance importance classes that may not be connected this way
 */
public record ConnectionSiteRules(
        ConnectionSite site,
        RuleValue min_kVA,
        RuleValue max_kVA,
        Optional<RuleValue> warnAbove_kVA,
        RuleChoices<AreaClass> forbiddenAreas,
        RuleChoices<Importance> forbiddenImportance) {

    static ConnectionSiteRules read(RuleLookup rules, ConnectionSite site) {
        String prefix = "connection." + RuleLookup.key(site);
        return new ConnectionSiteRules(
                site,
                rules.value(prefix + ".min", Quantity.KVA),
                rules.value(prefix + ".max", Quantity.KVA),
                rules.findValue(prefix + ".warn-above", Quantity.KVA),
                rules.choices(prefix + ".forbidden-areas", AreaClass.class),
                rules.choices(prefix + ".forbidden-importance", Importance.class));
    }

    /** True when area and importance class allow the kind; capacity is a matter of the limits. */
    public boolean allows(AreaClass area, Importance importance) {
        return !forbiddenAreas.contains(area) && !forbiddenImportance.contains(importance);
    }
}
