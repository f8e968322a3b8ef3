package org.gridscheme.scheme.rulebook;

/**
 * When and how an open point is moved for a customer.
 *
 * @param candidates connection points on overloaded feeders for which a move is tried in one request, at most; 0 for none
 * @param parallelSameSubstation whether two feeders of one substation may be joined for the switching
 * @param parallelOtherSubstation whether two feeders of different substations may
 * @param interruption_h how long the load that changes its feeder is without supply where they may not
 * @param duration_d to prepare and do the switching
 * @param difficulty added to the score of a scheme that needs it
 */
public record SwitchingRules(
        RuleValue candidates,
        RuleFlag parallelSameSubstation,
        RuleFlag parallelOtherSubstation,
        RuleValue interruption_h,
        RuleValue duration_d,
        RuleValue difficulty) {

    static SwitchingRules read(RuleLookup rules) {
        return new SwitchingRules(
                rules.value("search.switching-candidates", Quantity.COUNT),
                rules.flag("switching.parallel-same-substation"),
                rules.flag("switching.parallel-other-substation"),
                rules.value("switching.interruption", Quantity.HOUR),
                rules.value("switching.duration", Quantity.DAY),
                rules.value("switching.difficulty", Quantity.SCORE));
    }

    /** Whether two feeders may be joined for the switching. */
    public RuleFlag parallel(boolean sameSubstation) {
        return sameSubstation ? parallelSameSubstation : parallelOtherSubstation;
    }
}
