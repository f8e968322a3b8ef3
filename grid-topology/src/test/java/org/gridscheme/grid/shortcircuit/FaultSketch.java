package org.gridscheme.grid.shortcircuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Coupling;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.network.ZeroSequence;

/** A network written down element by element. */
final class FaultSketch {

    private final List<Bus> buses = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Transformer> transformers = new ArrayList<>();
    private final List<Coupling> couplings = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Generator> generators = new ArrayList<>();

    FaultSketch bus(String id, double nominal_kV) {
        buses.add(new Bus(id, id, nominal_kV, Optional.empty()));
        return this;
    }

    FaultSketch source(String bus, double max_MVA, double min_MVA, double maxRToX, double minRToX) {
        sources.add(new Source(
                "source " + bus,
                bus,
                bus,
                1,
                0,
                OptionalDouble.of(max_MVA),
                OptionalDouble.of(maxRToX),
                OptionalDouble.of(min_MVA),
                OptionalDouble.of(minRToX)));
        return this;
    }

    /** A source that gives only where it is. */
    FaultSketch bareSource(String bus) {
        OptionalDouble unknown = OptionalDouble.empty();
        sources.add(new Source("source " + bus, bus, bus, 1, 0, unknown, unknown, unknown, unknown));
        return this;
    }

    FaultSketch line(String from, String to, double r_ohm, double x_ohm) {
        return line(from, to, r_ohm, x_ohm, Optional.empty(), true);
    }

    FaultSketch line(String from, String to, double r_ohm, double x_ohm, double r0_ohm, double x0_ohm) {
        return line(from, to, r_ohm, x_ohm, Optional.of(new ZeroSequence(r0_ohm, x0_ohm)), true);
    }

    FaultSketch openLine(String from, String to, double r_ohm, double x_ohm) {
        return line(from, to, r_ohm, x_ohm, Optional.empty(), false);
    }

    private FaultSketch line(
            String from, String to, double r_ohm, double x_ohm, Optional<ZeroSequence> zero, boolean closed) {
        lines.add(new Line(
                "line " + lines.size(),
                from + "-" + to,
                Terminal.closed(from),
                new Terminal(to, closed),
                PiModel.series(r_ohm, x_ohm),
                zero,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "",
                List.of()));
        return this;
    }

    FaultSketch transformer(
            String high, String low, double rated_MVA, double high_kV, double low_kV, double uk_pct, double ur_pct) {
        return transformer(high, low, rated_MVA, high_kV, low_kV, uk_pct, ur_pct, Optional.empty());
    }

    /** Earthed star on the low side, its zero-sequence impedance by name plate like the positive one. */
    FaultSketch earthedTransformer(
            String high,
            String low,
            double rated_MVA,
            double high_kV,
            double low_kV,
            double uk_pct,
            double ur_pct,
            double uk0_pct,
            double ur0_pct) {
        double base_ohm = low_kV * low_kV / rated_MVA / 100;
        ZeroSequence zero =
                new ZeroSequence(ur0_pct * base_ohm, Math.sqrt(uk0_pct * uk0_pct - ur0_pct * ur0_pct) * base_ohm);
        return transformer(high, low, rated_MVA, high_kV, low_kV, uk_pct, ur_pct, Optional.of(zero));
    }

    private FaultSketch transformer(
            String high,
            String low,
            double rated_MVA,
            double high_kV,
            double low_kV,
            double uk_pct,
            double ur_pct,
            Optional<ZeroSequence> zero) {
        double base_ohm = low_kV * low_kV / rated_MVA / 100;
        double ux_pct = Math.sqrt(Math.max(0, uk_pct * uk_pct - ur_pct * ur_pct));
        transformers.add(new Transformer(
                "transformer " + transformers.size(),
                high + "-" + low,
                Terminal.closed(high),
                Terminal.closed(low),
                OptionalDouble.of(rated_MVA * 1000),
                high_kV,
                low_kV,
                PiModel.series(ur_pct * base_ohm, ux_pct * base_ohm),
                1.05,
                150,
                OptionalDouble.of(uk_pct),
                OptionalDouble.of(ur_pct),
                zero));
        return this;
    }

    FaultSketch coupling(String a, String b, boolean closed) {
        couplings.add(new Coupling("coupling " + couplings.size(), "", SwitchKind.BREAKER, a, b, closed));
        return this;
    }

    FaultSketch generator(String bus, double rated_MVA, double shortCircuitRatio) {
        generators.add(new Generator(
                "generator " + generators.size(),
                bus,
                bus,
                0,
                0,
                OptionalDouble.of(rated_MVA * 1000),
                OptionalDouble.of(shortCircuitRatio)));
        return this;
    }

    PowerNetwork network() {
        return new PowerNetwork(
                "sketch", 50, buses, lines, transformers, couplings, sources, List.of(), generators, List.of());
    }
}
