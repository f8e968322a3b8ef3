package org.gridscheme.spatial.demo.grid;

import java.util.Collections;
import java.util.List;
import org.gridscheme.spatial.demo.grid.SynthesisSettings.LoadSettings;

/** Chooses one or two distribution transformers for a station's load. */
final class TransformerSizes {

    private static final List<Double> STATION_KVA = List.of(200.0, 315.0, 400.0, 500.0, 630.0, 800.0, 1000.0, 1250.0);
    private static final List<Double> POLE_KVA = List.of(100.0, 200.0, 315.0, 400.0);
    private static final double LEAST_LOADING = 0.21;

    private final LoadSettings settings;

    TransformerSizes(LoadSettings settings) {
        this.settings = settings;
    }

    /** Capacity usually installed for a sum of station peaks. */
    double installed_kVA(double peak_kVA) {
        return peak_kVA / settings.transformerMode();
    }

    /**
     * The load with its transformers; raised or lowered where no size of transformer would be loaded believably.
     *
     * @param loading wanted share of the rating
     */
    StationLoad equip(
            LoadKind kind, double peak_kVA, double loading, double powerFactor, boolean onPole, boolean customer) {
        List<Double> stock = onPole ? POLE_KVA : STATION_KVA;
        double largest = stock.get(stock.size() - 1);
        double wanted = peak_kVA / loading;
        int count = wanted > largest && !onPole ? 2 : 1;
        double rated = stock.get(0);
        for (double size : stock) {
            if (Math.abs(size - wanted / count) < Math.abs(rated - wanted / count)) {
                rated = size;
            }
        }
        double total = rated * count;
        double peak = Math.max(
                LEAST_LOADING * total, Math.min(Math.max(loading, settings.transformerMax()) * total, peak_kVA));
        return new StationLoad(kind, peak, powerFactor, Collections.nCopies(count, rated), !customer);
    }
}
