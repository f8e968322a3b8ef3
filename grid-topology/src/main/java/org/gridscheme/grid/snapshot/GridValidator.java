package org.gridscheme.grid.snapshot;

import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.SwitchingState;

/**
 * Finds what cannot be trusted in a grid. Nothing is repaired: of a duplicate the first is kept, what refers to nothing is
 * left out, what has a bad value or no supply is quarantined, and each of these is reported once. Codes and consequences are
 * listed in {@code docs/grid-model.md}. O(n) in the size of the model.
 */
public final class GridValidator {

    private GridValidator() {}

    /**
     * Validates the normal switching state with the standard plausibility limits.
     *
     * @param model in projected metres
     * @throws IllegalArgumentException when the model is in longitude and latitude, where no length can be compared
     */
    public static ValidationResult validate(GridModel model) {
        return validate(model, PlausibilityLimits.standard());
    }

    /** Validates with limits of one's own. */
    public static ValidationResult validate(GridModel model, PlausibilityLimits limits) {
        return examine(model, limits, SwitchingState.NORMAL).result();
    }

    /** All checks in their order, with the numbered parts the snapshot is made of. */
    static Examined examine(GridModel model, PlausibilityLimits limits, SwitchingState state) {
        if (model.crs().isGeographic()) {
            throw new IllegalArgumentException("a grid is validated in projected metres, not in " + model.crs());
        }
        Findings findings = new Findings(model, limits);
        SupplySide supply = SupplySide.check(model, state, findings);
        Network network = NetworkCheck.check(model, state, supply, findings);
        Attachments attachments = Attachments.check(model, supply, network.nodes(), findings);
        EnergisedCheck.Supply energised = EnergisedCheck.check(network, attachments.lowVoltageFeeds(), findings);
        return new Examined(supply, network, attachments, energised, findings.result());
    }

    /** The parts of a snapshot with what was found about them. */
    record Examined(
            SupplySide supply,
            Network network,
            Attachments attachments,
            EnergisedCheck.Supply energised,
            ValidationResult result) {}
}
