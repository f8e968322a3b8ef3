package org.gridscheme.scheme.rulebook;

import java.util.OptionalDouble;
import org.gridscheme.scheme.model.EmergencyKind;
import org.gridscheme.scheme.model.Importance;

/**
 * The customer's own emergency supply (自备应急电源).
 *
 * @param factor rating over the protected load
 * @param dieselStart_s start until load is taken over
 * @param automaticTransfer_s BZT between two sources
 * @param upsBelow_s permitted interruption below which only a UPS helps
 * @param dieselBelow_s permitted interruption below which a diesel set stands ready; above a mobile set does
 * @param defaultKind where no permitted interruption is given
 */
public record EmergencyRules(
        RuleValue factor,
        RuleValue dieselStart_s,
        RuleValue automaticTransfer_s,
        RuleValue upsBelow_s,
        RuleValue dieselBelow_s,
        RuleChoice<EmergencyKind> defaultKind,
        RuleChoices<Importance> requiredFor) {

    static EmergencyRules read(RuleLookup rules) {
        return new EmergencyRules(
                rules.value("emergency.factor", Quantity.FACTOR),
                rules.value("emergency.diesel-start", Quantity.SECOND),
                rules.value("emergency.automatic-transfer", Quantity.SECOND),
                rules.value("emergency.ups-below", Quantity.SECOND),
                rules.value("emergency.diesel-below", Quantity.SECOND),
                rules.choice("emergency.default-kind", EmergencyKind.class),
                rules.choices("emergency.required-for", Importance.class));
    }

    /** Kind that bridges every interruption longer than the permitted one; the default where none is given. */
    public EmergencyKind kind(OptionalDouble permitted_s) {
        if (permitted_s.isEmpty()) {
            return defaultKind.value();
        }
        double seconds = permitted_s.getAsDouble();
        if (seconds < upsBelow_s.value()) {
            return EmergencyKind.UPS;
        }
        if (seconds < dieselStart_s.value()) {
            return EmergencyKind.EPS;
        }
        return seconds < dieselBelow_s.value() ? EmergencyKind.DIESEL : EmergencyKind.MOBILE;
    }
}
