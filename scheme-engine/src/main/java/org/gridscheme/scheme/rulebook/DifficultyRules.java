package org.gridscheme.scheme.rulebook;

import java.util.Map;
import org.gridscheme.scheme.model.CrossingKind;

/**
 * How hard a scheme is to build, as a score.
 *
 * @param base score of a scheme without any obstacle
 * @param perCrossing added for every crossing of a kind
 * @param max the score never exceeds this
 */
public record DifficultyRules(RuleValue base, Map<CrossingKind, RuleValue> perCrossing, RuleValue max) {

    static DifficultyRules read(RuleLookup rules) {
        return new DifficultyRules(
                rules.value("difficulty.base", Quantity.SCORE),
                rules.values("difficulty.crossing", CrossingKind.class, Quantity.SCORE),
                rules.value("difficulty.max", Quantity.SCORE));
    }

    public RuleValue crossing(CrossingKind kind) {
        return Lookups.get(perCrossing, kind);
    }
}
