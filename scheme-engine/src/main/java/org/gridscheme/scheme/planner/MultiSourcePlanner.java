package org.gridscheme.scheme.planner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.route.RouteOverlap;
import org.gridscheme.scheme.rulebook.RuleValue;
import org.gridscheme.scheme.rulebook.Severity;

/**
 * Combines independent sources. Each of the cheapest first sources is paired with every independent partner, with the two
 * routes that are cheapest together when a shared street costs the overlap penalty; a stretch that cannot be avoided is
 * reported as shared. With three sources each further one avoids those before it, and where their order means nothing the
 * better order is kept.
 */
final class MultiSourcePlanner {

    private final PlanningBase base;
    private final SchemeAssembler assembler;
    private final SourceSearch search;
    private final SupplyApplication application;
    private final SourcingPlan plan;
    private final List<SupplyDuty> duties;
    private final RejectionLedger ledger;
    private final SourceBills bills;
    private final Map<String, SchemeDraft> drafts = new LinkedHashMap<>();
    private final Set<String> expanded = new HashSet<>();
    private final Map<Candidate, Integer> bestLevel = new IdentityHashMap<>();

    /** @param duties of the sources in their order */
    MultiSourcePlanner(
            PlanningBase base,
            SchemeAssembler assembler,
            SourceSearch search,
            SupplyApplication application,
            SourcingPlan plan,
            List<SupplyDuty> duties,
            RejectionLedger ledger) {
        this.base = base;
        this.assembler = assembler;
        this.search = search;
        this.application = application;
        this.plan = plan;
        this.duties = duties;
        this.ledger = ledger;
        bills = assembler.bills(application, plan);
    }

    /** @param candidates of one voltage, nearest first */
    List<SchemeDraft> plan(List<Candidate> candidates) {
        if (plan.sources() == 2) {
            pair(candidates);
        } else {
            extend(List.of(), candidates, candidates);
        }
        explain(candidates);
        return List.copyOf(drafts.values());
    }

    private void pair(List<Candidate> candidates) {
        List<SourceOption> firsts = search.options(candidates, duties.get(0));
        List<SourceOption> seconds =
                duties.get(1).equals(duties.get(0)) ? firsts : search.options(candidates, duties.get(1));
        for (SourceOption first : cheapest(firsts)) {
            Set<Candidate> partners = Collections.newSetFromMap(new IdentityHashMap<>());
            partners.addAll(independentOfAll(List.of(first), candidates));
            for (SourceOption second : seconds) {
                boolean isNew = partners.contains(second.candidate()) && expanded.add(identity(List.of(first, second)));
                if (isNew) {
                    addPair(search.polesOrCables().together(first, second, permittedCorridor_m()));
                }
            }
        }
    }

    private void addPair(List<SourceOption> together) {
        if (separateEnough(together.subList(0, 1), together.get(1))) {
            addDraft(together);
        }
    }

    /**
     * Adds the next of more than two sources.
     *
     * @param partners candidates independent enough of all chosen ones
     */
    private void extend(List<SourceOption> chosen, List<Candidate> partners, List<Candidate> candidates) {
        SupplyDuty duty = duties.get(chosen.size());
        List<SourceOption> options = chosen.isEmpty()
                ? search.options(partners, duty)
                : search.optionsApart(
                        partners,
                        duty,
                        RouteOverlap.edges(
                                chosen.stream().map(SourceOption::route).toList()));
        boolean complete = chosen.size() + 1 == plan.sources();
        for (SourceOption next : cheapest(options)) {
            if (!separateEnough(chosen, next)) {
                continue;
            }
            List<SourceOption> together = new ArrayList<>(chosen);
            together.add(next);
            if (complete) {
                addDraft(together);
            } else if (expanded.add(identity(together))) {
                extend(together, independentOfAll(together, candidates), candidates);
            }
        }
    }

    private record Priced(SourceOption option, BigDecimal cost) {}

    /** The cheapest sources, at least one of each of the first substations, and as many of those that are asked for. */
    private List<SourceOption> cheapest(List<SourceOption> options) {
        List<Priced> byCost = new ArrayList<>();
        options.forEach(o -> byCost.add(new Priced(o, assembler.worksCost(o))));
        byCost.sort(Comparator.comparing(Priced::cost)
                .thenComparing(p -> p.option.candidate().point().id())
                .thenComparing(p -> p.option.candidate().point().kind()));
        List<SourceOption> chosen = new ArrayList<>();
        Set<String> substations = new HashSet<>();
        int most = search.bounds().dualMains();
        int askedFor = 0;
        for (Priced priced : byCost) {
            boolean newSubstation =
                    substations.add(priced.option.candidate().point().substationId())
                            && substations.size() <= search.bounds().dualSubstations();
            boolean isAskedFor = askedFor < most
                    && search.wishes().requires()
                    && search.wishes().isRequired(priced.option.candidate());
            if (chosen.size() < most || newSubstation || isAskedFor) {
                chosen.add(priced.option);
            }
            if (isAskedFor) {
                askedFor++;
            }
        }
        if (chosen.size() < options.size()) {
            search.noteCut();
        }
        return chosen;
    }

    private List<Candidate> independentOfAll(List<SourceOption> chosen, List<Candidate> candidates) {
        List<Candidate> partners = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int weakest = Integer.MAX_VALUE;
            int strongest = 0;
            for (SourceOption source : chosen) {
                int level = base.independence().level(source.candidate(), candidate);
                weakest = Math.min(weakest, level);
                strongest = Math.max(strongest, level);
                noteLevel(source.candidate(), candidate, level);
            }
            boolean last = chosen.size() + 1 == plan.sources();
            boolean reachesBest = !last || Math.max(strongest, strongest(chosen)) >= plan.bestLevel();
            if (weakest >= plan.pairLevel() && reachesBest) {
                partners.add(candidate);
            }
        }
        return partners;
    }

    private void noteLevel(Candidate a, Candidate b, int level) {
        if (!RejectionLedger.key(a.point()).equals(RejectionLedger.key(b.point()))) {
            bestLevel.merge(a, level, Math::max);
            bestLevel.merge(b, level, Math::max);
        }
    }

    private int strongest(List<SourceOption> chosen) {
        int strongest = 0;
        for (int i = 0; i < chosen.size(); i++) {
            for (int j = i + 1; j < chosen.size(); j++) {
                strongest = Math.max(
                        strongest,
                        base.independence()
                                .level(chosen.get(i).candidate(), chosen.get(j).candidate()));
            }
        }
        return strongest;
    }

    /** Shared corridor above which sources are refused. */
    private double permittedCorridor_m() {
        RuleValue limit = plan.importance().sharedCorridorLimit_m();
        return limit.severity() == Severity.REJECT ? limit.value() : Double.POSITIVE_INFINITY;
    }

    /** Where the class refuses shared corridors outright, sources that share too much do not go together. */
    private boolean separateEnough(List<SourceOption> chosen, SourceOption next) {
        double permitted_m = permittedCorridor_m();
        if (permitted_m == Double.POSITIVE_INFINITY) {
            return true;
        }
        RuleValue limit = plan.importance().sharedCorridorLimit_m();
        for (SourceOption other : chosen) {
            double shared_m = RouteOverlap.shared_m(other.route(), next.route());
            if (shared_m > permitted_m) {
                ledger.add(
                        next.candidate().point(),
                        sharedCorridor(
                                shared_m, limit, other.candidate().point().id()));
                return false;
            }
        }
        return true;
    }

    /** After a search that gave up nobody knows whether the cables could have gone apart. */
    private RejectionReason sharedCorridor(double shared_m, RuleValue limit, String other) {
        if (search.gaveUp()) {
            RuleValue budget = base.rules().search().settledJunctions();
            return Reasons.withLimit("limit.search-budget", budget.value() + 1, budget, other);
        }
        return Reasons.withLimit("source.shared-corridor", shared_m, limit, other);
    }

    private void addDraft(List<SourceOption> together) {
        List<Candidate> candidates =
                together.stream().map(SourceOption::candidate).toList();
        if (!search.wishes().isSatisfiedBy(candidates)) {
            candidates.stream()
                    .filter(c -> !search.wishes().isRequired(c))
                    .forEach(c -> ledger.add(c.point(), search.wishes().notRequired(c)));
            return;
        }
        SchemeDraft draft = assembler.assemble(application, plan, together, bills);
        drafts.merge(identity(together), draft, this::better);
    }

    /** The same sources in another order: less than the permitted shared corridor counts first, then the cost. */
    private SchemeDraft better(SchemeDraft a, SchemeDraft b) {
        boolean separateA = keepsCorridor(a);
        if (separateA != keepsCorridor(b)) {
            return separateA ? a : b;
        }
        return b.cost().total().compareTo(a.cost().total()) < 0 ? b : a;
    }

    private boolean keepsCorridor(SchemeDraft draft) {
        return draft.independence().sharedCorridor_m()
                <= plan.importance().sharedCorridorLimit_m().value();
    }

    /** Names of the sources, those that may be exchanged in a fixed order. */
    private String identity(List<SourceOption> sources) {
        List<String> names = new ArrayList<>();
        for (SourceOption o : sources) {
            names.add(o.candidate().point().id() + "/" + o.candidate().point().kind());
        }
        int exchangeable = 1;
        while (exchangeable < names.size() && plan.exchangeable(0, exchangeable)) {
            exchangeable++;
        }
        names.subList(0, exchangeable).sort(Comparator.naturalOrder());
        return String.join("+", names);
    }

    /** Says of every candidate that came into no scheme and has no other reason what it lacked. */
    private void explain(List<Candidate> candidates) {
        Set<String> used = new HashSet<>();
        drafts.values().forEach(d -> d.sources().forEach(s -> used.add(RejectionLedger.key(s.connectionPoint()))));
        for (Candidate candidate : candidates) {
            if (used.contains(RejectionLedger.key(candidate.point())) || ledger.has(candidate.point())) {
                continue;
            }
            ledger.add(candidate.point(), lacking(candidate));
        }
    }

    private RejectionReason lacking(Candidate candidate) {
        Integer level = bestLevel.get(candidate);
        if (level == null || level >= plan.bestLevel()) {
            return Reasons.withLimit(
                    "policy.dual-supply-required",
                    1,
                    plan.sources(),
                    "pcs",
                    candidate.point().id());
        }
        boolean sameBusbar = level == 0;
        return Reasons.withLimit(
                sameBusbar ? "source.same-busbar-not-independent" : "source.same-substation-not-independent",
                level,
                plan.bestLevel(),
                "level",
                sameBusbar
                        ? candidate.point().busbarSectionId()
                        : candidate.point().substationId());
    }
}
