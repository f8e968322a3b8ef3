package org.gridscheme.grid.shortcircuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Coupling;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.network.ZeroSequence;
import org.gridscheme.grid.shortcircuit.ShortCircuitProblem.Code;

/** Finds everything that keeps a network from being calculated. */
final class InputCheck {

    private final Map<String, Bus> buses = new HashMap<>();
    private final List<ShortCircuitProblem> problems = new ArrayList<>();

    private InputCheck() {}

    /** @throws ShortCircuitInputException when anything is wrong */
    static void check(PowerNetwork network, FaultCase faultCase) {
        InputCheck check = new InputCheck();
        network.buses().forEach(check::bus);
        network.lines().forEach(check::line);
        network.transformers().forEach(check::transformer);
        network.couplings().forEach(check::coupling);
        network.sources().forEach(source -> check.source(source, faultCase));
        network.generators().forEach(check::generator);
        if (!check.problems.isEmpty()) {
            throw new ShortCircuitInputException(check.problems);
        }
    }

    private void bus(Bus bus) {
        require(buses.put(bus.id(), bus) == null, Code.DUPLICATE_BUS, bus.id());
        require(isPositive(bus.nominalVoltage_kV()), Code.INVALID_RATING, bus.id());
    }

    private void line(Line line) {
        sameVoltage(line.from().busId(), line.to().busId(), line.id());
        boolean zeroSequenceFits =
                line.zeroSequence().map(InputCheck::isImpedance).orElse(true);
        require(
                isImpedance(line.pi().r_ohm(), line.pi().x_ohm()) && zeroSequenceFits,
                Code.INVALID_IMPEDANCE,
                line.id());
    }

    private void transformer(Transformer transformer) {
        String id = transformer.id();
        knownBus(transformer.from().busId(), id);
        knownBus(transformer.to().busId(), id);
        boolean rated = isPositive(transformer.ratedFrom_kV())
                && isPositive(transformer.ratedTo_kV())
                && isPositive(transformer.rated_kVA().orElse(1));
        require(rated, Code.INVALID_RATING, id);
        boolean zeroSequenceFits =
                transformer.zeroSequence().map(InputCheck::isImpedance).orElse(true);
        Complex series = TransformerImpedance.uncorrected(transformer);
        require(
                isImpedance(series.re(), series.im()) && !series.isZero() && zeroSequenceFits,
                Code.INVALID_IMPEDANCE,
                id);
    }

    private void coupling(Coupling coupling) {
        sameVoltage(coupling.busAId(), coupling.busBId(), coupling.id());
    }

    private void source(Source source, FaultCase faultCase) {
        knownBus(source.busId(), source.id());
        double power_MVA = SourceImpedance.shortCircuit_MVA(source, faultCase).orElse(0);
        require(isPositive(power_MVA), Code.NO_SHORT_CIRCUIT_POWER, source.id());
        double rToX = SourceImpedance.rToX(source, faultCase).orElse(0);
        require(rToX >= 0 && Double.isFinite(rToX), Code.INVALID_IMPEDANCE, source.id());
    }

    private void generator(Generator generator) {
        knownBus(generator.busId(), generator.id());
        double current =
                generator.rated_kVA().orElse(0) * generator.shortCircuitRatio().orElse(0);
        require(current >= 0 && Double.isFinite(current), Code.INVALID_RATING, generator.id());
    }

    private void sameVoltage(String busAId, String busBId, String elementId) {
        Bus a = buses.get(busAId);
        Bus b = buses.get(busBId);
        require(a != null && b != null, Code.UNKNOWN_BUS, elementId);
        if (a != null && b != null) {
            require(a.nominalVoltage_kV() == b.nominalVoltage_kV(), Code.VOLTAGE_MISMATCH, elementId);
        }
    }

    private void knownBus(String busId, String elementId) {
        require(buses.containsKey(busId), Code.UNKNOWN_BUS, elementId);
    }

    private void require(boolean holds, Code code, String elementId) {
        if (!holds) {
            problems.add(new ShortCircuitProblem(code, elementId));
        }
    }

    private static boolean isPositive(double value) {
        return value > 0 && Double.isFinite(value);
    }

    private static boolean isImpedance(ZeroSequence impedance) {
        return isImpedance(impedance.r_ohm(), impedance.x_ohm());
    }

    private static boolean isImpedance(double r_ohm, double x_ohm) {
        return r_ohm >= 0 && Double.isFinite(r_ohm) && Double.isFinite(x_ohm);
    }
}
