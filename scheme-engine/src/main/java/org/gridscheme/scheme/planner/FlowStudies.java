package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.loading.Impedance;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.topology.OpenPointMove;
import org.gridscheme.scheme.catalogue.CableType;
import org.gridscheme.scheme.catalogue.OverheadConductorType;
import org.gridscheme.scheme.electrical.FeederFlow;
import org.gridscheme.scheme.electrical.FlowCheck;
import org.gridscheme.scheme.electrical.FlowQuestion;
import org.gridscheme.scheme.model.CableDesign;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.LoadFlow;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.model.Switching;

/** Runs a load flow with each source of a scheme that is shown, each carrying what it is sized for. */
final class FlowStudies {

    private final PlanningBase base;
    private final SupplyApplication application;
    private final MovedContexts contexts;
    private final FlowCheck check;
    private final Map<OpenPointMove, FeederFlow> switched = new HashMap<>();

    FlowStudies(PlanningBase base, SupplyApplication application, MovedContexts contexts) {
        this.base = base;
        this.contexts = contexts;
        this.application = application;
        check = new FlowCheck(base.rules());
    }

    List<SupplyScheme> of(List<SupplyScheme> schemes) {
        return schemes.stream().map(this::of).toList();
    }

    private SupplyScheme of(SupplyScheme scheme) {
        List<SupplySource> sources = new ArrayList<>();
        List<CheckResult> checks = new ArrayList<>(scheme.checks());
        for (SupplySource source : scheme.sources()) {
            LoadFlow flow = flow(source, scheme.sources().size() > 1);
            sources.add(source.with(flow));
            checks.addAll(check.of(source, flow));
        }
        return scheme.with(sources, checks);
    }

    private LoadFlow flow(SupplySource source, boolean dual) {
        return source.switching().map(this::after).orElse(base.flow()).with(question(source, dual));
    }

    /** Of the grid as it is once the open point has moved: of the two feeders and what feeds them. */
    private FeederFlow after(Switching switching) {
        OpenPointMove move = OpenPointMove.of(
                base.context().forest(),
                section(switching, Switching.Action.OPEN),
                section(switching, Switching.Action.CLOSE));
        return switched.computeIfAbsent(
                move,
                m -> FeederFlow.ofFeeders(contexts.after(m), base.assumptions(), base.rules(), m.former(), m.taker()));
    }

    private int section(Switching switching, Switching.Action action) {
        return switching.steps().stream()
                .filter(step -> step.action() == action)
                .map(step -> base.context().grid().findSectionIndex(step.section()))
                .findFirst()
                .orElseThrow()
                .orElseThrow();
    }

    private FlowQuestion question(SupplySource source, boolean dual) {
        boolean low = source.connectionPoint().nominalVoltage_kV() < 1;
        boolean loop = source.connectionPoint().kind() == ConnectionKind.LOOP_IN;
        double km =
                source.route().length_m() / 1000 / (loop ? 1 : source.cable().circuits());
        Impedance line = low ? Impedance.ZERO : impedance_perKm(source.cable());
        return new FlowQuestion(
                source.connectionPoint(),
                line.r_ohm() * km,
                line.x_ohm() * km,
                source.demand_kVA(),
                dual ? 1 : base.rules().demand().feederCoincidence().value(),
                new DemandModel(application, base.rules().demand()).powerFactor());
    }

    private Impedance impedance_perKm(CableDesign line) {
        if (line.kind() == LineKind.OVERHEAD) {
            OverheadConductorType type = base.catalogue().getOverhead(line.type());
            return new Impedance(type.r70_ohm_per_km(), type.x_ohm_per_km());
        }
        CableType type = base.catalogue().getCable(line.type());
        return new Impedance(type.r90_ohm_per_km(), type.x_ohm_per_km());
    }
}
