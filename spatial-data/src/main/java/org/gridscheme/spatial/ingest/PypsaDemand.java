package org.gridscheme.spatial.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.GeneratingUnit;
import org.gridscheme.grid.model.GenerationKind;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.snapshot.ElementKinds;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.postgis.ElementAttributes;

/** Transformers, loads and generators of a PyPSA network. */
final class PypsaDemand {

    private static final double KILO = 1000;

    private final PypsaNetwork network;
    private final PypsaOptions options;
    private final IssueLog issues;
    private final List<DistributionTransformer> transformers = new ArrayList<>();
    private final List<Load> loads = new ArrayList<>();
    private final List<GeneratingUnit> generatingUnits = new ArrayList<>();
    private final List<ElementAttributes> attributes = new ArrayList<>();

    private PypsaDemand(PypsaNetwork network, PypsaOptions options, IssueLog issues) {
        this.network = network;
        this.options = options;
        this.issues = issues;
    }

    static PypsaDemand of(PypsaNetwork network, PypsaOptions options, IssueLog issues) {
        PypsaDemand demand = new PypsaDemand(network, options, issues);
        network.tables().transformers().forEach(demand::addTransformer);
        if (options.mvOnly()) {
            demand.addStationLoads();
        } else {
            network.tables().loads().forEach(demand::addLoad);
        }
        demand.reportLoadsWithoutStation();
        demand.addGeneratingUnits();
        return demand;
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

    /** What the model has no field for. */
    List<ElementAttributes> attributes() {
        return attributes;
    }

    private void addTransformer(PypsaTables.Transformer it) {
        if (network.findPlace(it.bus0()).isEmpty()) {
            noPosition(ElementKinds.DISTRIBUTION_TRANSFORMER, it.name(), it.bus0());
            return;
        }
        double rated_kVA = it.rated_MVA() * KILO;
        OptionalDouble uk_pct = it.r_pu().isPresent() && it.x_pu().isPresent()
                ? OptionalDouble.of(
                        100 * Math.hypot(it.r_pu().getAsDouble(), it.x_pu().getAsDouble()))
                : OptionalDouble.empty();
        OptionalDouble loadLoss_kW =
                it.r_pu().isPresent() ? OptionalDouble.of(it.r_pu().getAsDouble() * rated_kVA) : OptionalDouble.empty();
        transformers.add(new DistributionTransformer(
                it.name(),
                it.name(),
                it.bus0(),
                rated_kVA,
                OptionalDouble.empty(),
                0,
                Optional.of(it.bus1()).filter(network::isBoard),
                uk_pct,
                loadLoss_kW));
    }

    /** One load per station, in the order of the nodes. */
    private void addStationLoads() {
        LowVoltageSums sums = LowVoltageSums.of(network.tables(), network.stations());
        for (PypsaTables.Bus bus : network.listNodeBuses()) {
            sums.find(bus.name()).ifPresent(sum -> addStationLoad(bus.name(), sum));
        }
    }

    private void addStationLoad(String bus, LowVoltageSums.Sum sum) {
        String id = "load-" + bus;
        if (network.findPlace(bus).isEmpty()) {
            noPosition(ElementKinds.LOAD, id, bus);
            return;
        }
        double installed_kVA = transformers.stream()
                .filter(it -> it.nodeId().equals(bus))
                .mapToDouble(DistributionTransformer::rated_kVA)
                .sum();
        addLoad(id, bus, bus, sum.peak_MW(), installed_kVA);
        attributes.add(new ElementAttributes(
                ElementKinds.LOAD,
                id,
                Map.of("customers", Integer.toString(sum.customers()), "annual_mwh", text(sum.annual_MWh()))));
    }

    /** A load of its own; what is installed behind it is its station's transformer and not known here. */
    private void addLoad(PypsaTables.BusLoad load) {
        if (network.stations().find(load.bus()).isEmpty()) {
            return;
        }
        if (network.findPlace(load.bus()).isEmpty()) {
            noPosition(ElementKinds.LOAD, load.name(), load.bus());
            return;
        }
        addLoad(load.name(), load.name(), load.bus(), load.peak_MW(), 0);
        load.annual_MWh()
                .ifPresent(annual_MWh -> attributes.add(
                        new ElementAttributes(ElementKinds.LOAD, load.name(), Map.of("annual_mwh", text(annual_MWh)))));
    }

    private void addLoad(String id, String name, String bus, double peak_MW, double installed_kVA) {
        loads.add(new Load(id, name, bus, peak_MW * KILO, options.powerFactor(), installed_kVA, Optional.empty()));
    }

    private void reportLoadsWithoutStation() {
        List<PypsaTables.BusLoad> lost = network.tables().loads().stream()
                .filter(load -> network.stations().find(load.bus()).isEmpty())
                .toList();
        if (!lost.isEmpty()) {
            double peak_MW =
                    lost.stream().mapToDouble(PypsaTables.BusLoad::peak_MW).sum();
            issues.add(
                    Severity.WARNING,
                    ImportIssueCodes.LOADS_WITHOUT_STATION,
                    IssueLog.FILE,
                    PypsaFiles.LOADS.name(),
                    Map.of("loads", Integer.toString(lost.size()), "peak_kw", text(peak_MW * KILO)));
        }
    }

    private void addGeneratingUnits() {
        List<PypsaTables.Generator> lost = new ArrayList<>();
        int assumed = 0;
        for (PypsaTables.Generator it : network.tables().generators()) {
            if (it.slack()) {
                continue;
            }
            Optional<String> node = options.mvOnly() ? network.stations().find(it.bus()) : Optional.of(it.bus());
            if (node.isEmpty() || network.stations().find(it.bus()).isEmpty()) {
                lost.add(it);
            } else if (network.findPlace(node.get()).isEmpty()) {
                noPosition(ElementKinds.GENERATING_UNIT, it.name(), node.get());
            } else {
                assumed += it.p_MW().isEmpty() ? 1 : 0;
                addGeneratingUnit(it, node.get());
            }
        }
        reportGenerators(lost, assumed);
    }

    private void addGeneratingUnit(PypsaTables.Generator it, String node) {
        generatingUnits.add(new GeneratingUnit(
                it.name(),
                it.name(),
                node,
                kind(it.type()),
                it.rated_MW() * KILO,
                it.p_MW().orElse(it.rated_MW()) * KILO,
                it.q_Mvar().orElse(0) * KILO,
                Optional.empty()));
    }

    private void reportGenerators(List<PypsaTables.Generator> lost, int assumed) {
        if (assumed > 0) {
            issues.inform(
                    ImportIssueCodes.ASSUMED_VALUE,
                    PypsaFiles.GENERATORS.name(),
                    Map.of("field", "p_kw", "value", "p_nom", "elements", Integer.toString(assumed)));
        }
        if (!lost.isEmpty()) {
            double rated_MW =
                    lost.stream().mapToDouble(PypsaTables.Generator::rated_MW).sum();
            issues.add(
                    Severity.WARNING,
                    ImportIssueCodes.GENERATORS_WITHOUT_STATION,
                    IssueLog.FILE,
                    PypsaFiles.GENERATORS.name(),
                    Map.of("generators", Integer.toString(lost.size()), "rated_kw", text(rated_MW * KILO)));
        }
    }

    private static GenerationKind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "solar" -> GenerationKind.SOLAR;
            case "wind" -> GenerationKind.WIND;
            case "water", "run_of_river" -> GenerationKind.HYDRO;
            case "biomass" -> GenerationKind.BIOMASS;
            case "conventional_chp", "chp" -> GenerationKind.COMBINED_HEAT_AND_POWER;
            default -> GenerationKind.OTHER;
        };
    }

    private void noPosition(String kind, String id, String bus) {
        issues.add(Severity.WARNING, ImportIssueCodes.NO_POSITION, kind, id, Map.of("bus", bus));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.6g", value).replaceAll("\\.?0+$", "");
    }
}
