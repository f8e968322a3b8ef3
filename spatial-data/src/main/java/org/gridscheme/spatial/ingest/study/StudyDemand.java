package org.gridscheme.spatial.ingest.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.GeneratingUnit;
import org.gridscheme.grid.model.GenerationKind;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.snapshot.ElementKinds;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.IssueLog;

/** Loads, generators and distribution transformers. What hangs at a busbar itself gets one bay of its own there. */
final class StudyDemand {

    private static final double PERCENT = 100;

    private final StudyTopology topology;
    private final StudyPlaces places;
    private final AreaClass areaClass;
    private final StudyAssumptions assumptions;
    private final IssueLog issues;
    private final List<DistributionTransformer> transformers = new ArrayList<>();
    private final List<Load> loads = new ArrayList<>();
    private final List<GeneratingUnit> generatingUnits = new ArrayList<>();
    private final Map<String, GridNode> ownBays = new LinkedHashMap<>();

    StudyDemand(
            StudyTopology topology,
            StudyPlaces places,
            AreaClass areaClass,
            StudyAssumptions assumptions,
            IssueLog issues) {
        this.topology = topology;
        this.places = places;
        this.areaClass = areaClass;
        this.assumptions = assumptions;
        this.issues = issues;
    }

    void addAll() {
        topology.distributionTransformers().forEach(this::addTransformer);
        topology.otherTransformers().forEach(this::leaveOut);
        List<Demand> demands = topology.index().network().demands();
        for (int i = 0; i < demands.size(); i++) {
            if (topology.index().nodeOfDemand(i) >= 0) {
                add(demands.get(i));
            }
        }
        List<Generator> generators = topology.index().network().generators();
        for (int i = 0; i < generators.size(); i++) {
            if (topology.index().nodeOfGenerator(i) >= 0) {
                add(generators.get(i));
            }
        }
        topology.index().network().shunts().forEach(it -> assumptions.leaveOut("shunt"));
        topology.open().unused().forEach(it -> assumptions.leaveOut("open-switch-between-buses"));
    }

    List<DistributionTransformer> transformers() {
        return transformers;
    }

    List<Load> loads() {
        return loads;
    }

    List<GeneratingUnit> generatingUnits() {
        return generatingUnits;
    }

    /** Bays for what hangs at busbars without a line. */
    List<GridNode> ownBays() {
        return List.copyOf(ownBays.values());
    }

    private void addTransformer(int branch) {
        Transformer it = topology.index().transformer(branch);
        Optional<String> node = node(ElementKinds.DISTRIBUTION_TRANSFORMER, it.id(), topology.groupOf(it.from()));
        int board = topology.groupOf(it.to());
        if (node.isEmpty()) {
            return;
        }
        OptionalDouble loss_kW =
                it.rated_kVA().isPresent() && it.shortCircuitResistance_pct().isPresent()
                        ? OptionalDouble.of(it.rated_kVA().getAsDouble()
                                * it.shortCircuitResistance_pct().getAsDouble()
                                / PERCENT)
                        : OptionalDouble.empty();
        transformers.add(new DistributionTransformer(
                it.id(),
                it.name(),
                node.get(),
                it.rated_kVA().orElse(0),
                OptionalDouble.empty(),
                0,
                Optional.of(topology.id(board)).filter(id -> places.find(board).isPresent()),
                it.shortCircuitVoltage_pct(),
                loss_kW));
    }

    private void leaveOut(int branch) {
        Transformer it = topology.index().transformer(branch);
        issues.add(
                Severity.WARNING,
                topology.index().joins(branch) ? ImportIssueCodes.NOT_MODELLED : ImportIssueCodes.OUT_OF_SERVICE,
                ElementKinds.POWER_TRANSFORMER,
                it.id(),
                Map.of(
                        "from_kv",
                                text(topology.bus(topology.groupOf(it.from())).nominalVoltage_kV()),
                        "to_kv", text(topology.bus(topology.groupOf(it.to())).nominalVoltage_kV())));
    }

    private void add(Demand it) {
        if (it.p_kW() < 0) {
            assumptions.note("kind", "OTHER, from a negative load");
            addUnit(it.id(), it.name(), it.busId(), Math.hypot(it.p_kW(), it.q_kvar()), -it.p_kW(), -it.q_kvar());
            return;
        }
        if (it.p_kW() == 0) {
            assumptions.leaveOut("load-without-active-power");
            return;
        }
        node(ElementKinds.LOAD, it.id(), it.busId()).ifPresent(node -> {
            assumptions.note("peak_kw", "load of the study");
            assumptions.note("installed_kva", "0");
            if (it.q_kvar() < 0) {
                assumptions.note("power_factor", "lagging");
            }
            double factor = it.p_kW() / Math.hypot(it.p_kW(), it.q_kvar());
            loads.add(new Load(it.id(), it.name(), node, it.p_kW(), factor, 0, Optional.empty()));
        });
    }

    private void add(Generator it) {
        double rated_kVA = it.rated_kVA().orElse(0);
        if (it.p_kW() < 0 || (it.p_kW() == 0 && !(rated_kVA > 0))) {
            assumptions.leaveOut("generator-without-infeed");
            return;
        }
        if (it.p_kW() == 0) {
            assumptions.note("p_kw", "rated power");
        }
        addUnit(
                it.id(),
                it.name(),
                it.busId(),
                rated_kVA > 0 ? rated_kVA : Math.hypot(it.p_kW(), it.q_kvar()),
                it.p_kW() > 0 ? it.p_kW() : rated_kVA,
                it.q_kvar());
    }

    private void addUnit(String id, String name, String bus, double rated_kVA, double p_kW, double q_kvar) {
        node(ElementKinds.GENERATING_UNIT, id, bus)
                .ifPresent(node -> generatingUnits.add(new GeneratingUnit(
                        id, name, node, GenerationKind.OTHER, rated_kVA, p_kW, q_kvar, Optional.empty())));
    }

    private Optional<String> node(String kind, String id, String bus) {
        OptionalInt group = topology.groupOfBus(bus);
        return group.isPresent() ? node(kind, id, group.getAsInt()) : Optional.empty();
    }

    /** Node of a group, at a busbar its own bay; empty, with a finding, where it has no place or lies above. */
    private Optional<String> node(String kind, String id, int group) {
        if (topology.voltageClass(group) == VoltageClass.HIGH) {
            assumptions.leaveOut("at-high-voltage");
            return Optional.empty();
        }
        Optional<Position> place = places.find(group);
        if (place.isEmpty()) {
            issues.add(Severity.WARNING, ImportIssueCodes.NO_POSITION, kind, id, Map.of("bus", topology.id(group)));
            return Optional.empty();
        }
        if (!topology.isBusbar(group)) {
            return Optional.of(topology.id(group));
        }
        String bay = "bay-" + topology.id(group) + "-own";
        ownBays.computeIfAbsent(bay, key -> {
            assumptions.note("bay", "for what hangs at the busbar itself");
            return StudyNodes.bay(
                    key,
                    topology.bus(group).name(),
                    topology.bus(group),
                    place.get(),
                    areaClass,
                    OptionalDouble.empty());
        });
        return Optional.of(bay);
    }

    private static String text(double value) {
        return GridDataIssue.text(value);
    }
}
