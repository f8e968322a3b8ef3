package org.gridscheme.spatial.demo.grid;

import java.util.List;

/**
 * What hangs at a station.
 *
 * @param peak_kVA annual maximum
 * @param transformers_kVA ratings of its transformers
 * @param publicTransformers false where they belong to a customer
 */
record StationLoad(
        LoadKind kind, double peak_kVA, double powerFactor, List<Double> transformers_kVA, boolean publicTransformers) {

    double installed_kVA() {
        double sum = 0;
        for (double rated : transformers_kVA) {
            sum += rated;
        }
        return sum;
    }
}
