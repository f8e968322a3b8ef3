package org.gridscheme.grid.flow;

import org.gridscheme.grid.network.NetworkIndex;

/**
 * A branch walked from one end to the other: {@code V_next = alpha · V_here - zeta · I}, with {@code I} the current that
 * leaves its series impedance towards the next node, and {@code conj(alpha) · I} drawn at this one. One object is filled
 * again for each branch.
 */
final class EdgeValues {

    double alphaRe;
    double alphaIm;
    double zetaRe;
    double zetaIm;

    void walk(NetworkIndex index, int branch, boolean fromEndFirst) {
        double ratio = index.ratio_pu(branch);
        double shift = fromEndFirst ? -index.shift_rad(branch) : index.shift_rad(branch);
        double magnitude = fromEndFirst ? 1 / ratio : ratio;
        double square = fromEndFirst ? 1 : ratio * ratio;
        alphaRe = shift == 0 ? magnitude : magnitude * Math.cos(shift);
        alphaIm = shift == 0 ? 0 : magnitude * Math.sin(shift);
        zetaRe = index.r_pu(branch) * square;
        zetaIm = index.x_pu(branch) * square;
    }
}
