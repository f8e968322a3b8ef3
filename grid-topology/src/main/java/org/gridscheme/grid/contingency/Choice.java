package org.gridscheme.grid.contingency;

import java.util.List;

/**
 * What is done about one part.
 *
 * @param supplies ties closed, on either side of an opened section when there are two
 * @param cut place whose section above is opened, {@link PartSupply#NO_CUT} for none
 * @param keeps whether what is not supplied over a tie stays on the part's own bay
 * @param operations switches operated
 */
record Choice(LostPart part, List<PartSupply> supplies, int cut, boolean keeps, int operations) {

    Choice {
        supplies = List.copyOf(supplies);
    }

    /** Nothing is done: without supply, or as before. */
    static Choice leave(LostPart part, boolean keeps) {
        return new Choice(part, List.of(), PartSupply.NO_CUT, keeps, 0);
    }

    /** The whole part is taken from its own bay and left without supply. */
    static Choice shed(LostPart part) {
        return new Choice(part, List.of(), PartSupply.NO_CUT, false, 1);
    }

    static Choice whole(PartSupply supply) {
        return new Choice(supply.part(), List.of(supply), PartSupply.NO_CUT, false, 1);
    }

    /** One side of a cut over a tie, the other side left or kept. */
    static Choice side(PartSupply supply, boolean keeps) {
        return new Choice(supply.part(), List.of(supply), supply.cut(), keeps, 2);
    }

    static Choice split(PartSupply a, PartSupply b) {
        return new Choice(a.part(), List.of(a, b), a.cut(), false, 3);
    }

    double supplied_A() {
        return supplies.stream().mapToDouble(PartSupply::total_A).sum();
    }

    double unsupplied_A() {
        return keeps ? 0 : Math.max(0, part.total_A() - supplied_A());
    }

    int unsuppliedLoads() {
        return keeps
                ? 0
                : part.loadCount()
                        - supplies.stream().mapToInt(PartSupply::loads).sum();
    }
}
