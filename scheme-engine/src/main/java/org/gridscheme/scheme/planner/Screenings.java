package org.gridscheme.scheme.planner;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.electrical.Findings;
import org.gridscheme.scheme.electrical.Screening;
import org.gridscheme.scheme.model.SupplyApplication;

/** What the checks without a route found for one application: once per candidate object and duty, and for what candidates share once. */
final class Screenings {

    private final SourceEvaluator evaluator;
    private final SupplyApplication application;
    private final Map<SupplyDuty, OfDuty> byDuty = new HashMap<>();

    /** A duty is asked for with every candidate, nearly always as the same object. */
    private final Map<SupplyDuty, OfDuty> byDutyObject = new IdentityHashMap<>();

    Screenings(SourceEvaluator evaluator, SupplyApplication application) {
        this.evaluator = evaluator;
        this.application = application;
    }

    /** What many candidates have in common. */
    private record Supply(int feeder, int busbarSection, AreaClass area) {}

    private static final class OfDuty {
        final Map<Candidate, Screening> screenings = new IdentityHashMap<>();
        final Map<Supply, Findings> supplies = new HashMap<>();
    }

    Screening of(Candidate candidate, SupplyDuty duty) {
        OfDuty known = known(duty);
        Screening screening = known.screenings.get(candidate);
        if (screening == null) {
            screening = evaluator.screen(candidate, duty, application, supply(candidate, duty, known));
            known.screenings.put(candidate, screening);
        }
        return screening;
    }

    /** A place that has got its name is judged already. */
    void named(Candidate candidate, Candidate named, SupplyDuty duty) {
        OfDuty known = known(duty);
        Screening screening = known.screenings.get(candidate);
        if (screening != null) {
            known.screenings.put(named, screening);
        }
    }

    /** All that were asked for with a duty, in no order. */
    Map<Candidate, Screening> list(SupplyDuty duty) {
        return Collections.unmodifiableMap(known(duty).screenings);
    }

    private OfDuty known(SupplyDuty duty) {
        OfDuty known = byDutyObject.get(duty);
        if (known == null) {
            known = byDuty.computeIfAbsent(duty, d -> new OfDuty());
            byDutyObject.put(duty, known);
        }
        return known;
    }

    private Findings supply(Candidate candidate, SupplyDuty duty, OfDuty known) {
        return known.supplies.computeIfAbsent(
                new Supply(candidate.feeder(), candidate.busbarSection(), candidate.area()),
                s -> evaluator.screenSupply(candidate, duty));
    }
}
