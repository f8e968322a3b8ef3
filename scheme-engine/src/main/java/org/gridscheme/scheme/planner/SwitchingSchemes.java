package org.gridscheme.scheme.planner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gridscheme.grid.topology.OpenPointMove;
import org.gridscheme.scheme.candidate.CandidateScreen;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.electrical.Screening;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.planner.transfer.OpenPointMoves;
import org.gridscheme.scheme.takeoff.GridEndPrice;

/**
 * Schemes with one source that need an open point moved first: a connection point refused for nothing but the load of its
 * feeder is planned on the grid as it is after the move. Looked for only where its equipment and the cheapest line, straight, cost less than
 * the works of the cheapest scheme without switching, tried only where these are expected to cost less, and offered only where it is cheaper than that: it is never the simpler one.
 */
final class SwitchingSchemes {

    private static final String OVERLOADED = "capacity.feeder-over";

    /** Not every feeder has an open point that helps. */
    private static final int LOOKED_AT_PER_TRIED = 4;

    private final PlanningBase base;
    private final SchemeAssembler assembler;
    private final SourceSearch search;
    private final RoutedCandidates routing;
    private final SupplyApplication application;
    private final SourcingPlan plan;
    private final SupplyDuty duty;
    private final OpenPointMoves moves;
    private final GridEndPrice gridEnd;
    private final MovedContexts contexts;
    private final Map<OpenPointMove, MovedGrid> movedGrids = new HashMap<>();

    SwitchingSchemes(
            PlanningBase base,
            SchemeAssembler assembler,
            SourceSearch search,
            RoutedCandidates routing,
            SupplyApplication application,
            SourcingPlan plan,
            SupplyDuty duty,
            MovedContexts contexts) {
        this.base = base;
        this.contexts = contexts;
        this.assembler = assembler;
        this.search = search;
        this.routing = routing;
        this.application = application;
        this.plan = plan;
        this.duty = duty;
        moves = new OpenPointMoves(base.context(), base.rules());
        gridEnd = new GridEndPrice(base.prices());
    }

    /**
     * Those at one voltage.
     *
     * @param plain schemes without switching at the same voltage
     */
    List<SchemeDraft> list(double voltage_kV, List<SchemeDraft> plain) {
        int most = (int) base.rules().switching().candidates().value();
        Optional<SchemeDraft> cheapest = plain.stream()
                .min(Comparator.comparing((SchemeDraft d) -> d.cost().total()).thenComparing(SchemeDraft::key));
        double budget = cheapest.map(SwitchingSchemes::works).orElse(Double.POSITIVE_INFINITY);
        LeastWorks least = new LeastWorks(base, search.expectedLine(), voltage_kV, duty.circuits());
        double reach_m = Math.min(search.radius_m(), least.reach_m(budget));
        BitSet feeders = most == 0 || voltage_kV < 1 ? new BitSet() : relievable(reach_m);
        if (feeders.isEmpty()) {
            return List.of();
        }
        List<SchemeDraft> drafts = new ArrayList<>();
        int tried = 0;
        for (Candidate candidate : candidates(voltage_kV, reach_m, feeders, most, c -> least.of(c) < budget)) {
            if (tried == most || expected(candidate) >= budget) {
                break;
            }
            List<OpenPointMove> possible = moves.list(candidate, excess_A(candidate));
            if (!possible.isEmpty()) {
                tried++;
                draft(candidate, possible)
                        .filter(draft -> cheapest.isEmpty() || isCheaper(draft, cheapest.get()))
                        .ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    /** Overloaded feeders with a ring partner that could take what is too much. */
    private BitSet relievable(double reach_m) {
        BitSet feeders = new BitSet();
        search.overloadedFeeders(duty, reach_m).forEach((feeder, excess_pct) -> {
            double excess_A = base.context().loading().allowed_A(feeder) * excess_pct / 100;
            if (moves.anyPartnerMayTake(feeder, excess_A)) {
                feeders.set(feeder);
            }
        });
        return feeders;
    }

    /** What is built on the grid side and for the line of a scheme, before fees. */
    private static double works(SchemeDraft draft) {
        return draft.quantities().stream()
                .filter(line -> line.sourceIndex() >= 0)
                .mapToDouble(line -> line.amount().doubleValue())
                .sum();
    }

    /** What they are expected to cost for a point. */
    private double expected(Candidate candidate) {
        return gridEnd.of(candidate.site()) + search.expectedLine().cost(candidate, duty.circuits());
    }

    private static boolean isCheaper(SchemeDraft draft, SchemeDraft other) {
        BigDecimal total = draft.cost().total();
        return total.compareTo(other.cost().total()) < 0;
    }

    /**
     * Points on these feeders that are refused for nothing but their load, those expected to be cheapest first.
     *
     * @param worthwhile whether the works for a point may cost little enough
     */
    private List<Candidate> candidates(
            double voltage_kV, double reach_m, BitSet feeders, int most, Predicate<Candidate> worthwhile) {
        CandidateScreen screen = new CandidateScreen() {
            @Override
            public boolean wantsFeeder(int feeder) {
                return feeder != Candidate.NO_FEEDER && feeders.get(feeder);
            }

            @Override
            public boolean wants(Candidate candidate) {
                return search.wants(candidate) && worthwhile.test(candidate);
            }

            @Override
            public Judgement judge(Candidate candidate) {
                return search.wishes()
                        .findObjection(candidate)
                        .or(() -> search.wishes().findLack(candidate))
                        .orElseGet(() -> beside(search.screening(candidate, duty)));
            }
        };
        return base
                .finder()
                .find(
                        application.place(),
                        reach_m,
                        kV -> kV == voltage_kV,
                        search.bounds().nearest(most * LOOKED_AT_PER_TRIED),
                        screen,
                        places -> search.cheapest(places, duty.circuits()))
                .fit()
                .stream()
                .filter(c -> !search.screening(c, duty).reasons().isEmpty())
                .sorted(Comparator.comparingDouble(this::expected).thenComparing(c -> RejectionLedger.key(c.point())))
                .toList();
    }

    /** What is said of a point beside the load of its feeder. */
    private static CandidateScreen.Judgement beside(Screening screening) {
        List<RejectionReason> others = screening.reasons().stream()
                .filter(reason -> !reason.code().equals(OVERLOADED))
                .toList();
        return new CandidateScreen.Judgement(
                others, false, !screening.kind().reasons().isEmpty());
    }

    /** How much less the feeder has to carry at its head. */
    private double excess_A(Candidate candidate) {
        double excess_pct = search.screening(candidate, duty).reasons().stream()
                .mapToDouble(reason -> reason.actual() - reason.limit())
                .max()
                .orElseThrow();
        return base.context().loading().allowed_A(candidate.feeder()) * excess_pct / 100;
    }

    private Optional<SchemeDraft> draft(Candidate candidate, List<OpenPointMove> possible) {
        Optional<Ways> ways = routing.route(List.of(candidate)).get(0).ways();
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        for (OpenPointMove move : possible) {
            MovedGrid moved =
                    movedGrids.computeIfAbsent(move, m -> new MovedGrid(base, assembler, m, contexts.after(m)));
            Optional<SourceOption> option =
                    moved.evaluate(candidate, duty, ways.get(), search.screening(candidate, duty), application);
            if (option.isPresent()) {
                return Optional.of(moved.assembler().assemble(application, plan, List.of(option.get())));
            }
        }
        return Optional.empty();
    }
}
