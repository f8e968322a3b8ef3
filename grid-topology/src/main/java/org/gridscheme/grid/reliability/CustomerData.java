package org.gridscheme.grid.reliability;

import org.gridscheme.grid.model.Load;

/** Tells what a load counts in the indices. */
public interface CustomerData {

    /** Customers behind the load, 0 or more. */
    double customers(Load load);

    /** Mean active power over the year. */
    double mean_kW(Load load);
}
