package org.gridscheme.grid.contingency;

import java.util.Arrays;

/**
 * A part, or what remains of it on one side of an opened section, supplied over one tie. Sections between the tie and the head
 * of that side now carry what is drawn on their other side; all others carry what they did.
 */
final class PartSupply {

    static final int NO_CUT = -1;

    private final LostPart part;
    private final Tie tie;
    private final int cut;
    private final boolean[] isSupplied;
    private final double[] current_A;
    private final double total_A;
    private final int loads;

    /** @param cut place whose section above is opened, {@link #NO_CUT} for none */
    PartSupply(LostPart part, Tie tie, int cut) {
        this.part = part;
        this.tie = tie;
        this.cut = cut;
        int entry = part.placeOf(tie.entry());
        this.isSupplied = sideOf(entry);
        this.current_A = new double[part.size()];
        this.total_A = currents(entry);
        int count = 0;
        for (int place = 0; place < part.size(); place++) {
            count += isSupplied[place] ? part.loads(place) : 0;
        }
        this.loads = count;
    }

    LostPart part() {
        return part;
    }

    Tie tie() {
        return tie;
    }

    int cut() {
        return cut;
    }

    boolean supplies(int place) {
        return isSupplied[place];
    }

    /** Whether the section above a place carries supply. */
    boolean usesSectionAbove(int place) {
        return isSupplied[place] && part.parent(place) >= 0 && place != cut;
    }

    /** Current of the section above a place. */
    double current_A(int place) {
        return current_A[place];
    }

    double total_A() {
        return total_A;
    }

    int loads() {
        return loads;
    }

    private boolean[] sideOf(int entry) {
        boolean[] behindCut = new boolean[part.size()];
        for (int place = 0; place < part.size(); place++) {
            behindCut[place] = place == cut || (part.parent(place) >= 0 && behindCut[part.parent(place)]);
        }
        boolean wanted = behindCut[entry];
        boolean[] side = new boolean[part.size()];
        for (int place = 0; place < part.size(); place++) {
            side[place] = behindCut[place] == wanted;
        }
        return side;
    }

    /** Fills in the currents and returns that of the tie. */
    private double currents(int entry) {
        double[] behind_A = new double[part.size()];
        double sum_A = 0;
        for (int place = part.size() - 1; place >= 0; place--) {
            if (isSupplied[place]) {
                behind_A[place] += part.drawn_A(place);
                sum_A += part.drawn_A(place);
                if (usesSectionAbove(place)) {
                    behind_A[part.parent(place)] += behind_A[place];
                }
            }
        }
        System.arraycopy(behind_A, 0, current_A, 0, behind_A.length);
        for (int place = entry; usesSectionAbove(place); place = part.parent(place)) {
            current_A[place] = sum_A - behind_A[place];
        }
        return sum_A;
    }

    /** Places from the tie to the head of the supplied side. */
    int[] turned() {
        int[] places = new int[part.size()];
        int count = 0;
        int place = part.placeOf(tie.entry());
        places[count++] = place;
        while (usesSectionAbove(place)) {
            place = part.parent(place);
            places[count++] = place;
        }
        return Arrays.copyOf(places, count);
    }
}
