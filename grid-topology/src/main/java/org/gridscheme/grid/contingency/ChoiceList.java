package org.gridscheme.grid.contingency;

import java.util.ArrayList;
import java.util.List;

/** The choices for a part, in a fixed order: ties in the order of the model, then cuts from the head outwards. */
final class ChoiceList {

    private ChoiceList() {}

    /** Nothing, or the whole part over one tie. */
    static List<Choice> whole(LostPart part, boolean keeps) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.leave(part, keeps)));
        for (Tie tie : part.ties()) {
            choices.add(Choice.whole(new PartSupply(part, tie, PartSupply.NO_CUT)));
        }
        return choices;
    }

    /** Also one side of each section that can be opened over one tie, or both sides over two. */
    static List<Choice> all(LostPart part, boolean keeps) {
        List<Choice> choices = whole(part, keeps);
        for (int cut : part.cuts()) {
            for (int i = 0; i < part.ties().size(); i++) {
                PartSupply one = new PartSupply(part, part.ties().get(i), cut);
                if (!keeps || !one.supplies(0)) {
                    choices.add(Choice.side(one, keeps));
                }
                for (int j = i + 1; j < part.ties().size() && !keeps; j++) {
                    PartSupply other = new PartSupply(part, part.ties().get(j), cut);
                    if (one.supplies(0) != other.supplies(0)) {
                        choices.add(Choice.split(one, other));
                    }
                }
            }
        }
        if (keeps) {
            choices.add(Choice.shed(part));
        }
        return choices;
    }
}
