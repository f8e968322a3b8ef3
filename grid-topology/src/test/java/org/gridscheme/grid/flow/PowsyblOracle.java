package org.gridscheme.grid.flow;

import com.powsybl.computation.local.LocalComputationManager;
import com.powsybl.iidm.network.Bus;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.ShuntCompensatorAdder;
import com.powsybl.iidm.network.Substation;
import com.powsybl.iidm.network.TopologyKind;
import com.powsybl.iidm.network.VoltageLevel;
import com.powsybl.loadflow.LoadFlow;
import com.powsybl.loadflow.LoadFlowParameters;
import com.powsybl.loadflow.LoadFlowResult;
import com.powsybl.openloadflow.OpenLoadFlowParameters;
import com.powsybl.openloadflow.network.SlackBusSelectionMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.network.Coupling;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Shunt;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.network.VoltageDependence;

/** The same network solved by PowSyBl OpenLoadFlow, an independent Newton-Raphson power flow. One source at 0 degrees. */
public final class PowsyblOracle {

    private static final double UNLIMITED = 1e6;

    private final Network network;
    private final Map<String, String> standsFor = new HashMap<>();
    private final Map<String, Substation> substationOf = new HashMap<>();

    private PowsyblOracle(PowerNetwork from) {
        this.network = Network.create(from.name(), "test");
        from.couplings().stream().filter(Coupling::closed).forEach(this::merge);
        from.buses().stream()
                .filter(bus -> at(bus.id()).equals(bus.id()))
                .forEach(bus -> addBus(bus, from.transformers()));
        from.lines().forEach(this::addLine);
        from.transformers().forEach(this::addTransformer);
        from.demands().forEach(this::addDemand);
        from.generators().forEach(this::addGenerator);
        from.shunts().forEach(this::addShunt);
        Source source = from.sources().get(0);
        addSource(source, network.getVoltageLevel("vl " + at(source.busId())).getNominalV());
    }

    /** Solves to 1e-12 per equation on 100 MVA, a tenth of a milliwatt; throws when it does not converge. */
    public static PowsyblOracle solve(PowerNetwork from) {
        PowsyblOracle oracle = new PowsyblOracle(from);
        LoadFlowParameters parameters = new LoadFlowParameters()
                .setDistributedSlack(false)
                .setUseReactiveLimits(false)
                .setTransformerVoltageControlOn(false)
                .setVoltageInitMode(LoadFlowParameters.VoltageInitMode.DC_VALUES);
        OpenLoadFlowParameters.create(parameters)
                .setSlackBusSelectionMode(SlackBusSelectionMode.NAME)
                .setSlackBusId("vl " + oracle.at(from.sources().get(0).busId()))
                .setNewtonRaphsonConvEpsPerEq(1e-12)
                .setMaxNewtonRaphsonIterations(50)
                .setUseLoadModel(true)
                .setSlackBusPMaxMismatch(UNLIMITED);
        LoadFlowResult result = LoadFlow.run(
                oracle.network,
                oracle.network.getVariantManager().getWorkingVariantId(),
                LocalComputationManager.getDefault(),
                parameters);
        if (!result.isFullyConverged()) {
            throw new AssertionError(
                    from.name() + ": " + result.getComponentResults().get(0).getStatusText());
        }
        return oracle;
    }

    public double voltage_pu(String busId) {
        return bus(busId).getV() / bus(busId).getVoltageLevel().getNominalV();
    }

    double angle_deg(String busId) {
        return bus(busId).getAngle();
    }

    /** Active power into a branch at its from end. */
    double fromP_MW(String branchId) {
        return network.getBranch(branchId).getTerminal1().getP();
    }

    /** Into a branch at its from end. */
    public double fromCurrent_A(String branchId) {
        return network.getBranch(branchId).getTerminal1().getI();
    }

    private Bus bus(String id) {
        return network.getBusBreakerView().getBus(at(id));
    }

    /** Buses that are coupled are one. */
    private void merge(Coupling coupling) {
        String kept = at(coupling.busAId());
        String gone = at(coupling.busBId());
        if (!kept.equals(gone)) {
            standsFor.replaceAll((bus, by) -> by.equals(gone) ? kept : by);
            standsFor.put(gone, kept);
        }
    }

    private String at(String busId) {
        return standsFor.getOrDefault(busId, busId);
    }

    private void addBus(org.gridscheme.grid.network.Bus bus, List<Transformer> transformers) {
        VoltageLevel level = substation(bus.id(), transformers)
                .newVoltageLevel()
                .setId("vl " + bus.id())
                .setNominalV(bus.nominalVoltage_kV())
                .setTopologyKind(TopologyKind.BUS_BREAKER)
                .add();
        level.getBusBreakerView().newBus().setId(bus.id()).add();
    }

    /** Both sides of a transformer must stand in one substation: that of the side that came first. */
    private Substation substation(String busId, List<Transformer> transformers) {
        Substation substation = transformers.stream()
                .flatMap(t -> otherSide(t, busId).stream())
                .filter(substationOf::containsKey)
                .map(substationOf::get)
                .findFirst()
                .orElseGet(() -> network.newSubstation().setId("s " + busId).add());
        substationOf.put(busId, substation);
        return substation;
    }

    private Optional<String> otherSide(Transformer transformer, String busId) {
        String from = at(transformer.from().busId());
        String to = at(transformer.to().busId());
        if (busId.equals(from)) {
            return Optional.of(to);
        }
        return busId.equals(to) ? Optional.of(from) : Optional.empty();
    }

    private void addLine(Line line) {
        var adder = network.newLine()
                .setId(line.id())
                .setVoltageLevel1("vl " + at(line.from().busId()))
                .setConnectableBus1(at(line.from().busId()))
                .setVoltageLevel2("vl " + at(line.to().busId()))
                .setConnectableBus2(at(line.to().busId()))
                .setR(line.pi().r_ohm())
                .setX(line.pi().x_ohm())
                .setG1(line.pi().gFrom_S())
                .setB1(line.pi().bFrom_S())
                .setG2(line.pi().gTo_S())
                .setB2(line.pi().bTo_S());
        connected(line.from()).ifPresent(adder::setBus1);
        connected(line.to()).ifPresent(adder::setBus2);
        adder.add();
    }

    private Optional<String> connected(Terminal terminal) {
        return terminal.closed() ? Optional.of(at(terminal.busId())) : Optional.empty();
    }

    /** Its shunt admittance stands at the upper side, behind the ratio, as in the networks compared. */
    private void addTransformer(Transformer transformer) {
        var added = substationOf
                .get(at(transformer.from().busId()))
                .newTwoWindingsTransformer()
                .setId(transformer.id())
                .setVoltageLevel1("vl " + at(transformer.from().busId()))
                .setBus1(at(transformer.from().busId()))
                .setVoltageLevel2("vl " + at(transformer.to().busId()))
                .setBus2(at(transformer.to().busId()))
                .setRatedU1(transformer.ratedFrom_kV())
                .setRatedU2(transformer.ratedTo_kV())
                .setR(transformer.pi().r_ohm())
                .setX(transformer.pi().x_ohm())
                .setG(transformer.pi().gFrom_S())
                .setB(transformer.pi().bFrom_S())
                .add();
        added.newPhaseTapChanger()
                .setTapPosition(0)
                .setLowTapPosition(0)
                .beginStep()
                .setRho(1 / transformer.tapFactor())
                .setAlpha(-transformer.shift_deg())
                .setR(0)
                .setX(0)
                .setG(0)
                .setB(0)
                .endStep()
                .add();
    }

    private void addDemand(Demand demand) {
        VoltageDependence p = demand.pDependence();
        VoltageDependence q = demand.qDependence();
        network.getVoltageLevel("vl " + at(demand.busId()))
                .newLoad()
                .setId(demand.id())
                .setBus(at(demand.busId()))
                .setP0(demand.p_kW() / 1000)
                .setQ0(demand.q_kvar() / 1000)
                .newZipModel()
                .setC0p(p.powerShare())
                .setC1p(p.currentShare())
                .setC2p(p.impedanceShare())
                .setC0q(q.powerShare())
                .setC1q(q.currentShare())
                .setC2q(q.impedanceShare())
                .add()
                .add();
    }

    private void addGenerator(Generator generator) {
        network.getVoltageLevel("vl " + at(generator.busId()))
                .newGenerator()
                .setId(generator.id())
                .setBus(at(generator.busId()))
                .setMinP(-UNLIMITED)
                .setMaxP(UNLIMITED)
                .setTargetP(generator.p_kW() / 1000)
                .setTargetQ(generator.q_kvar() / 1000)
                .setVoltageRegulatorOn(false)
                .add();
    }

    private void addShunt(Shunt shunt) {
        ShuntCompensatorAdder adder = network.getVoltageLevel("vl " + at(shunt.busId()))
                .newShuntCompensator()
                .setId(shunt.id())
                .setBus(at(shunt.busId()))
                .setSectionCount(1);
        adder.newLinearModel()
                .setMaximumSectionCount(1)
                .setGPerSection(shunt.g_S())
                .setBPerSection(shunt.b_S())
                .add();
        adder.add();
    }

    private void addSource(Source source, double nominal_kV) {
        network.getVoltageLevel("vl " + at(source.busId()))
                .newGenerator()
                .setId(source.id())
                .setBus(at(source.busId()))
                .setMinP(-UNLIMITED)
                .setMaxP(UNLIMITED)
                .setTargetP(0)
                .setTargetV(source.voltage_pu() * nominal_kV)
                .setVoltageRegulatorOn(true)
                .add();
    }
}
