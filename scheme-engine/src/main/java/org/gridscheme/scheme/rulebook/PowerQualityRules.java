package org.gridscheme.scheme.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import org.gridscheme.scheme.model.Industry;

/**
 * Screening limits of harmonics, flicker, unbalance and motor start.
 *
 * @param thdByVoltage_pct by smallest nominal voltage in volts
 * @param harmonicReference_kVA short-circuit power the current limits are given for
 * @param harmonicLevel_kV nominal voltage the current limits are given for
 * @param harmonics by order
 * @param fluctuationByRate_pct by largest number of changes per hour
 * @param nonLinearShare_pct above: report needed
 * @param ratioEvCharging Sk over load that needs no study
 * @param motorFrequent_pct remaining bus voltage
 * @param nonLinearIndustries taken as non-linear where no share is given
 * @param fluctuationRate_per_h changes per hour assumed of an impact load
 * @param motorStartMin starting over rated power
 * @param motorEfficiencyPf efficiency times power factor at rated load
 * @param motorFrequentFrom_per_h starts per hour from which starting is frequent
 */
public record PowerQualityRules(
        NavigableMap<Double, RuleValue> thdByVoltage_pct,
        RuleValue harmonicReference_kVA,
        RuleValue harmonicLevel_kV,
        List<HarmonicLimit> harmonics,
        NavigableMap<Double, RuleValue> fluctuationByRate_pct,
        RuleValue flickerLongTerm,
        RuleValue unbalance_pct,
        RuleValue unbalanceOneCustomer_pct,
        RuleValue nonLinearShare_pct,
        RuleValue ratioEvCharging,
        RuleValue ratioArcFurnace,
        RuleChoices<Industry> nonLinearIndustries,
        RuleValue fluctuationRate_per_h,
        RuleValue motorFrequent_pct,
        RuleValue motorRare_pct,
        RuleValue motorOwnTransformer_pct,
        RuleValue motorStartMin,
        RuleValue motorStartMax,
        RuleValue motorEfficiencyPf,
        RuleValue motorFrequentFrom_per_h) {

    /** What the ids of the ratios that need no study begin with. */
    public static final String RATIO = "power-quality.ratio.";

    static PowerQualityRules read(RuleLookup rules) {
        return new PowerQualityRules(
                rules.byNumber("power-quality.thd-from-volts", Quantity.PERCENT),
                rules.value("power-quality.harmonic.reference", Quantity.KVA),
                rules.value("power-quality.harmonic.level", Quantity.KV),
                readHarmonics(rules),
                rules.byNumber("power-quality.fluctuation-to", Quantity.PERCENT),
                rules.value("power-quality.flicker-plt", Quantity.FACTOR),
                rules.value("power-quality.unbalance", Quantity.PERCENT),
                rules.value("power-quality.unbalance-one-customer", Quantity.PERCENT),
                rules.value("power-quality.non-linear-share", Quantity.PERCENT),
                rules.value("power-quality.ratio.ev-charging", Quantity.FACTOR_LARGE),
                rules.value("power-quality.ratio.arc-furnace", Quantity.FACTOR_LARGE),
                rules.choices("power-quality.non-linear-industries", Industry.class),
                rules.value("power-quality.fluctuation-rate", Quantity.PER_HOUR),
                rules.value("power-quality.motor.frequent", Quantity.PERCENT),
                rules.value("power-quality.motor.rare", Quantity.PERCENT),
                rules.value("power-quality.motor.own-transformer", Quantity.PERCENT),
                rules.value("power-quality.motor.start-min", Quantity.FACTOR),
                rules.value("power-quality.motor.start-max", Quantity.FACTOR),
                rules.value("power-quality.motor.efficiency-pf", Quantity.RATIO),
                rules.value("power-quality.motor.frequent-from", Quantity.PER_HOUR));
    }

    /** Total harmonic distortion limit of a nominal voltage. */
    public RuleValue thd_pct(double voltage_kV) {
        return Tables.floor(thdByVoltage_pct, voltage_kV * 1000);
    }

    /** Permitted voltage fluctuation at {@code changesPerHour}; more changes than the last row get its limit. */
    public RuleValue fluctuation_pct(double changesPerHour) {
        return Tables.ceiling(fluctuationByRate_pct, changesPerHour);
    }

    private static List<HarmonicLimit> readHarmonics(RuleLookup rules) {
        String prefix = "power-quality.harmonic.order";
        List<HarmonicLimit> limits = new ArrayList<>();
        for (String name : rules.listNames(prefix)) {
            limits.add(new HarmonicLimit(
                    (int) rules.nameAsNumber(prefix, name),
                    rules.value(prefix + "." + name + ".limit", Quantity.AMPERE),
                    rules.value(prefix + "." + name + ".exponent", Quantity.FACTOR)));
        }
        limits.sort(Comparator.comparingInt(HarmonicLimit::order));
        return List.copyOf(limits);
    }
}
