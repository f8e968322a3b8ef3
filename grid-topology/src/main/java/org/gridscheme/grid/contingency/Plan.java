package org.gridscheme.grid.contingency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One choice for each part, and what follows from them. */
final class Plan {

    /**
     * Better first: within the limits; with least left without supply, or nearest to the limits; with fewest switches operated;
     * with the lowest use of any limit.
     */
    static final Comparator<Plan> BETTER = Comparator.comparing((Plan plan) -> !plan.permitted)
            .thenComparingLong(plan -> round(plan.permitted ? plan.unsupplied_A : plan.highestUse))
            .thenComparingInt(plan -> plan.operations)
            .thenComparingLong(plan -> round(plan.highestUse));

    private final List<Choice> choices;
    private final LoadShift shift;
    private final boolean permitted;
    private final double unsupplied_A;
    private final double highestUse;
    private final int operations;

    Plan(Situation situation, List<Choice> choices) {
        this.choices = List.copyOf(choices);
        this.shift = situation.shift();
        double open_A = 0;
        int switched = situation.operations();
        for (Choice choice : choices) {
            apply(choice, situation);
            open_A += choice.unsupplied_A();
            switched += choice.operations();
        }
        this.permitted = shift.permitted();
        this.unsupplied_A = open_A;
        this.highestUse = shift.highestUse();
        this.operations = switched;
    }

    List<Choice> choices() {
        return choices;
    }

    LoadShift shift() {
        return shift;
    }

    boolean permitted() {
        return permitted;
    }

    double unsupplied_A() {
        return unsupplied_A;
    }

    /** The plan with another choice for one part. */
    Plan with(Situation situation, int part, Choice choice) {
        List<Choice> changed = new ArrayList<>(choices);
        changed.set(part, choice);
        return new Plan(situation, changed);
    }

    /** A part taken from its own bay relieves what led to it, where that had not lost its supply anyway. */
    private void apply(Choice choice, Situation situation) {
        choice.supplies().forEach(shift::supply);
        LostPart part = choice.part();
        if (situation.kept()) {
            if (choice.keeps() && choice.cut() != PartSupply.NO_CUT) {
                int lastKept = part.node(part.parent(choice.cut()));
                shift.relieve(part.feeder(), situation.state().forest().supplyPath(lastKept), choice.supplied_A());
            } else if (!choice.keeps()) {
                shift.relieve(part.feeder(), new int[0], part.total_A());
            }
        }
    }

    /** So that what differs by rounding alone is equal. */
    private static long round(double value) {
        return Math.round(value * 1e6);
    }
}
