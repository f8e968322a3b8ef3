package org.gridscheme.spatial.testkit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gridscheme.grid.network.Coupling;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Shunt;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.network.VoltageDependence;

/**
 * Holds a network against voltages that somebody else computed: what flows into every bus must flow out of it. Needs no
 * solver, so a wrong element cannot hide behind another one.
 */
public final class PowerBalance {

    private final PowerNetwork network;
    private final Map<String, Complex> voltage_kV = new HashMap<>();
    private final Map<String, Complex> outflow_MVA = new LinkedHashMap<>();

    private record Complex(double re, double im) {

        static final Complex ZERO = new Complex(0, 0);

        static Complex polar(double size, double angle_deg) {
            double angle = Math.toRadians(angle_deg);
            return new Complex(size * Math.cos(angle), size * Math.sin(angle));
        }

        Complex plus(Complex o) {
            return new Complex(re + o.re, im + o.im);
        }

        Complex times(double f) {
            return new Complex(re * f, im * f);
        }

        Complex times(Complex o) {
            return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
        }

        Complex over(Complex o) {
            return times(o.conjugate()).times(1 / (o.re * o.re + o.im * o.im));
        }

        Complex conjugate() {
            return new Complex(re, -im);
        }

        double size() {
            return Math.hypot(re, im);
        }
    }

    /** @param voltages voltage in per unit and angle in degrees by bus; a bus without one is dead and left out */
    public PowerBalance(PowerNetwork network, Map<String, double[]> voltages) {
        this.network = network;
        network.buses().forEach(bus -> {
            double[] voltage = voltages.get(bus.id());
            if (voltage != null) {
                voltage_kV.put(bus.id(), Complex.polar(voltage[0] * bus.nominalVoltage_kV(), voltage[1]));
                outflow_MVA.put(bus.id(), Complex.ZERO);
            }
        });
    }

    /** What is missing or too much at each bus but those of sources, in kVA; closed couplings join their buses. */
    public Map<String, Double> residuals_kVA() {
        network.lines().forEach(this::addLine);
        network.transformers().forEach(this::addTransformer);
        network.demands().forEach(this::addDemand);
        network.generators().forEach(this::addGenerator);
        network.shunts().forEach(this::addShunt);
        Map<String, Complex> joined = new TreeMap<>();
        outflow_MVA.forEach((bus, power) -> joined.merge(representative(bus), power, Complex::plus));
        network.sources().forEach(source -> joined.remove(representative(source.busId())));
        Map<String, Double> residuals = new TreeMap<>();
        joined.forEach((bus, power) -> residuals.put(bus, power.size() * 1000));
        return residuals;
    }

    private String representative(String bus) {
        for (Coupling coupling : network.couplings()) {
            if (coupling.closed() && coupling.busBId().equals(bus)) {
                return representative(coupling.busAId());
            }
        }
        return bus;
    }

    private void addLine(Line line) {
        addBranch(line.from(), line.to(), line.pi(), new Complex(1, 0));
    }

    private void addTransformer(Transformer it) {
        addBranch(
                it.from(),
                it.to(),
                it.pi(),
                Complex.polar(it.ratedFrom_kV() / it.ratedTo_kV() * it.tapFactor(), it.shift_deg()));
    }

    private void addBranch(Terminal from, Terminal to, PiModel pi, Complex ratio) {
        Complex series = new Complex(1, 0).over(new Complex(pi.r_ohm(), pi.x_ohm()));
        Complex shuntFrom = new Complex(pi.gFrom_S(), pi.bFrom_S());
        Complex shuntTo = new Complex(pi.gTo_S(), pi.bTo_S());
        if (from.closed() && to.closed() && isAlive(from) && isAlive(to)) {
            Complex behind = voltage_kV.get(from.busId()).over(ratio);
            Complex other = voltage_kV.get(to.busId());
            Complex through = behind.plus(other.times(-1)).times(series);
            add(from.busId(), behind.times(through.plus(behind.times(shuntFrom)).conjugate()));
            add(
                    to.busId(),
                    other.times(through.times(-1).plus(other.times(shuntTo)).conjugate()));
        } else if (from.closed() && isAlive(from)) {
            Complex behind = voltage_kV.get(from.busId()).over(ratio);
            addHanging(from, behind, series, shuntFrom, shuntTo);
        } else if (to.closed() && isAlive(to)) {
            addHanging(to, voltage_kV.get(to.busId()), series, shuntTo, shuntFrom);
        }
    }

    private boolean isAlive(Terminal terminal) {
        return voltage_kV.containsKey(terminal.busId());
    }

    private void addHanging(Terminal end, Complex voltage, Complex series, Complex near, Complex far) {
        Complex beyond = series.times(far).over(series.plus(far));
        add(end.busId(), voltage.times(voltage.times(near.plus(beyond)).conjugate()));
    }

    private void addDemand(Demand it) {
        if (voltage_kV.containsKey(it.busId())) {
            double p_MW = it.p_kW() / 1000 * factor(it.pDependence(), it.busId());
            double q_Mvar = it.q_kvar() / 1000 * factor(it.qDependence(), it.busId());
            add(it.busId(), new Complex(p_MW, q_Mvar));
        }
    }

    private double factor(VoltageDependence it, String bus) {
        double nominal_kV = network.buses().stream()
                .filter(candidate -> candidate.id().equals(bus))
                .findFirst()
                .orElseThrow()
                .nominalVoltage_kV();
        double voltage = voltage_kV.get(bus).size() / nominal_kV;
        return it.powerShare() + it.currentShare() * voltage + it.impedanceShare() * voltage * voltage;
    }

    private void addGenerator(Generator it) {
        if (voltage_kV.containsKey(it.busId())) {
            add(it.busId(), new Complex(-it.p_kW() / 1000, -it.q_kvar() / 1000));
        }
    }

    private void addShunt(Shunt it) {
        if (voltage_kV.containsKey(it.busId())) {
            double size = voltage_kV.get(it.busId()).size();
            add(it.busId(), new Complex(it.g_S(), -it.b_S()).times(size * size));
        }
    }

    private void add(String bus, Complex power_MVA) {
        outflow_MVA.merge(bus, power_MVA, Complex::plus);
    }
}
