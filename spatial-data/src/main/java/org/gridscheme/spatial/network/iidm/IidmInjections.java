package org.gridscheme.spatial.network.iidm;

import com.powsybl.iidm.network.Battery;
import com.powsybl.iidm.network.Bus;
import com.powsybl.iidm.network.ExponentialLoadModel;
import com.powsybl.iidm.network.Injection;
import com.powsybl.iidm.network.Load;
import com.powsybl.iidm.network.LoadModel;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.ShuntCompensator;
import com.powsybl.iidm.network.StaticVarCompensator;
import com.powsybl.iidm.network.ZipLoadModel;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.grid.network.Shunt;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.network.VoltageDependence;
import org.gridscheme.spatial.ingest.ImportIssueCodes;

/** Everything at a single bus: sources and generators, loads, shunts. */
final class IidmInjections {

    private static final double KILO = 1000;
    private static final double SHARES_TOLERANCE = 1e-9;

    private final IidmElements elements;

    IidmInjections(IidmElements elements) {
        this.elements = elements;
    }

    /** @param sources ids of the generators that hold their voltage */
    void add(Network network, Set<String> sources) {
        network.getGeneratorStream().forEach(it -> add(it, sources.contains(it.getId())));
        network.getBatteryStream().forEach(this::add);
        network.getLoadStream().forEach(this::add);
        network.getShuntCompensatorStream().forEach(this::add);
        network.getStaticVarCompensatorStream().forEach(this::add);
        network.getHvdcConverterStationStream()
                .forEach(it -> elements.warn(
                        ImportIssueCodes.NOT_MODELLED,
                        NetworkKinds.LOAD,
                        it,
                        Map.of("problem", "direct-current-converter")));
    }

    private void add(com.powsybl.iidm.network.Generator it, boolean source) {
        Optional<String> bus = elements.busInService(NetworkKinds.GENERATOR, it.getTerminal());
        if (bus.isEmpty()) {
            return;
        }
        if (source) {
            elements.draft().add(source(it, bus.get()));
            return;
        }
        double q_Mvar = it.getTargetQ();
        if (it.isVoltageRegulatorOn()) {
            q_Mvar = heldReactivePower(it, q_Mvar);
        }
        addGenerator(it, bus.get(), it.getTargetP(), q_Mvar, it.getRatedS());
    }

    /** What a regulating unit gave in the solved state of the file, where it has one; positive feeds in. */
    private double heldReactivePower(Injection<?> it, double target_Mvar) {
        double solved_Mvar = -it.getTerminal().getQ();
        elements.voltageControlNotUsed(NetworkKinds.GENERATOR, it, Double.isNaN(solved_Mvar) ? "target" : "solved");
        return Double.isNaN(solved_Mvar) ? target_Mvar : solved_Mvar;
    }

    /** The target where the generator regulates its own bus, else the solved voltage of the file, else nominal. */
    private Source source(com.powsybl.iidm.network.Generator it, String busId) {
        Bus bus = it.getTerminal().getBusBreakerView().getBus();
        double nominal_kV = IidmElements.nominal_kV(it.getTerminal());
        boolean local = it.isVoltageRegulatorOn()
                && it.getRegulatingTerminal().getBusBreakerView().getBus() == bus
                && it.getTargetV() > 0;
        double voltage_kV = local ? it.getTargetV() : bus.getV();
        if (!(voltage_kV > 0)) {
            voltage_kV = nominal_kV;
            elements.warn(
                    ImportIssueCodes.ASSUMED_VALUE,
                    NetworkKinds.SOURCE,
                    it,
                    Map.of("field", "voltage_pu", "value", "1"));
        }
        return new Source(
                it.getId(),
                it.getNameOrId(),
                busId,
                voltage_kV / nominal_kV,
                Double.isNaN(bus.getAngle()) ? 0 : bus.getAngle(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private void add(Battery it) {
        elements.busInService(NetworkKinds.GENERATOR, it.getTerminal())
                .ifPresent(bus -> addGenerator(it, bus, it.getTargetP(), it.getTargetQ(), Double.NaN));
    }

    private void addGenerator(Injection<?> it, String bus, double p_MW, double q_Mvar, double rated_MVA) {
        elements.draft()
                .add(new Generator(
                        it.getId(),
                        it.getNameOrId(),
                        bus,
                        p_MW * KILO,
                        Double.isNaN(q_Mvar) ? 0 : q_Mvar * KILO,
                        rated_MVA > 0 ? OptionalDouble.of(rated_MVA * KILO) : OptionalDouble.empty(),
                        OptionalDouble.empty()));
    }

    private void add(Load it) {
        Optional<String> bus = elements.busInService(NetworkKinds.LOAD, it.getTerminal());
        if (bus.isPresent()) {
            Optional<LoadModel> model = it.getModel();
            addDemand(it, bus.get(), it.getP0(), it.getQ0(), dependence(it, model, true), dependence(it, model, false));
        }
    }

    private VoltageDependence dependence(Load load, Optional<LoadModel> model, boolean active) {
        if (model.isEmpty()) {
            return VoltageDependence.CONSTANT_POWER;
        }
        Optional<VoltageDependence> known = model.get() instanceof ZipLoadModel zip
                ? shares(
                        active ? zip.getC0p() : zip.getC0q(),
                        active ? zip.getC1p() : zip.getC1q(),
                        active ? zip.getC2p() : zip.getC2q())
                : exponent(((ExponentialLoadModel) model.get()), active);
        if (known.isEmpty()) {
            elements.warn(
                    ImportIssueCodes.NOT_MODELLED, NetworkKinds.LOAD, load, Map.of("problem", "voltage-dependence"));
        }
        return known.orElse(VoltageDependence.CONSTANT_POWER);
    }

    private static Optional<VoltageDependence> shares(double power, double current, double impedance) {
        boolean sound = Math.min(power, Math.min(current, impedance)) >= 0
                && Math.abs(power + current + impedance - 1) <= SHARES_TOLERANCE;
        return sound ? Optional.of(new VoltageDependence(power, current, impedance)) : Optional.empty();
    }

    private static Optional<VoltageDependence> exponent(ExponentialLoadModel model, boolean active) {
        double exponent = active ? model.getNp() : model.getNq();
        if (exponent == 0) {
            return Optional.of(VoltageDependence.CONSTANT_POWER);
        }
        if (exponent == 1) {
            return Optional.of(VoltageDependence.CONSTANT_CURRENT);
        }
        return exponent == 2 ? Optional.of(VoltageDependence.CONSTANT_IMPEDANCE) : Optional.empty();
    }

    private void addDemand(
            Injection<?> it, String bus, double p_MW, double q_Mvar, VoltageDependence ofP, VoltageDependence ofQ) {
        elements.draft().add(new Demand(it.getId(), it.getNameOrId(), bus, p_MW * KILO, q_Mvar * KILO, ofP, ofQ));
    }

    private void add(ShuntCompensator it) {
        elements.busInService(NetworkKinds.SHUNT, it.getTerminal()).ifPresent(bus -> elements.draft()
                .add(new Shunt(it.getId(), it.getNameOrId(), bus, it.getG(), it.getB())));
    }

    /** A compensator that holds a voltage gives what it gave in the solved state; one on fixed power its set point. */
    private void add(StaticVarCompensator it) {
        Optional<String> bus = elements.busInService(NetworkKinds.GENERATOR, it.getTerminal());
        if (bus.isEmpty() || !it.isRegulating()) {
            return;
        }
        double q_Mvar = it.getRegulationMode() == StaticVarCompensator.RegulationMode.VOLTAGE
                ? heldReactivePower(it, Double.NaN)
                : -it.getReactivePowerSetpoint();
        addGenerator(it, bus.get(), 0, q_Mvar, Double.NaN);
    }
}
