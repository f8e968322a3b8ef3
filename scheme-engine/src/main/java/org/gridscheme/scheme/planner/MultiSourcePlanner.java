package org.gridscheme.scheme.planner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.route.RouteOverlap;
import org.gridscheme.scheme.rulebook.RuleValue;
import org.gridscheme.scheme.rulebook.Severity;

/**
 * Combines independent sources. For each of the cheapest main sources one further search, in which the main's streets
 * cost the overlap penalty more, gives every independent partner a route that keeps away from it where it can; a stretch
 * that cannot be avoided is reported as shared. A third source is found the same way, avoiding both.
 */
final class MultiSourcePlanner {

    private final PlanningBase base;
    private final SchemeAssembler assembler;
    private final SourceSearch search;
    private final SupplyApplication application;
    private final SourcingPlan plan;
    private final RejectionLedger ledger;
    private final Map<String, Integer> bestLevel = new HashMap<>();

    MultiSourcePlanner(
            PlanningBase base,
            SchemeAssembler assembler,
            SourceSearch search,
            SupplyApplication application,
            SourcingPlan plan,
            RejectionLedger ledger) {
        this.base = base;
        this.assembler = assembler;
        this.search = search;
        this.application = application;
        this.plan = plan;
        this.ledger = ledger;
    }

    List<SchemeDraft> plan(double voltage_kV, DemandModel demand) {
        SupplyDuty mainDuty = demand.main(plan.mode(), plan.sizing(), plan.sources());
        SupplyDuty standbyDuty = demand.standby(plan.mode(), plan.sizing(), plan.sources());
        List<Candidate> candidates = search.candidates(voltage_kV, standbyDuty);
        List<SourceOption> mains = mains(search.options(candidates, mainDuty, new BitSet()));
        List<SchemeDraft> drafts = new ArrayList<>();
        Set<String> pairs = new HashSet<>();
        for (SourceOption main : mains) {
            extend(List.of(main), candidates, standbyDuty, pairs, drafts);
        }
        if (drafts.isEmpty()) {
            explainDependence(candidates);
        }
        return drafts;
    }

    private record Priced(SourceOption option, BigDecimal cost) {}

    /** The cheapest mains by single-source cost, at least one of every substation that has any. */
    private List<SourceOption> mains(List<SourceOption> options) {
        List<Priced> byCost = new ArrayList<>();
        for (SourceOption o : options) {
            byCost.add(new Priced(
                    o, assembler.assemble(application, plan, List.of(o)).cost().total()));
        }
        byCost.sort(Comparator.comparing(Priced::cost)
                .thenComparing(p -> p.option.candidate().point().id()));
        List<SourceOption> mains = new ArrayList<>();
        Set<String> substations = new HashSet<>();
        int most = (int) base.rules().search().dualMains().value();
        for (Priced priced : byCost) {
            SourceOption o = priced.option;
            if (mains.size() < most || substations.add(o.candidate().point().substationId())) {
                substations.add(o.candidate().point().substationId());
                mains.add(o);
            }
        }
        return mains;
    }

    private void extend(
            List<SourceOption> chosen,
            List<Candidate> candidates,
            SupplyDuty duty,
            Set<String> seen,
            List<SchemeDraft> drafts) {
        List<Candidate> partners = independentOfAll(chosen, candidates);
        BitSet avoid = new BitSet();
        chosen.forEach(o -> avoid.or(RouteOverlap.edges(o.route())));
        for (SourceOption partner : search.options(partners, duty, avoid)) {
            List<SourceOption> together = new ArrayList<>(chosen);
            together.add(partner);
            if (!separateEnough(together) || !seen.add(identity(together))) {
                continue;
            }
            if (together.size() < plan.sources()) {
                extend(together, candidates, duty, seen, drafts);
            } else {
                drafts.add(assembler.assemble(application, plan, together));
            }
        }
    }

    private List<Candidate> independentOfAll(List<SourceOption> chosen, List<Candidate> candidates) {
        List<Candidate> partners = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int level = Integer.MAX_VALUE;
            for (SourceOption source : chosen) {
                level = Math.min(
                        level,
                        assembler.independence(source.candidate(), candidate).level());
            }
            bestLevel.merge(candidate.point().id(), level, Math::max);
            if (level >= plan.minIndependence()) {
                partners.add(candidate);
            }
        }
        return partners;
    }

    /** Where the class refuses shared corridors outright, a pair that shares too much is no pair. */
    private boolean separateEnough(List<SourceOption> sources) {
        RuleValue limit = plan.importance().sharedCorridorLimit_m();
        if (limit.severity() != Severity.REJECT) {
            return true;
        }
        SourceOption last = sources.get(sources.size() - 1);
        for (SourceOption other : sources.subList(0, sources.size() - 1)) {
            double shared_m = RouteOverlap.shared_m(other.route(), last.route());
            if (shared_m > limit.value()) {
                ledger.add(
                        last.candidate().point(),
                        Reasons.withLimit(
                                "source.shared-corridor",
                                shared_m,
                                limit,
                                other.candidate().point().id()));
                return false;
            }
        }
        return true;
    }

    /** Under shared load the order of the sources means nothing; under main and standby it does. */
    private String identity(List<SourceOption> sources) {
        List<String> ids = new ArrayList<>(
                sources.stream().map(o -> o.candidate().point().id()).toList());
        boolean ordered = plan.mode() != SupplyMode.MUTUAL;
        if (!ordered) {
            ids.sort(Comparator.naturalOrder());
        }
        return String.join("+", ids);
    }

    private void explainDependence(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            int level = bestLevel.getOrDefault(candidate.point().id(), 0);
            if (level < plan.minIndependence()) {
                ledger.add(
                        candidate.point(),
                        Reasons.withLimit(
                                "source.same-busbar-not-independent",
                                level,
                                plan.minIndependence(),
                                "level",
                                candidate.point().busbarSectionId()));
            } else {
                ledger.add(
                        candidate.point(),
                        Reasons.withLimit(
                                "policy.dual-supply-required",
                                1,
                                plan.sources(),
                                "pcs",
                                candidate.point().id()));
            }
        }
    }
}
