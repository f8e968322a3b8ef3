package org.gridscheme.scheme.design;

import org.gridscheme.scheme.model.CustomerPlant;
import org.gridscheme.scheme.model.MeterClass;
import org.gridscheme.scheme.model.Metering;
import org.gridscheme.scheme.model.MeteringSide;
import org.gridscheme.scheme.rulebook.MeteringRules;

/**
 * Metering of a source: side, class and the current transformers whose rating bears the largest current and is loaded
 * nearest to the rulebook's target in normal operation.
 */
public final class MeteringDesign {

    private static final double SQRT3 = Math.sqrt(3);

    private final MeteringRules rules;
    private final double lowVoltage_kV;

    /** @param lowVoltage_kV nominal low voltage */
    public MeteringDesign(MeteringRules rules, double lowVoltage_kV) {
        this.rules = rules;
        this.lowVoltage_kV = lowVoltage_kV;
    }

    /**
     * @param supply_kV supply voltage
     * @param normal_kVA demand of the source in normal operation, 0 for a standby
     * @param largest_kVA demand after loss of the other sources
     * @param circuits bays or ways the source leaves from, each metered for itself and carrying the same
     * @param singlePhase a low-voltage customer that one phase suffices for
     */
    public Metering design(
            double supply_kV,
            double capacity_kVA,
            double normal_kVA,
            double largest_kVA,
            int circuits,
            CustomerPlant plant,
            boolean singlePhase) {
        int units = plant.transformers().stream()
                .mapToInt(CustomerPlant.Units::count)
                .sum();
        boolean high = supply_kV >= 1 && rules.highSide(units, capacity_kVA);
        double voltage_kV = high ? supply_kV : lowVoltage_kV;
        MeterClass meterClass = rules.meterClass(capacity_kVA, singlePhase);
        double largest_A = largest_kVA / circuits / (SQRT3 * voltage_kV);
        double usual_A = (normal_kVA > 0 ? normal_kVA : largest_kVA) / circuits / (SQRT3 * voltage_kV);
        double primary_A = currentTransformer_A(largest_A, usual_A);
        return new Metering(
                circuits,
                high ? MeteringSide.HIGH : MeteringSide.LOW,
                voltage_kV,
                meterClass,
                primary_A,
                rules.ctSecondary_A().value(),
                primary_A == 0 ? Double.NaN : 100 * usual_A / primary_A,
                rules.ctClass(meterClass).value());
    }

    /** Ties go to the smaller rating; 0 where even the largest is too small. */
    private double currentTransformer_A(double largest_A, double usual_A) {
        double target = rules.ctTarget_pct().value() / 100;
        double best_A = 0;
        double leastMiss = Double.POSITIVE_INFINITY;
        for (double rating_A : rules.ctLadder_A().values()) {
            double miss = Math.abs(usual_A / rating_A - target);
            if (rating_A >= largest_A && miss < leastMiss) {
                best_A = rating_A;
                leastMiss = miss;
            }
        }
        return best_A;
    }
}
