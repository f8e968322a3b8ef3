package org.gridscheme.scheme.rulebook;

/**
 * Default plant of a customer who names no transformers.
 *
 * @param maxTransformer_kVA largest unit proposed
 * @param minTransformersImportant class I, II and special
 * @param innerLevel_kV medium voltage inside a plant supplied at 35 kV and above
 * @param maxTransformers most equal units tried so that the important load stays supplied when one fails
 * @param compactWhenMeteredLow a single transformer metered at its low side stands behind one load switch with fuses
 * @param n1_pct load rate of the units left when one fails, important load
 */
public record CustomerPlantRules(
        RuleLadder transformerSizes_kVA,
        RuleValue maxTransformer_kVA,
        RuleValue minTransformersImportant,
        RuleChoice<TransformerConstruction> construction,
        RuleValue innerLevel_kV,
        RuleValue maxTransformers,
        RuleValue n1_pct,
        RuleValue incomingPanelsPerSource,
        RuleValue meteringPanelsPerSource,
        RuleValue ptPanelsPerSource,
        RuleValue feederPanelsPerTransformer,
        RuleValue lvBoardsPerTransformer,
        RuleFlag compactWhenMeteredLow) {

    static CustomerPlantRules read(RuleLookup rules) {
        return new CustomerPlantRules(
                rules.ladder("customer-plant.transformer-sizes", Quantity.KVA),
                rules.value("customer-plant.transformer-max", Quantity.KVA),
                rules.value("customer-plant.min-transformers-important", Quantity.COUNT),
                rules.choice("customer-plant.construction", TransformerConstruction.class),
                rules.value("customer-plant.inner-level", Quantity.KV),
                rules.value("customer-plant.transformers-max", Quantity.COUNT),
                rules.value("customer-plant.n1", Quantity.PERCENT),
                rules.value("customer-plant.incoming-panels", Quantity.COUNT),
                rules.value("customer-plant.metering-panels", Quantity.COUNT),
                rules.value("customer-plant.pt-panels", Quantity.COUNT),
                rules.value("customer-plant.feeder-panels", Quantity.COUNT),
                rules.value("customer-plant.lv-boards", Quantity.COUNT),
                rules.flag("customer-plant.compact-when-metered-low"));
    }
}
