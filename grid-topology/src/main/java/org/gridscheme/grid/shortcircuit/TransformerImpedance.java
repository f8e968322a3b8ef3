package org.gridscheme.grid.shortcircuit;

import java.util.OptionalDouble;
import org.gridscheme.grid.network.Transformer;

/** The series impedance of a transformer with the correction factor K_T of IEC 60909-0, in ohm at the to end. */
final class TransformerImpedance {

    private TransformerImpedance() {}

    /** From uk where it and the rating are known, else the series part of the pi model. */
    static Complex uncorrected(Transformer transformer) {
        OptionalDouble rated_kVA = transformer.rated_kVA();
        OptionalDouble uk_pct = transformer.shortCircuitVoltage_pct();
        if (rated_kVA.isEmpty() || uk_pct.isEmpty()) {
            return new Complex(transformer.pi().r_ohm(), transformer.pi().x_ohm());
        }
        double base_ohm = base_ohm(transformer, rated_kVA.getAsDouble());
        double z = uk_pct.getAsDouble() / 100 * base_ohm;
        OptionalDouble ur_pct = transformer.shortCircuitResistance_pct();
        double r = ur_pct.isPresent()
                ? ur_pct.getAsDouble() / 100 * base_ohm
                : Math.min(transformer.pi().r_ohm(), Math.abs(z));
        return new Complex(r, Math.copySign(Math.sqrt(z * z - r * r), z));
    }

    /** K_T = 0.95 c_max / (1 + 0.6 x_T); 1 where the rating, and so x_T, is unknown. */
    static double correction(Transformer transformer, double maximumVoltageFactor) {
        if (transformer.rated_kVA().isEmpty()) {
            return 1;
        }
        double relativeX = uncorrected(transformer).im()
                / base_ohm(transformer, transformer.rated_kVA().getAsDouble());
        return 0.95 * maximumVoltageFactor / (1 + 0.6 * Math.abs(relativeX));
    }

    private static double base_ohm(Transformer transformer, double rated_kVA) {
        return transformer.ratedTo_kV() * transformer.ratedTo_kV() / (rated_kVA / 1000);
    }
}
