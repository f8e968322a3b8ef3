package org.gridscheme.grid.planning;

/**
 * What the planning model does not say and an electrical network needs; the values come from the rulebook.
 *
 * @param frequency_Hz nominal frequency
 * @param powerFactor of currents whose power factor nobody knows, lagging, in (0, 1]
 * @param sourceVoltage_pu voltage the grid above holds at the high-voltage side
 * @param noLoadVoltage_pu voltage of a busbar at no load over its nominal voltage: the main transformers' present ratio
 * @param mainTransformer of main transformers that do not give theirs
 * @param distributionTransformer of distribution transformers that do not give theirs
 * @param voltageFactor c of IEC 60909 behind the short-circuit current of a busbar
 */
public record NetworkAssumptions(
        double frequency_Hz,
        double powerFactor,
        double sourceVoltage_pu,
        double noLoadVoltage_pu,
        TransformerImpedance mainTransformer,
        TransformerImpedance distributionTransformer,
        double voltageFactor) {

    /** @throws IllegalArgumentException when a value is outside its range */
    public NetworkAssumptions {
        if (!(frequency_Hz > 0 && powerFactor > 0 && powerFactor <= 1)
                || !(sourceVoltage_pu > 0 && noLoadVoltage_pu > 0 && voltageFactor > 0)) {
            throw new IllegalArgumentException("network assumptions: power factor " + powerFactor + ", source "
                    + sourceVoltage_pu + ", no load " + noLoadVoltage_pu + ", voltage factor " + voltageFactor);
        }
    }

    /** Reactive over active power at the assumed power factor. */
    double tangent() {
        return Math.sqrt(1 - powerFactor * powerFactor) / powerFactor;
    }
}
