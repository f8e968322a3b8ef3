package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.ranking.ScoreEstimate;
import org.gridscheme.scheme.takeoff.GridEndPrice;

/**
 * Chooses among fit candidates those worth planning in full: the ones whose scheme will score best as far as can be told from
 * what a line there costs, the equipment, the feeder's interruptions, load rates and voltage drop; of every substation at least
 * some, since a second source may have to come from another one.
 */
final class PromisingFirst {

    /** Kept of every substation, whatever their estimate. */
    private static final int OF_EACH_SUBSTATION = 3;

    private final SourceSearch search;
    private final SourceEvaluator evaluator;
    private final SchemeAssembler assembler;
    private final SupplyApplication application;
    private final ScoreEstimate score;
    private final GridEndPrice gridEnd;

    PromisingFirst(
            PlanningBase base,
            SourceSearch search,
            SourceEvaluator evaluator,
            SchemeAssembler assembler,
            SupplyApplication application) {
        this.search = search;
        this.evaluator = evaluator;
        this.assembler = assembler;
        this.application = application;
        score = new ScoreEstimate(
                base.rules().ranking(),
                application.options().weights(),
                application.capacity().kVA());
        gridEnd = new GridEndPrice(base.prices());
    }

    private record Promise(Candidate candidate, double score) {}

    /** As many as the bounds of the search let be planned, in the order they are given. */
    List<Candidate> among(List<Candidate> candidates, SupplyDuty duty) {
        int most = search.bounds().candidates();
        if (candidates.size() <= most || search.wishes().requires()) {
            return candidates;
        }
        search.noteCut();
        Set<Candidate> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Promise> promises = promises(candidates, duty);
        takeOfEachSubstation(promises, taken, most);
        for (Promise promise : promises) {
            if (taken.size() < most) {
                taken.add(promise.candidate);
            }
        }
        return candidates.stream().filter(taken::contains).toList();
    }

    private void takeOfEachSubstation(List<Promise> promises, Set<Candidate> taken, int most) {
        Map<String, Integer> ofSubstation = new HashMap<>();
        for (Promise promise : promises) {
            String substation = promise.candidate.point().substationId();
            if (taken.size() < most && ofSubstation.merge(substation, 1, Integer::sum) <= OF_EACH_SUBSTATION) {
                taken.add(promise.candidate);
            }
        }
    }

    /** Best first, of equal ones the nearer. */
    private List<Promise> promises(List<Candidate> candidates, SupplyDuty duty) {
        double voltage_kV = candidates.get(0).point().nominalVoltage_kV();
        double fixed = assembler.plantCost(application, voltage_kV, duty.circuits());
        List<Promise> promises = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            promises.add(new Promise(candidate, estimate(candidate, duty, fixed)));
        }
        promises.sort(Comparator.comparingDouble((Promise p) -> -p.score));
        return promises;
    }

    private double estimate(Candidate candidate, SupplyDuty duty, double fixed) {
        double works = gridEnd.of(candidate.site()) * duty.circuits()
                + search.expectedLine().costWithStraightPoles(candidate, duty.circuits());
        return score.of(
                fixed + assembler.surcharged(works),
                assembler.interruption_hPerYear(candidate, candidate.straight_m()),
                search.screening(candidate, duty).loadRates().stream()
                        .mapToDouble(LoadRateResult::after_pct)
                        .max()
                        .orElse(0),
                evaluator.trunkDrop_pct(candidate, duty));
    }
}
