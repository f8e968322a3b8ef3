package org.gridscheme.scheme.planner;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoublePredicate;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.scheme.capacity.Objection;
import org.gridscheme.scheme.capacity.PointJudge;
import org.gridscheme.scheme.capacity.SourceDuty;
import org.gridscheme.scheme.capacity.Stretch;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.capacity.BindingLimit;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleValue;
import org.gridscheme.scheme.rulebook.VoltageRange;
import org.gridscheme.scheme.rulebook.VoltageRules;

/** Puts the planner's checks, with its demand model and its choice of voltage, to the capacities of a survey. */
final class PlannerPointJudge implements PointJudge {

    private final PlanningBase base;
    private final RuleBook rules;
    private final ReferenceCustomer customer;
    private final PointObjections objections;
    private final double step_kVA;
    private final DoublePredicate equippable;
    private final List<Double> everywhere_kV;
    private VoltageSteps steps;
    private final Map<Question, Ask> asks = new ConcurrentHashMap<>();

    private record Question(SourceDuty duty, int circuits, boolean raised, double level_kV, int step) {}

    /** One capacity as the checks are asked for it, and what the supplies asked so far have against it. */
    private record Ask(SupplyApplication application, SupplyDuty duty, Map<Supply, List<Objection>> ofSupply) {}

    private record Supply(int feeder, int busbarSection, AreaClass area) {}

    /** @param equippable which nominal voltages the catalogue has cables and transformers for */
    PlannerPointJudge(PlanningBase base, ReferenceCustomer customer, DoublePredicate equippable) {
        this.base = base;
        this.rules = base.rules();
        this.customer = customer;
        this.equippable = equippable;
        objections = new PointObjections(base);
        steps = new VoltageSteps(rules, customer);
        step_kVA = rules.openCapacity().step_kVA().value();
        everywhere_kV = base.finder().listVoltages_kV().stream()
                .filter(equippable::test)
                .toList();
    }

    /** For which steps a voltage suits, as found so far. */
    VoltageSteps steps() {
        return steps;
    }

    /** Takes what another judge by the same rules has found. */
    void continueWith(VoltageSteps known) {
        steps = known;
    }

    /** What can be had anywhere in the grid and can be equipped, lowest first. */
    List<Double> voltages_kV() {
        return everywhere_kV;
    }

    boolean hasOneMediumVoltage() {
        return everywhere_kV.stream().filter(kV -> kV >= 1).count() <= 1;
    }

    @Override
    public List<Stretch> listStretches(Candidate candidate, SourceDuty duty) {
        return customer.plan(duty)
                .map(plan ->
                        steps.list(candidate.point().nominalVoltage_kV(), available_kV(candidate), plan.sources() > 1))
                .orElse(List.of());
    }

    /** Which of the voltages can be had around a point; where the grid has one medium voltage alone there is no question. */
    private List<Double> available_kV(Candidate candidate) {
        if (hasOneMediumVoltage()) {
            return everywhere_kV;
        }
        double radius_m = rules.routes().maxRoute_m().value();
        return base.finder().listVoltages_kV(candidate.point().position(), radius_m).stream()
                .filter(equippable::test)
                .toList();
    }

    @Override
    public List<Objection> judge(Candidate candidate, SourceDuty duty, Stretch stretch, int step) {
        Ask ask = ask(candidate, duty, stretch, step);
        List<Objection> ofSupply = ofSupply(candidate, ask);
        return ofSupply.isEmpty() ? objections.ofPlace(candidate, ask.duty, ask.application) : ofSupply;
    }

    @Override
    public List<Objection> judgeSupply(Candidate candidate, SourceDuty duty, Stretch stretch, int step) {
        return ofSupply(candidate, ask(candidate, duty, stretch, step));
    }

    private Ask ask(Candidate candidate, SourceDuty duty, Stretch stretch, int step) {
        double level_kV = candidate.point().nominalVoltage_kV();
        return asks.computeIfAbsent(
                new Question(duty, stretch.circuits(), stretch.raised(), level_kV, step), this::ask);
    }

    private List<Objection> ofSupply(Candidate candidate, Ask ask) {
        return ask.ofSupply.computeIfAbsent(
                new Supply(candidate.feeder(), candidate.busbarSection(), candidate.area()),
                supply -> objections.ofSupply(candidate, ask.duty));
    }

    private Ask ask(Question question) {
        SupplyApplication application = customer.asking(question.duty, question.step * step_kVA);
        SourcingPlan plan = customer.plan(question.duty).orElseThrow();
        VoltageOption voltage = new VoltageOption(question.level_kV, question.circuits, question.raised);
        List<SupplyDuty> duties = new DemandModel(application, rules.demand()).duties(plan, voltage);
        return new Ask(application, duties.get(question.duty == SourceDuty.SECOND ? 1 : 0), new ConcurrentHashMap<>());
    }

    @Override
    public BindingLimit unsuitedVoltage(Candidate candidate, SourceDuty duty, int step) {
        double level_kV = candidate.point().nominalVoltage_kV();
        double capacity_kVA = step * step_kVA;
        RuleValue limit = limitOfVoltage(level_kV, capacity_kVA);
        double actual = limit.unit().equals("kW") ? customer.connected_kW(capacity_kVA) : capacity_kVA;
        return new BindingLimit(
                limit.id().value(),
                "policy.voltage-for-capacity",
                actual,
                limit.value(),
                limit.unit(),
                candidate.point().id());
    }

    /** The end of the voltage's ranges that a capacity lies beyond. */
    private RuleValue limitOfVoltage(double level_kV, double capacity_kVA) {
        List<VoltageRange> ranges = rules.voltage().ranges().stream()
                .filter(range -> range.level_kV().value() == level_kV)
                .toList();
        Comparator<RuleValue> byValue = Comparator.comparingDouble(RuleValue::value);
        return ranges.stream()
                .map(VoltageRange::max_kVA)
                .filter(max -> max.value() < capacity_kVA)
                .max(byValue)
                .or(() -> ranges.stream().map(VoltageRange::min_kVA).min(byValue))
                .orElse(rules.voltage().lvLimit_kW());
    }

    @Override
    public boolean independent(Candidate a, Candidate b) {
        return a.point().nominalVoltage_kV() == b.point().nominalVoltage_kV()
                && a.point().nominalVoltage_kV() >= 1
                && customer.plan(SourceDuty.FIRST)
                        .filter(plan -> base.independence().level(a, b) >= Math.max(plan.pairLevel(), plan.bestLevel()))
                        .isPresent();
    }

    @Override
    public double reach_m(Candidate candidate) {
        double reach_m = rules.openCapacity().reach_m().value();
        boolean besideTrunk = candidate.site() == ConnectionSite.LOOP_IN
                && VoltageRules.isMediumOrLow(candidate.point().nominalVoltage_kV());
        return besideTrunk
                ? Math.min(
                        reach_m, rules.connectionPoints().loopInMaxDistance_m().value())
                : reach_m;
    }
}
