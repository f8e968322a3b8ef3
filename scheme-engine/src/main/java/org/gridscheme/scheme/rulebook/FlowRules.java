package org.gridscheme.scheme.rulebook;

import org.gridscheme.grid.planning.NetworkAssumptions;
import org.gridscheme.grid.planning.TransformerImpedance;

/**
 * What a load flow of the planning grid takes for granted where the grid does not say (潮流计算假设).
 *
 * @param powerFactor of measured currents
 * @param sourceVoltage the grid above holds, over nominal
 * @param noLoadVoltage of a busbar over its nominal voltage
 * @param mainUk_pct short-circuit voltage of a main transformer, {@code Ur} its real part
 * @param distributionUk_pct the same of a distribution transformer
 * @param verdict whether a scheme is marked where the load flow judges its voltage drop otherwise than the formula
 */
public record FlowRules(
        RuleValue frequency_Hz,
        RuleValue powerFactor,
        RuleValue sourceVoltage,
        RuleValue noLoadVoltage,
        RuleValue mainUk_pct,
        RuleValue mainUr_pct,
        RuleValue distributionUk_pct,
        RuleValue distributionUr_pct,
        RuleFlag verdict) {

    static FlowRules read(RuleLookup rules) {
        return new FlowRules(
                rules.value("flow.frequency", Quantity.HERTZ),
                rules.value("flow.power-factor", Quantity.RATIO),
                rules.value("flow.source-voltage", Quantity.JUDGEMENT),
                rules.value("flow.no-load-voltage", Quantity.JUDGEMENT),
                rules.value("flow.main-transformer.uk", Quantity.PERCENT),
                rules.value("flow.main-transformer.ur", Quantity.PERCENT),
                rules.value("flow.distribution-transformer.uk", Quantity.PERCENT),
                rules.value("flow.distribution-transformer.ur", Quantity.PERCENT),
                rules.flag("flow.verdict"));
    }

    /** The same for the network. */
    public NetworkAssumptions assumptions(ShortCircuitRules shortCircuit) {
        return new NetworkAssumptions(
                frequency_Hz.value(),
                powerFactor.value(),
                sourceVoltage.value(),
                noLoadVoltage.value(),
                new TransformerImpedance(mainUk_pct.value(), mainUr_pct.value()),
                new TransformerImpedance(distributionUk_pct.value(), distributionUr_pct.value()),
                shortCircuit.voltageFactor().value());
    }
}
