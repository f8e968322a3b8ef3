package org.gridscheme.scheme.rulebook;

import org.gridscheme.scheme.model.Importance;

/**
 * The customer's own emergency supply (自备应急电源).
 *
 * @param factor rating over the protected load
 * @param dieselStart_s start until load is taken over
 * @param automaticTransfer_s BZT between two sources
 */
public record EmergencyRules(
        RuleValue factor, RuleValue dieselStart_s, RuleValue automaticTransfer_s, RuleChoices<Importance> requiredFor) {

    static EmergencyRules read(RuleLookup rules) {
        return new EmergencyRules(
                rules.value("emergency.factor", Quantity.FACTOR),
                rules.value("emergency.diesel-start", Quantity.SECOND),
                rules.value("emergency.automatic-transfer", Quantity.SECOND),
                rules.choices("emergency.required-for", Importance.class));
    }
}
