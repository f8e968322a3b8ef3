package org.gridscheme.grid.flow;

import java.util.Arrays;
import org.gridscheme.grid.network.NetworkIndex;

/**
 * The currents through the chords of one island. The tree is solved as if each chord were cut and its current drawn at one
 * end and fed in at the other; the currents are right when the voltage found open at every cut is 0. The drawn currents
 * taken as given, the open voltages are linear in the chord currents, and one solution closes all loops. A chord between the
 * trees of two sources is no different.
 *
 * <p>A chord takes {@code conj(rho) · J} from its from end and gives {@code J} to its to end, everything referred to the
 * sources; {@code rho · U_from - U_to - z · J} is what is open. Setting up takes O(m n + m³) for m chords.
 */
final class LoopCurrents {

    private final SweepTree tree;
    private final int[] chord;
    private final int[] from;
    private final int[] to;
    private final double[] rhoRe;
    private final double[] rhoIm;
    private final double[] zRe;
    private final double[] zIm;
    private final double[] currentRe;
    private final double[] currentIm;
    private final double[] openRe;
    private final double[] openIm;
    private final ComplexLu equations;

    LoopCurrents(SweepTree tree, int energisedIsland) {
        this.tree = tree;
        this.chord = tree.chords[energisedIsland];
        int count = chord.length;
        this.from = new int[count];
        this.to = new int[count];
        this.rhoRe = new double[count];
        this.rhoIm = new double[count];
        this.zRe = new double[count];
        this.zIm = new double[count];
        this.currentRe = new double[count];
        this.currentIm = new double[count];
        this.openRe = new double[count];
        this.openIm = new double[count];
        for (int c = 0; c < count; c++) {
            refer(c);
        }
        this.equations = setUp(tree.start[energisedIsland], tree.start[energisedIsland + 1]);
    }

    boolean isEmpty() {
        return chord.length == 0;
    }

    /** False when the impedances round some loop cancel. */
    boolean solvable() {
        return equations.regular();
    }

    /** Adds the chord currents to what is collected in a state. */
    void drawInto(SweepState state) {
        for (int c = 0; c < chord.length; c++) {
            state.arrivingRe[from[c]] += rhoRe[c] * currentRe[c] + rhoIm[c] * currentIm[c];
            state.arrivingIm[from[c]] += rhoRe[c] * currentIm[c] - rhoIm[c] * currentRe[c];
            state.arrivingRe[to[c]] -= currentRe[c];
            state.arrivingIm[to[c]] -= currentIm[c];
        }
    }

    /** Changes the chord currents so that no voltage is left open while everything else draws what it does. */
    void close(SweepState state) {
        measureOpen(state);
        equations.solve(openRe, openIm);
        for (int c = 0; c < chord.length; c++) {
            currentRe[c] += openRe[c];
            currentIm[c] += openIm[c];
        }
    }

    /** The largest voltage still open. */
    double worstOpen(SweepState state) {
        measureOpen(state);
        double worst = 0;
        for (int c = 0; c < chord.length; c++) {
            worst = Math.max(worst, Math.hypot(openRe[c], openIm[c]));
        }
        return worst;
    }

    private void measureOpen(SweepState state) {
        for (int c = 0; c < chord.length; c++) {
            double fRe = state.uRe[from[c]];
            double fIm = state.uIm[from[c]];
            openRe[c] =
                    rhoRe[c] * fRe - rhoIm[c] * fIm - state.uRe[to[c]] - zRe[c] * currentRe[c] + zIm[c] * currentIm[c];
            openIm[c] =
                    rhoRe[c] * fIm + rhoIm[c] * fRe - state.uIm[to[c]] - zRe[c] * currentIm[c] - zIm[c] * currentRe[c];
        }
    }

    /** Hands over the current of each chord at its to end, in per unit there. */
    void store(double[] branchRe, double[] branchIm) {
        for (int c = 0; c < chord.length; c++) {
            Phasor scale = new Phasor(tree.scaleRe[to[c]], tree.scaleIm[to[c]]);
            Phasor current = new Phasor(currentRe[c], currentIm[c]).over(scale.conjugate());
            branchRe[chord[c]] = current.re();
            branchIm[chord[c]] = current.im();
        }
    }

    private void refer(int c) {
        NetworkIndex index = tree.index;
        int branch = chord[c];
        from[c] = tree.position[index.from(branch)];
        to[c] = tree.position[index.to(branch)];
        Phasor atFrom = new Phasor(tree.scaleRe[from[c]], tree.scaleIm[from[c]]);
        Phasor atTo = new Phasor(tree.scaleRe[to[c]], tree.scaleIm[to[c]]);
        Phasor ratio = Phasor.polar(index.ratio_pu(branch), index.shift_rad(branch));
        Phasor rho = atFrom.over(ratio.times(atTo));
        rhoRe[c] = rho.re();
        rhoIm[c] = rho.im();
        zRe[c] = index.r_pu(branch) / tree.scaleSquare(to[c]);
        zIm[c] = index.x_pu(branch) / tree.scaleSquare(to[c]);
    }

    /** Column by column: the voltage that a current of 1 through one chord takes away at every chord. */
    private ComplexLu setUp(int start, int end) {
        int count = chord.length;
        double[] re = new double[count * count];
        double[] im = new double[count * count];
        double[] iRe = new double[end - start];
        double[] iIm = new double[end - start];
        double[] dropRe = new double[end - start];
        double[] dropIm = new double[end - start];
        for (int column = 0; column < count; column++) {
            setPath(from[column], start, iRe, iIm, rhoRe[column], -rhoIm[column]);
            setPath(to[column], start, iRe, iIm, -1, 0);
            for (int at = start; at < end; at++) {
                int above = tree.parent[at] - start;
                if (above >= 0) {
                    int here = at - start;
                    dropRe[here] = dropRe[above] + tree.zRe[at] * iRe[here] - tree.zIm[at] * iIm[here];
                    dropIm[here] = dropIm[above] + tree.zRe[at] * iIm[here] + tree.zIm[at] * iRe[here];
                }
            }
            for (int c = 0; c < count; c++) {
                int f = from[c] - start;
                int t = to[c] - start;
                re[c * count + column] = rhoRe[c] * dropRe[f] - rhoIm[c] * dropIm[f] - dropRe[t];
                im[c * count + column] = rhoRe[c] * dropIm[f] + rhoIm[c] * dropRe[f] - dropIm[t];
            }
            re[column * count + column] += zRe[column];
            im[column * count + column] += zIm[column];
            Arrays.fill(iRe, 0);
            Arrays.fill(iIm, 0);
        }
        return new ComplexLu(count, re, im);
    }

    private void setPath(int position, int start, double[] iRe, double[] iIm, double re, double im) {
        for (int at = position; tree.parent[at] >= 0; at = tree.parent[at]) {
            iRe[at - start] += re;
            iIm[at - start] += im;
        }
    }
}
