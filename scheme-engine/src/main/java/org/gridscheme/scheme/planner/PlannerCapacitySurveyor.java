package org.gridscheme.scheme.planner;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import org.gridscheme.scheme.api.CapacitySurveyor;
import org.gridscheme.scheme.candidate.PointList;
import org.gridscheme.scheme.capacity.ChangedSupply;
import org.gridscheme.scheme.capacity.SourceDuty;
import org.gridscheme.scheme.capacity.SurveyRun;
import org.gridscheme.scheme.capacity.Surveyed;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
import org.gridscheme.scheme.model.capacity.CapacityTerms;
import org.gridscheme.scheme.rulebook.OpenCapacityRules;

/** Surveys the grid of a planner with the planner's checks. */
final class PlannerCapacitySurveyor implements CapacitySurveyor {

    private final PlanningBase base;
    private final ReferenceCustomer customer;
    private final PlannerPointJudge judge;

    /** @param equippable which nominal voltages the catalogue has cables and transformers for */
    PlannerCapacitySurveyor(PlanningBase base, DoublePredicate equippable) {
        this.base = base;
        customer = new ReferenceCustomer(base.rules());
        judge = new PlannerPointJudge(base, customer, equippable);
    }

    /**
     * A survey and the points it was made at.
     *
     * @param voltages_kV what could be had in the grid
     * @param steps for which a voltage suits
     */
    private record Kept(Surveyed surveyed, PointList points, List<Double> voltages_kV, VoltageSteps steps)
            implements SurveyedGrid {

        @Override
        public CapacitySurvey survey() {
            return surveyed.survey();
        }

        @Override
        public int pointsSurveyed() {
            return surveyed.pointsSurveyed();
        }

        @Override
        public int hexagonsSurveyed() {
            return surveyed.hexagonsSurveyed();
        }
    }

    @Override
    public SurveyedGrid survey(double hexagonEdge_m, DoubleConsumer progress) {
        PointList points = base.finder().listAll(PointList.EMPTY);
        Surveyed all = run(hexagonEdge_m, progress).all(points.candidates(), base.provenance());
        return new Kept(all, points, judge.voltages_kV(), judge.steps());
    }

    @Override
    public SurveyedGrid refresh(SurveyedGrid before) {
        double edge_m = before.survey().terms().hexagonEdge_m();
        SurveyRun run = run(edge_m, share -> {});
        if (!(before instanceof Kept kept) || !sameTerms(kept, edge_m)) {
            return survey(edge_m, share -> {});
        }
        Optional<ChangedSupply> changed = run.changedSince(kept.surveyed);
        PointList points = base.finder().listAll(kept.points);
        if (changed.isEmpty() || !sameVoltages(kept, points)) {
            return survey(edge_m, share -> {});
        }
        judge.continueWith(kept.steps);
        Surveyed now = run.since(kept.surveyed, changed.get(), points.candidates(), base.provenance());
        return new Kept(now, points, judge.voltages_kV(), judge.steps());
    }

    private boolean sameTerms(Kept before, double edge_m) {
        CapacitySurvey survey = before.survey();
        return survey.terms().equals(terms(edge_m))
                && survey.provenance()
                        .rulebookVersion()
                        .equals(base.provenance().rulebookVersion());
    }

    /** Which voltages suit a place depends on which can be had around it; one medium voltage can be had everywhere. */
    private boolean sameVoltages(Kept before, PointList points) {
        return before.voltages_kV.equals(judge.voltages_kV())
                && (judge.hasOneMediumVoltage() || before.points.hasSamePlaces(points));
    }

    private SurveyRun run(double hexagonEdge_m, DoubleConsumer progress) {
        return new SurveyRun(base.context(), judge, terms(hexagonEdge_m), progress);
    }

    private CapacityTerms terms(double hexagonEdge_m) {
        OpenCapacityRules rules = base.rules().openCapacity();
        return new CapacityTerms(
                rules.step_kVA().value(),
                rules.reach_m().value(),
                hexagonEdge_m,
                customer.industry(),
                customer.importance(),
                customer.plan(SourceDuty.FIRST).map(SourcingPlan::mode).orElse(SupplyMode.SINGLE),
                customer.plan(SourceDuty.FIRST).map(SourcingPlan::pairLevel).orElse(0));
    }
}
