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
final class PowsyblOracle {

    private static final double UNLIMITED = 1e6;

    private final Network network;
    private final Map<String, Substation> substationOf = new HashMap<>();

    private PowsyblOracle(PowerNetwork from) {
        this.network = Network.create(from.name(), "test");
        from.buses().forEach(bus -> addBus(bus, from.transformers()));
        from.lines().forEach(this::addLine);
        from.transformers().forEach(this::addTransformer);
        from.demands().forEach(this::addDemand);
        from.generators().forEach(this::addGenerator);
        from.shunts().forEach(this::addShunt);
        addSource(from.sources().get(0), from.buses().get(0).nominalVoltage_kV());
    }

    /** Solves to 1e-12 per equation on 100 MVA, a tenth of a milliwatt; throws when it does not converge. */
    static PowsyblOracle solve(PowerNetwork from) {
        PowsyblOracle oracle = new PowsyblOracle(from);
        LoadFlowParameters parameters = new LoadFlowParameters()
                .setDistributedSlack(false)
                .setUseReactiveLimits(false)
                .setTransformerVoltageControlOn(false)
                .setVoltageInitMode(LoadFlowParameters.VoltageInitMode.DC_VALUES);
        OpenLoadFlowParameters.create(parameters)
                .setSlackBusSelectionMode(SlackBusSelectionMode.NAME)
                .setSlackBusId("vl " + from.sources().get(0).busId())
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

    double voltage_pu(String busId) {
        return bus(busId).getV() / bus(busId).getVoltageLevel().getNominalV();
    }

    double angle_deg(String busId) {
        return bus(busId).getAngle();
    }

    /** Active power into a branch at its from end. */
    double fromP_MW(String branchId) {
        return network.getBranch(branchId).getTerminal1().getP();
    }

    private Bus bus(String id) {
        return network.getBusBreakerView().getBus(id);
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

    /** Both sides of a transformer must stand in one substation; the buses come with the upper side first. */
    private Substation substation(String busId, List<Transformer> transformers) {
        Substation substation = transformers.stream()
                .filter(t -> t.to().busId().equals(busId)
                        && substationOf.containsKey(t.from().busId()))
                .map(t -> substationOf.get(t.from().busId()))
                .findFirst()
                .orElseGet(() -> network.newSubstation().setId("s " + busId).add());
        substationOf.put(busId, substation);
        return substation;
    }

    private void addLine(Line line) {
        var adder = network.newLine()
                .setId(line.id())
                .setVoltageLevel1("vl " + line.from().busId())
                .setConnectableBus1(line.from().busId())
                .setVoltageLevel2("vl " + line.to().busId())
                .setConnectableBus2(line.to().busId())
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

    private static Optional<String> connected(Terminal terminal) {
        return terminal.closed() ? Optional.of(terminal.busId()) : Optional.empty();
    }

    /** Its shunt admittance stands at the upper side, behind the ratio, as in the networks compared. */
    private void addTransformer(Transformer transformer) {
        var added = substationOf
                .get(transformer.from().busId())
                .newTwoWindingsTransformer()
                .setId(transformer.id())
                .setVoltageLevel1("vl " + transformer.from().busId())
                .setBus1(transformer.from().busId())
                .setVoltageLevel2("vl " + transformer.to().busId())
                .setBus2(transformer.to().busId())
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
        network.getVoltageLevel("vl " + demand.busId())
                .newLoad()
                .setId(demand.id())
                .setBus(demand.busId())
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
        network.getVoltageLevel("vl " + generator.busId())
                .newGenerator()
                .setId(generator.id())
                .setBus(generator.busId())
                .setMinP(-UNLIMITED)
                .setMaxP(UNLIMITED)
                .setTargetP(generator.p_kW() / 1000)
                .setTargetQ(generator.q_kvar() / 1000)
                .setVoltageRegulatorOn(false)
                .add();
    }

    private void addShunt(Shunt shunt) {
        ShuntCompensatorAdder adder = network.getVoltageLevel("vl " + shunt.busId())
                .newShuntCompensator()
                .setId(shunt.id())
                .setBus(shunt.busId())
                .setSectionCount(1);
        adder.newLinearModel()
                .setMaximumSectionCount(1)
                .setGPerSection(shunt.g_S())
                .setBPerSection(shunt.b_S())
                .add();
        adder.add();
    }

    private void addSource(Source source, double nominal_kV) {
        network.getVoltageLevel("vl " + source.busId())
                .newGenerator()
                .setId(source.id())
                .setBus(source.busId())
                .setMinP(-UNLIMITED)
                .setMaxP(UNLIMITED)
                .setTargetP(0)
                .setTargetV(source.voltage_pu() * nominal_kV)
                .setVoltageRegulatorOn(true)
                .add();
    }
}
