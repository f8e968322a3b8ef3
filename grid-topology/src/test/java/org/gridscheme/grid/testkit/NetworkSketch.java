package org.gridscheme.grid.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Coupling;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Shunt;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.network.VoltageDependence;

/** Draws small networks for tests, one element a line. Ids are given; everything not said is plain. */
public final class NetworkSketch {

    private final List<Bus> buses = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Transformer> transformers = new ArrayList<>();
    private final List<Coupling> couplings = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();
    private final List<Generator> generators = new ArrayList<>();
    private final List<Shunt> shunts = new ArrayList<>();

    public NetworkSketch bus(String id, double nominalVoltage_kV) {
        buses.add(
                new Bus(id, "bus " + id, nominalVoltage_kV, Optional.of(new LonLat(buses.size() % 10_000 * 0.01, 50))));
        return this;
    }

    /** A source that holds nominal voltage. */
    public NetworkSketch source(String busId) {
        return source(busId, 1, 0);
    }

    public NetworkSketch source(String busId, double voltage_pu, double angle_deg) {
        OptionalDouble unknown = OptionalDouble.empty();
        sources.add(new Source(
                "source " + sources.size(),
                "",
                busId,
                voltage_pu,
                angle_deg,
                OptionalDouble.of(1000),
                unknown,
                unknown,
                unknown));
        return this;
    }

    /** A line of 200 A closed at both ends. */
    public NetworkSketch line(String id, String from, String to, double r_ohm, double x_ohm) {
        return line(id, Terminal.closed(from), Terminal.closed(to), PiModel.series(r_ohm, x_ohm));
    }

    public NetworkSketch line(String id, Terminal from, Terminal to, PiModel pi) {
        lines.add(new Line(
                id,
                "line " + id,
                from,
                to,
                pi,
                Optional.empty(),
                OptionalDouble.of(200),
                OptionalDouble.of(1000),
                "",
                List.of()));
        return this;
    }

    /** A transformer of 1 MVA in its neutral position, without shift. */
    public NetworkSketch transformer(String id, String from, String to, double from_kV, double to_kV, PiModel pi) {
        return transformer(id, Terminal.closed(from), Terminal.closed(to), from_kV, to_kV, pi, 1, 0);
    }

    public NetworkSketch transformer(
            String id,
            Terminal from,
            Terminal to,
            double from_kV,
            double to_kV,
            PiModel pi,
            double tapFactor,
            double shift_deg) {
        transformers.add(new Transformer(
                id,
                "transformer " + id,
                from,
                to,
                OptionalDouble.of(1000),
                from_kV,
                to_kV,
                pi,
                tapFactor,
                shift_deg,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty()));
        return this;
    }

    public NetworkSketch coupling(String id, String busA, String busB, boolean closed) {
        couplings.add(new Coupling(id, "switch " + id, SwitchKind.BREAKER, busA, busB, closed));
        return this;
    }

    /** A demand of constant power. */
    public NetworkSketch demand(String busId, double p_kW, double q_kvar) {
        return demand(busId, p_kW, q_kvar, VoltageDependence.CONSTANT_POWER);
    }

    public NetworkSketch demand(String busId, double p_kW, double q_kvar, VoltageDependence dependence) {
        demands.add(new Demand("demand " + demands.size(), "", busId, p_kW, q_kvar, dependence, dependence));
        return this;
    }

    public NetworkSketch generator(String busId, double p_kW, double q_kvar) {
        generators.add(new Generator(
                "generator " + generators.size(),
                "",
                busId,
                p_kW,
                q_kvar,
                OptionalDouble.empty(),
                OptionalDouble.empty()));
        return this;
    }

    public NetworkSketch shunt(String busId, double g_S, double b_S) {
        shunts.add(new Shunt("shunt " + shunts.size(), "", busId, g_S, b_S));
        return this;
    }

    public PowerNetwork network() {
        return new PowerNetwork(
                "sketch", 50, buses, lines, transformers, couplings, sources, demands, generators, shunts);
    }
}
