package org.gridscheme.grid.flow;

import org.gridscheme.grid.network.NetworkIndex;

/** A branch that is charged from one end while the other is open. */
final class OpenEnd {

    private OpenEnd() {}

    /** What the shunt admittance at the open end is, seen through the series impedance: y / (1 + z y). */
    static Phasor admittance(NetworkIndex index, int branch, double gOpen, double bOpen) {
        Phasor y = new Phasor(gOpen, bOpen);
        Phasor z = new Phasor(index.r_pu(branch), index.x_pu(branch));
        return y.over(Phasor.ONE.plus(z.times(y)));
    }
}
