package org.gridscheme.grid.flow;

import static org.gridscheme.grid.flow.WhatIfTable.ARRIVING;
import static org.gridscheme.grid.flow.WhatIfTable.BELOW;
import static org.gridscheme.grid.flow.WhatIfTable.BY_ADMITTANCE;
import static org.gridscheme.grid.flow.WhatIfTable.DEEPEST;
import static org.gridscheme.grid.flow.WhatIfTable.DEEPEST_FROM_ABOVE;
import static org.gridscheme.grid.flow.WhatIfTable.FROM_ABOVE;
import static org.gridscheme.grid.flow.WhatIfTable.IMPEDANCE;
import static org.gridscheme.grid.flow.WhatIfTable.LINEAR;
import static org.gridscheme.grid.flow.WhatIfTable.LOST;
import static org.gridscheme.grid.flow.WhatIfTable.NEXT_DEEPEST;
import static org.gridscheme.grid.flow.WhatIfTable.VOLTAGE;

/**
 * What hangs beside each node of a supply path, as one load that answers to the node's voltage U: an admittance Y, a power
 * that goes with the voltage, and one that holds still but for the losses on the way to it, which go with the square of the
 * current J, and for a rest that makes the answer right to first order.
 *
 * <pre>
 * J = conj(s / U) + Y U        s = S + M |U| + L |J|² / |J0|² + e dU + f conj(dU)
 * </pre>
 *
 * At the base state J = J0 and dU = 0. With the true answer dJ = a dU + c conj(dU) of all that hangs there
 *
 * <pre>
 * e = U c* + conj(J0 - Y U) - M U* / 2|U| - (L / |J0|²) (J0* a + J0 c*)
 * f = U (a* - Y*) - M U / 2|U| - (L / |J0|²) (J0* c + J0 a*)
 * </pre>
 */
final class SideLoads {

    private final double[] yRe;
    private final double[] yIm;
    private final double[] linearP;
    private final double[] linearQ;
    private final double[] p;
    private final double[] q;
    private final double[] eRe;
    private final double[] eIm;
    private final double[] fRe;
    private final double[] fIm;
    /** Losses over the square of the current. */
    private final double[] lossRe;

    private final double[] lossIm;
    private final double[] baseRe;
    private final double[] baseIm;
    final double[] currentRe;
    final double[] currentIm;
    /** Of the node being set. */
    private double jRe;

    private double jIm;
    private double aRe;
    private double aIm;
    private double cRe;
    private double cIm;
    private double admittanceP;
    private double admittanceQ;
    private double voltageP;
    private double voltageQ;
    private double lostP;
    private double lostQ;
    private double deepest;

    SideLoads(int longestPath) {
        this.yRe = new double[longestPath];
        this.yIm = new double[longestPath];
        this.linearP = new double[longestPath];
        this.linearQ = new double[longestPath];
        this.p = new double[longestPath];
        this.q = new double[longestPath];
        this.eRe = new double[longestPath];
        this.eIm = new double[longestPath];
        this.fRe = new double[longestPath];
        this.fIm = new double[longestPath];
        this.lossRe = new double[longestPath];
        this.lossIm = new double[longestPath];
        this.baseRe = new double[longestPath];
        this.baseIm = new double[longestPath];
        this.currentRe = new double[longestPath];
        this.currentIm = new double[longestPath];
    }

    /**
     * Sets node k of the path: all that is drawn at and below it without what flows on to the path node below.
     *
     * @param offsetBelow where the values of the path node below stand, negative for none
     */
    void set(int k, double[] v, int offset, int offsetBelow) {
        baseRe[k] = v[offset + VOLTAGE];
        baseIm[k] = v[offset + VOLTAGE + 1];
        takeAll(v, offset);
        if (offsetBelow >= 0) {
            takeAway(v, offsetBelow, v[offset + NEXT_DEEPEST]);
        }
        currentRe[k] = jRe;
        currentIm[k] = jIm;
        setParts(k, baseRe[k] * baseRe[k] + baseIm[k] * baseIm[k]);
        setRest(k);
    }

    private void takeAll(double[] v, int offset) {
        jRe = v[offset + ARRIVING];
        jIm = v[offset + ARRIVING + 1];
        aRe = v[offset + BELOW];
        aIm = v[offset + BELOW + 1];
        cRe = v[offset + BELOW + 2];
        cIm = v[offset + BELOW + 3];
        admittanceP = v[offset + BY_ADMITTANCE];
        admittanceQ = v[offset + BY_ADMITTANCE + 1];
        voltageP = v[offset + LINEAR];
        voltageQ = v[offset + LINEAR + 1];
        lostP = v[offset + LOST];
        lostQ = v[offset + LOST + 1];
        deepest = v[offset + DEEPEST];
    }

    private void takeAway(double[] v, int offset, double otherwiseDeepest) {
        if (v[offset + DEEPEST_FROM_ABOVE] >= deepest) {
            deepest = otherwiseDeepest;
        }
        double re = v[offset + ARRIVING];
        double im = v[offset + ARRIVING + 1];
        double square = re * re + im * im;
        jRe -= re;
        jIm -= im;
        aRe -= v[offset + FROM_ABOVE];
        aIm -= v[offset + FROM_ABOVE + 1];
        cRe -= v[offset + FROM_ABOVE + 2];
        cIm -= v[offset + FROM_ABOVE + 3];
        admittanceP -= v[offset + BY_ADMITTANCE];
        admittanceQ -= v[offset + BY_ADMITTANCE + 1];
        voltageP -= v[offset + LINEAR];
        voltageQ -= v[offset + LINEAR + 1];
        lostP -= v[offset + LOST] + v[offset + IMPEDANCE] * square;
        lostQ -= v[offset + LOST + 1] + v[offset + IMPEDANCE + 1] * square;
    }

    /** The parts that follow voltage or current as a whole, and the power that is left. */
    private void setParts(int k, double uSquare) {
        double magnitude = Math.sqrt(uSquare);
        double jSquare = jRe * jRe + jIm * jIm;
        double perSquare = followsCurrent(jSquare) ? 1 / jSquare : 0;
        yRe[k] = admittanceP / uSquare;
        yIm[k] = -admittanceQ / uSquare;
        linearP[k] = voltageP / magnitude;
        linearQ[k] = voltageQ / magnitude;
        lossRe[k] = lostP * perSquare;
        lossIm[k] = lostQ * perSquare;
        p[k] = baseRe[k] * jRe + baseIm[k] * jIm - admittanceP - voltageP - lossRe[k] * jSquare;
        q[k] = baseIm[k] * jRe - baseRe[k] * jIm - admittanceQ - voltageQ - lossIm[k] * jSquare;
    }

    /** e and f. The change of |J|² is real for any dU, so its factor of conj(dU) is the conjugate of that of dU. */
    private void setRest(int k) {
        double uRe = baseRe[k];
        double uIm = baseIm[k];
        double powerRe = jRe - yRe[k] * uRe + yIm[k] * uIm;
        double powerIm = jIm - yRe[k] * uIm - yIm[k] * uRe;
        double twice = 2 * (uRe * uRe + uIm * uIm);
        double halfRe = voltageP / twice;
        double halfIm = voltageQ / twice;
        double squareRe = jRe * aRe + jIm * aIm + jRe * cRe + jIm * cIm;
        double squareIm = jRe * aIm - jIm * aRe + jIm * cRe - jRe * cIm;
        eRe[k] = uRe * cRe + uIm * cIm + powerRe;
        eRe[k] -= halfRe * uRe + halfIm * uIm + lossRe[k] * squareRe - lossIm[k] * squareIm;
        eIm[k] = uIm * cRe - uRe * cIm - powerIm;
        eIm[k] -= halfIm * uRe - halfRe * uIm + lossRe[k] * squareIm + lossIm[k] * squareRe;
        fRe[k] = uRe * (aRe - yRe[k]) + uIm * (aIm - yIm[k]);
        fRe[k] -= halfRe * uRe - halfIm * uIm + lossRe[k] * squareRe + lossIm[k] * squareIm;
        fIm[k] = uIm * (aRe - yRe[k]) - uRe * (aIm - yIm[k]);
        fIm[k] -= halfRe * uIm + halfIm * uRe + lossIm[k] * squareRe - lossRe[k] * squareIm;
    }

    /**
     * True where the losses can be those of the one current that arrives. As long as all below flows the same way no branch
     * carries more than that, and they are at most its square times the deepest series impedance. Where a generator feeds its
     * neighbours, hardly anything may arrive and much be lost: those losses are left to the first-order rest.
     */
    private boolean followsCurrent(double jSquare) {
        return lostP * lostP + lostQ * lostQ <= deepest * deepest * jSquare * jSquare && jSquare > 0;
    }

    /** Draws the current of node k at a voltage, the losses at the current drawn before. */
    void draw(int k, double uRe, double uIm) {
        double dRe = uRe - baseRe[k];
        double dIm = uIm - baseIm[k];
        double square = currentRe[k] * currentRe[k] + currentIm[k] * currentIm[k];
        double active = p[k] + lossRe[k] * square + (eRe[k] + fRe[k]) * dRe + (fIm[k] - eIm[k]) * dIm;
        double reactive = q[k] + lossIm[k] * square + (eIm[k] + fIm[k]) * dRe + (eRe[k] - fRe[k]) * dIm;
        double magnitude = Math.sqrt(uRe * uRe + uIm * uIm);
        active += linearP[k] * magnitude;
        reactive += linearQ[k] * magnitude;
        double over = 1 / (uRe * uRe + uIm * uIm);
        currentRe[k] = (active * uRe + reactive * uIm) * over + yRe[k] * uRe - yIm[k] * uIm;
        currentIm[k] = (active * uIm - reactive * uRe) * over + yRe[k] * uIm + yIm[k] * uRe;
    }
}
