package org.gridscheme.scheme.reliability;

import java.util.List;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.RingType;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.gridscheme.scheme.rulebook.ReliabilityRules;

/**
 * Expected interruptions of the customer (Billinton's minimal-cut method in its series form): every section of the feeder
 * fails with its rate; where the feeder has a tie the fault is switched out, else it is repaired; the customer's own line
 * is always repaired. The feeders' part is summed once, O(sections); a source is then answered in O(1).
 */
public final class ReliabilityEstimator {

    private static final double HOURS_PER_YEAR = 8760;

    private final ReliabilityRules rules;
    private final SourceReliability[] byFeeder;
    private final boolean[] ring;

    public ReliabilityEstimator(GridContext context, ReliabilityRules rules) {
        this.rules = rules;
        ring = new boolean[context.forest().feederCount()];
        byFeeder = new SourceReliability[context.forest().feederCount()];
        for (int feeder = 0; feeder < byFeeder.length; feeder++) {
            byFeeder[feeder] = feeder(context, feeder);
            ring[feeder] = context.feeders().ringType(feeder) != RingType.RADIAL;
        }
    }

    private ReliabilityEstimator(ReliabilityEstimator base, GridContext context, int... feeders) {
        rules = base.rules;
        ring = base.ring.clone();
        byFeeder = base.byFeeder.clone();
        for (int feeder : feeders) {
            byFeeder[feeder] = feeder(context, feeder);
            ring[feeder] = context.feeders().ringType(feeder) != RingType.RADIAL;
        }
    }

    /** The same for a grid in which only some feeders are different. O(sections of these feeders). */
    public ReliabilityEstimator with(GridContext other, int... feeders) {
        return new ReliabilityEstimator(this, other, feeders);
    }

    private SourceReliability feeder(GridContext context, int feeder) {
        FeederForest forest = context.forest();
        boolean switchable = context.feeders().ringType(feeder) != RingType.RADIAL;
        double lambda = 0;
        double hours = 0;
        for (int node : forest.nodesOf(feeder)) {
            int section = forest.parentSection(node);
            if (section >= 0) {
                LineSection line = context.grid().section(section);
                double rate = failureRate(line.kind()) * line.length_m() / 1000;
                lambda += rate;
                hours += rate * (switchable ? rules.switchingManual_h().value() : repair_h(line.kind()));
            }
        }
        return new SourceReliability(lambda, hours);
    }

    /**
     * @param branch the customer's own line
     * @param branch_m its length, of one way of a loop-in
     */
    public SourceReliability source(Candidate candidate, LineKind branch, double branch_m) {
        if (candidate.site() == ConnectionSite.LOOP_IN) {
            return looped(candidate, branch_m);
        }
        double lambda = failureRate(branch) * branch_m / 1000;
        double hours = lambda * repair_h(branch);
        if (!candidate.hasFeeder()) {
            return new SourceReliability(lambda, hours);
        }
        SourceReliability feeder = byFeeder[candidate.feeder()];
        return new SourceReliability(lambda + feeder.lambda_perYear(), hours + feeder.unavailability_hPerYear());
    }

    /** Both ways of a loop-in are trunk: in a ring a fault is switched out, on a radial feeder the way in is repaired. */
    private SourceReliability looped(Candidate candidate, double way_m) {
        SourceReliability feeder = byFeeder[candidate.feeder()];
        boolean switchable = ring[candidate.feeder()];
        double wayRate = rules.cable_per_km_yr().value() * way_m / 1000;
        double switched_h = rules.switchingManual_h().value();
        double in_h = switchable ? switched_h : rules.cableRepair_h().value();
        return new SourceReliability(
                feeder.lambda_perYear() + 2 * wayRate,
                feeder.unavailability_hPerYear() + wayRate * (in_h + switched_h));
    }

    private double failureRate(LineKind line) {
        return line == LineKind.CABLE
                ? rules.cable_per_km_yr().value()
                : rules.overhead_per_km_yr().value();
    }

    private double repair_h(LineKind line) {
        return line == LineKind.CABLE
                ? rules.cableRepair_h().value()
                : rules.overheadRepair_h().value();
    }

    /**
     * Interruptions with several sources without common mode: all must be out at once,
     * {@code U = prod(lambda_i*r_i)/8760^(n-1)}, and the rate {@code sum over i of lambda_i times the others' probability}.
     * Transfers by an automatic switch count as momentary, not as interruptions; with a cold standby every failure of the main
     * source is an interruption until somebody has switched. Of the failures in a trench that all cables share a part hits all
     * of them.
     *
     * @param shared_m length of that trench
     */
    public SourceReliability together(List<SourceReliability> sources, SupplyMode mode, double shared_m) {
        SourceReliability first = sources.get(0);
        if (sources.size() == 1) {
            return first;
        }
        double common = rules.cable_per_km_yr().value()
                * shared_m
                / 1000
                * rules.commonShare().value();
        SourceReliability allOut = allOut(sources);
        double lambda = allOut.lambda_perYear() + common;
        double hours = allOut.unavailability_hPerYear()
                + common * rules.cableRepair_h().value();
        if (mode != SupplyMode.MAIN_COLD) {
            return new SourceReliability(lambda, hours);
        }
        return new SourceReliability(
                Math.max(lambda, first.lambda_perYear()),
                hours + first.lambda_perYear() * rules.switchingManual_h().value());
    }

    /** Momentary interruptions a year while another source takes over; a source that carries nothing causes none. */
    public double transfers_perYear(List<SourceReliability> sources, SupplyMode mode) {
        return switch (mode) {
            case SINGLE, MAIN_COLD -> 0;
            case MAIN_HOT -> sources.get(0).lambda_perYear();
            case MUTUAL -> lambda(sources);
            case TWO_MAIN_ONE_STANDBY -> lambda(sources.subList(0, sources.size() - 1));
        };
    }

    private static double lambda(List<SourceReliability> sources) {
        return sources.stream().mapToDouble(SourceReliability::lambda_perYear).sum();
    }

    private static SourceReliability allOut(List<SourceReliability> sources) {
        double hours = HOURS_PER_YEAR;
        for (SourceReliability s : sources) {
            hours *= s.unavailability_hPerYear() / HOURS_PER_YEAR;
        }
        double lambda = 0;
        for (int i = 0; i < sources.size(); i++) {
            double others = 1;
            for (int j = 0; j < sources.size(); j++) {
                others *= j == i ? 1 : sources.get(j).unavailability_hPerYear() / HOURS_PER_YEAR;
            }
            lambda += sources.get(i).lambda_perYear() * others;
        }
        return new SourceReliability(lambda, hours);
    }
}
