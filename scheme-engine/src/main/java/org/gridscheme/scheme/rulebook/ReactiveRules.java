package org.gridscheme.scheme.rulebook;

/**
 * Reactive compensation (无功补偿).
 *
 * @param designNaturalPowerFactor assumed before compensation in a design
 * @param minShare_pct of the transformer capacity
 * @param maxShare_pct of the transformer capacity
 * @param floorShare_pct lowest permitted share
 * @param step_kvar step of a capacitor bank
 * @param smallStep_kvar step of a bank up to {@code smallBankMax_kvar}
 * @param smallBankMax_kvar largest bank made of small steps
 */
public record ReactiveRules(
        RuleValue designNaturalPowerFactor,
        RuleValue minShare_pct,
        RuleValue maxShare_pct,
        RuleValue floorShare_pct,
        RuleValue step_kvar,
        RuleValue smallStep_kvar,
        RuleValue smallBankMax_kvar) {

    static ReactiveRules read(RuleLookup rules) {
        return new ReactiveRules(
                rules.value("reactive.natural-pf", Quantity.RATIO),
                rules.value("reactive.min-share", Quantity.PERCENT),
                rules.value("reactive.max-share", Quantity.PERCENT),
                rules.value("reactive.floor-share", Quantity.PERCENT),
                rules.value("reactive.step", Quantity.KVAR),
                rules.value("reactive.small-step", Quantity.KVAR),
                rules.value("reactive.small-bank-max", Quantity.KVAR));
    }
}
