package org.gridscheme.scheme.ranking;

import org.gridscheme.scheme.context.SchemeDraft;

/** Dominance in cost, interruption time and duration. */
final class ParetoFront {

    private ParetoFront() {}

    /** True when {@code a} is nowhere worse than {@code b} and somewhere better. */
    static boolean dominates(SchemeDraft a, SchemeDraft b) {
        int cost = a.cost().total().compareTo(b.cost().total());
        int saidi = Double.compare(a.saidi_hPerYear(), b.saidi_hPerYear());
        int days = Double.compare(a.durationDays(), b.durationDays());
        return cost <= 0 && saidi <= 0 && days <= 0 && (cost < 0 || saidi < 0 || days < 0);
    }
}
