package org.gridscheme.spatial.network.pypsa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Coupling;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.network.VoltageDependence;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.IssueLog;
import org.gridscheme.spatial.ingest.PypsaTables;
import org.gridscheme.spatial.network.NetworkDraft;

/**
 * Turns the tables of a PyPSA folder into a network. The bus with the slack generator holds its voltage; in the folders of
 * eDisGo and ding0 that is the medium-voltage busbar, and the transformers above it have no impedance. Loads take their
 * peak, generators what {@code p_set} and {@code q_set} say, which is nothing where there are no such columns.
 */
final class PypsaConversion {

    static final double FREQUENCY_HZ = 50;

    private static final double KILO = 1000;

    private final PypsaTables tables;
    private final IssueLog issues;
    private final NetworkDraft draft = new NetworkDraft();
    private final Map<String, PypsaTables.Bus> busByName = new HashMap<>();

    PypsaConversion(PypsaTables tables, IssueLog issues) {
        this.tables = tables;
        this.issues = issues;
        tables.buses().forEach(bus -> busByName.putIfAbsent(bus.name(), bus));
    }

    /** @param powerFactor of all loads */
    NetworkDraft draft(double powerFactor) {
        tables.buses().forEach(this::addBus);
        tables.switches().forEach(this::addSwitch);
        tables.lines().forEach(this::addLine);
        tables.transformers().forEach(this::addTransformer);
        addLoads(powerFactor);
        addGenerators();
        reportTransformersAbove();
        return draft;
    }

    private void addBus(PypsaTables.Bus bus) {
        Optional<LonLat> place = bus.place().map(at -> new LonLat(at.x(), at.y()));
        draft.add(new Bus(bus.name(), bus.name(), bus.nominalVoltage_kV(), place));
    }

    /** An open point between a bus and the virtual one at the same place, where the line ends. */
    private void addSwitch(PypsaTables.OpenSwitch it) {
        draft.add(new Coupling(it.name(), it.name(), it.kind(), it.busClosed(), it.busOpen(), false));
    }

    private double nominal_kV(String name) {
        PypsaTables.Bus bus = busByName.get(name);
        return bus == null ? 0 : bus.nominalVoltage_kV();
    }

    private void addLine(PypsaTables.Line line) {
        double nominal_kV = nominal_kV(line.bus0());
        boolean rated = line.rated_MVA() > 0 && nominal_kV > 0;
        draft.add(new Line(
                line.name(),
                line.name(),
                Terminal.closed(line.bus0()),
                Terminal.closed(line.bus1()),
                PiModel.series(line.r_ohm(), line.x_ohm()),
                Optional.empty(),
                rated
                        ? OptionalDouble.of(line.rated_MVA() * KILO / (Math.sqrt(3) * nominal_kV))
                        : OptionalDouble.empty(),
                OptionalDouble.of(line.length_km() * KILO),
                line.type(),
                List.of()));
    }

    private void addTransformer(PypsaTables.Transformer it) {
        double low_kV = nominal_kV(it.bus1());
        if (!(it.rated_MVA() > 0) || it.r_pu().isEmpty() || it.x_pu().isEmpty()) {
            String column = it.r_pu().isEmpty() ? "r" : it.x_pu().isEmpty() ? "x" : "s_nom";
            issues.add(
                    Severity.ERROR,
                    ImportIssueCodes.MISSING_VALUE,
                    NetworkKinds.TRANSFORMER,
                    it.name(),
                    Map.of("column", column));
            return;
        }
        double r_pu = it.r_pu().getAsDouble();
        double x_pu = it.x_pu().getAsDouble();
        double base_ohm = low_kV * low_kV / it.rated_MVA();
        draft.add(new Transformer(
                it.name(),
                it.name(),
                Terminal.closed(it.bus0()),
                Terminal.closed(it.bus1()),
                OptionalDouble.of(it.rated_MVA() * KILO),
                nominal_kV(it.bus0()),
                low_kV,
                PiModel.series(r_pu * base_ohm, x_pu * base_ohm),
                1,
                0,
                OptionalDouble.of(100 * Math.hypot(r_pu, x_pu)),
                OptionalDouble.of(100 * r_pu),
                Optional.empty()));
    }

    private void addLoads(double powerFactor) {
        double qOverP = Math.tan(Math.acos(powerFactor));
        for (PypsaTables.BusLoad load : tables.loads()) {
            double p_kW = load.peak_MW() * KILO;
            draft.add(new Demand(
                    load.name(),
                    load.name(),
                    load.bus(),
                    p_kW,
                    p_kW * qOverP,
                    VoltageDependence.CONSTANT_POWER,
                    VoltageDependence.CONSTANT_POWER));
        }
        assumed("power_factor", Double.toString(powerFactor));
    }

    private void addGenerators() {
        int withoutPower = 0;
        for (PypsaTables.Generator it : tables.generators()) {
            if (it.slack()) {
                draft.add(source(it));
                continue;
            }
            withoutPower += it.p_MW().isPresent() ? 0 : 1;
            draft.add(new Generator(
                    it.name(),
                    it.name(),
                    it.bus(),
                    it.p_MW().orElse(0) * KILO,
                    it.q_Mvar().orElse(0) * KILO,
                    it.rated_MW() > 0 ? OptionalDouble.of(it.rated_MW() * KILO) : OptionalDouble.empty(),
                    OptionalDouble.empty()));
        }
        if (withoutPower > 0) {
            issues.inform(
                    ImportIssueCodes.ASSUMED_VALUE,
                    "generators.csv",
                    Map.of("field", "p_set", "value", "0", "elements", Integer.toString(withoutPower)));
        }
    }

    private static Source source(PypsaTables.Generator slack) {
        return new Source(
                slack.name(),
                slack.name(),
                slack.bus(),
                1,
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private void reportTransformersAbove() {
        int count = tables.hvMvTransformers().size();
        if (count > 0) {
            issues.inform(
                    ImportIssueCodes.NOT_MODELLED,
                    "transformers_hvmv.csv",
                    Map.of("elements", Integer.toString(count), "problem", "above-the-slack-bus"));
        }
    }

    private void assumed(String field, String value) {
        issues.inform(ImportIssueCodes.ASSUMED_VALUE, "grid", Map.of("field", field, "value", value));
    }
}
