package org.gridscheme.grid.contingency;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Finds the best plan: first with whole parts, then, when something stays without supply or above its limit, with parts cut
 * in two. All combinations are tried as long as there are not too many; else the single change that helps most is made again
 * and again.
 */
final class TransferSearch {

    private static final int MOST_COMBINATIONS = 20_000;

    private final Situation situation;
    private boolean exhaustive = true;

    TransferSearch(Situation situation) {
        this.situation = situation;
    }

    Plan best() {
        Plan nothing = new Plan(
                situation,
                situation.parts().stream()
                        .map(part -> Choice.leave(part, situation.kept()))
                        .toList());
        if (isEnough(nothing)) {
            return nothing;
        }
        Plan whole = search(nothing, choices(ChoiceList::whole, nothing));
        return isEnough(whole) ? whole : search(whole, choices(ChoiceList::all, nothing));
    }

    /** Whether every combination has been tried. */
    boolean exhaustive() {
        return exhaustive;
    }

    private static boolean isEnough(Plan plan) {
        return plan.permitted() && plan.unsupplied_A() == 0;
    }

    private List<List<Choice>> choices(BiFunction<LostPart, Boolean, List<Choice>> source, Plan nothing) {
        List<List<Choice>> choices = new ArrayList<>();
        for (int part = 0; part < situation.parts().size(); part++) {
            int at = part;
            List<Choice> all = source.apply(situation.parts().get(part), situation.kept());
            choices.add(
                    nothing.permitted()
                            ? all.stream()
                                    .filter(choice ->
                                            nothing.with(situation, at, choice).permitted())
                                    .toList()
                            : all);
        }
        return choices;
    }

    private Plan search(Plan start, List<List<Choice>> choices) {
        double combinations = 1;
        for (List<Choice> ofPart : choices) {
            combinations *= ofPart.size();
        }
        exhaustive = combinations <= MOST_COMBINATIONS;
        return exhaustive ? tryAll(start, choices, 0, new ArrayList<>()) : improve(start, choices);
    }

    private Plan tryAll(Plan best, List<List<Choice>> choices, int part, List<Choice> chosen) {
        if (part == choices.size()) {
            Plan plan = new Plan(situation, chosen);
            return Plan.BETTER.compare(plan, best) < 0 ? plan : best;
        }
        Plan found = best;
        for (Choice choice : choices.get(part)) {
            chosen.add(choice);
            found = tryAll(found, choices, part + 1, chosen);
            chosen.remove(part);
        }
        return found;
    }

    private Plan improve(Plan start, List<List<Choice>> choices) {
        Plan best = start;
        boolean improved = true;
        while (improved) {
            improved = false;
            Plan from = best;
            for (int part = 0; part < choices.size(); part++) {
                for (Choice choice : choices.get(part)) {
                    Plan plan = from.with(situation, part, choice);
                    if (Plan.BETTER.compare(plan, best) < 0) {
                        best = plan;
                        improved = true;
                    }
                }
            }
        }
        return best;
    }
}
