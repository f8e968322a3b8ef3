package org.gridscheme.scheme.design;

import java.util.Optional;
import org.gridscheme.scheme.model.EmergencySupply;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.rulebook.EmergencyRules;

/** The customer's own emergency supply: asked for by the class or by a protected load, with its reserve over that load. */
public final class EmergencyDesign {

    private final EmergencyRules rules;

    public EmergencyDesign(EmergencyRules rules) {
        this.rules = rules;
    }

    public Optional<EmergencySupply> design(SupplyApplication application) {
        boolean required = rules.requiredFor().contains(application.importance());
        double load_kW = application.protectedLoad().kW();
        if (!required && load_kW == 0) {
            return Optional.empty();
        }
        return Optional.of(new EmergencySupply(
                required,
                load_kW,
                load_kW * rules.factor().value(),
                rules.kind(application.needs().permittedInterruption_s())));
    }
}
