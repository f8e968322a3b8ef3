package org.gridscheme.scheme.rulebook;

import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.MeterClass;
import org.gridscheme.scheme.model.TariffForm;

/**
 * Metering side, current transformers and tariff form (计量).
 *
 * @param lvSideSingleMax_kVA largest single transformer metered on its low-voltage side
 * @param ctLadder_A rated primary currents
 * @param ctTarget_pct normal current over rated primary current
 * @param ctClassHigh accuracy for meter classes I and II
 * @param twoPartTariffFrom_kVA mandatory
 * @param twoPartTariffExempt industries that keep the single-part tariff
 */
public record MeteringRules(
        RuleValue lvSideSingleMax_kVA,
        RuleLadder ctLadder_A,
        RuleValue ctSecondary_A,
        RuleValue ctTarget_pct,
        RuleValue ctMin_pct,
        RuleValue ctClassHigh,
        RuleValue ctClassOther,
        RuleValue classI_kVA,
        RuleValue classII_kVA,
        RuleValue classIII_kVA,
        RuleValue twoPartTariffFrom_kVA,
        RuleValue twoPartTariffOptionalFrom_kVA,
        RuleChoices<Industry> twoPartTariffExempt) {

    static MeteringRules read(RuleLookup rules) {
        return new MeteringRules(
                rules.value("metering.lv-side-single-max", Quantity.KVA),
                rules.ladder("metering.ct-ladder", Quantity.AMPERE),
                rules.value("metering.ct-secondary", Quantity.AMPERE),
                rules.value("metering.ct-target", Quantity.PERCENT),
                rules.value("metering.ct-min", Quantity.PERCENT),
                rules.value("metering.ct-class.high", Quantity.FACTOR),
                rules.value("metering.ct-class.other", Quantity.FACTOR),
                rules.value("metering.class.i", Quantity.KVA),
                rules.value("metering.class.ii", Quantity.KVA),
                rules.value("metering.class.iii", Quantity.KVA),
                rules.value("metering.two-part-tariff.from", Quantity.KVA),
                rules.value("metering.two-part-tariff.optional-from", Quantity.KVA),
                rules.choices("metering.two-part-tariff.exempt", Industry.class));
    }

    /** Form of the tariff by requested capacity and industry. */
    public TariffForm tariff(double capacity_kVA, Industry industry) {
        if (twoPartTariffExempt.contains(industry) || capacity_kVA < twoPartTariffOptionalFrom_kVA.value()) {
            return TariffForm.SINGLE_PART;
        }
        return capacity_kVA < twoPartTariffFrom_kVA.value() ? TariffForm.TWO_PART_OPTIONAL : TariffForm.TWO_PART;
    }

    /** Class of the metering point by requested capacity. */
    public MeterClass meterClass(double capacity_kVA, boolean singlePhase) {
        if (singlePhase) {
            return MeterClass.V;
        }
        if (capacity_kVA >= classI_kVA.value()) {
            return MeterClass.I;
        }
        if (capacity_kVA >= classII_kVA.value()) {
            return MeterClass.II;
        }
        return capacity_kVA >= classIII_kVA.value() ? MeterClass.III : MeterClass.IV;
    }

    /** Accuracy class of the current transformers, an S class. */
    public RuleValue ctClass(MeterClass meterClass) {
        return meterClass == MeterClass.I || meterClass == MeterClass.II ? ctClassHigh : ctClassOther;
    }

    /** Metered above low voltage: from several transformers on, or from a single one larger than its low side may have. */
    public boolean highSide(int transformers, double capacity_kVA) {
        return transformers > 1 || capacity_kVA > lvSideSingleMax_kVA.value();
    }
}
