package org.gridscheme.scheme.electrical;

import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.rulebook.RuleBook;

/**
 * Everything about a candidate that can be judged without a route: suitability of the kind, load rates of feeder, main
 * transformers and distribution transformer before and after. O(length of the supply path). Thread-safe.
 */
public final class LoadRateCheck {

    private final SuitabilityCheck suitability;
    private final RoomCheck room;
    private final FeederCheck feeders;
    private final TransformerCheck transformers;
    private final DistributionTransformerCheck distribution;

    public LoadRateCheck(GridContext context, RuleBook rules, EquipmentCatalogue catalogue) {
        suitability = new SuitabilityCheck(rules);
        room = new RoomCheck(context, rules);
        feeders = new FeederCheck(context, rules, catalogue);
        transformers = new TransformerCheck(context, rules);
        distribution = new DistributionTransformerCheck(context, rules);
    }

    public Screening check(Candidate candidate, SupplyDuty duty, SupplyApplication application) {
        Findings kind = new Findings();
        Findings point = new Findings();
        checkPlace(candidate, duty, application, kind, point);
        return new Screening(checkSupply(candidate, duty), kind, point);
    }

    /** What holds for every candidate on the same feeder, or of the same busbar section without one, in an area class. */
    public Findings checkSupply(Candidate candidate, SupplyDuty duty) {
        Findings feeder = new Findings();
        if (candidate.hasFeeder()) {
            feeders.checkFeeder(candidate, duty, feeder);
        }
        transformers.check(candidate, duty, feeder);
        return feeder;
    }

    /** The rest: what holds for the kind of candidate, and for this one alone. */
    public Screening checkPlace(Candidate candidate, SupplyDuty duty, SupplyApplication application) {
        Findings kind = new Findings();
        Findings point = new Findings();
        checkPlace(candidate, duty, application, kind, point);
        return new Screening(new Findings(), kind, point);
    }

    private void checkPlace(
            Candidate candidate, SupplyDuty duty, SupplyApplication application, Findings kind, Findings point) {
        suitability.check(candidate, duty, application, kind);
        room.check(candidate, duty, point);
        if (candidate.point().kind() == ConnectionKind.LV_BOARD) {
            distribution.check(candidate, duty, point);
        }
        if (candidate.hasFeeder()) {
            feeders.checkPath(candidate, duty, point);
        }
    }
}
