package org.gridscheme.grid.reliability;

import org.gridscheme.grid.model.Load;

/**
 * Every load is one customer, as utilities count medium-voltage customers, and draws the same share of its peak on average.
 *
 * @param loadFactor mean over peak power, 0 to 1
 */
public record LoadFactorCustomers(double loadFactor) implements CustomerData {

    /** @throws IllegalArgumentException when the load factor is out of range */
    public LoadFactorCustomers {
        if (!(loadFactor >= 0 && loadFactor <= 1)) {
            throw new IllegalArgumentException("load factor " + loadFactor);
        }
    }

    @Override
    public double customers(Load load) {
        return 1;
    }

    @Override
    public double mean_kW(Load load) {
        return loadFactor * load.peak_kW();
    }
}
