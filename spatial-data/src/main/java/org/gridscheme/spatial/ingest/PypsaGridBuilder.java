package org.gridscheme.spatial.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.GridDescription;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.snapshot.ElementKinds;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.postgis.ElementAttributes;

/** Turns a PyPSA network into the grid model; the mapping is described at {@link PypsaCsvReader}. */
final class PypsaGridBuilder {

    private static final Pattern VOLTAGES = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)/[0-9.]+ ?kV");
    private static final double KILO = 1000;

    private final PypsaNetwork network;
    private final PypsaOptions options;
    private final StreetLayout streets;
    private final IssueLog issues;

    PypsaGridBuilder(PypsaNetwork network, PypsaOptions options, StreetLayout streets, IssueLog issues) {
        this.network = network;
        this.options = options;
        this.streets = streets;
        this.issues = issues;
    }

    ImportedGrid build(GridDescription description, List<ElementAttributes> fileAttributes) {
        List<ElementAttributes> attributes = new ArrayList<>(fileAttributes);
        PypsaLines lines = PypsaLines.build(network, options.areaClass(), streets, issues);
        List<GridNode> nodes = new ArrayList<>(lines.bays());
        nodes.addAll(nodes());
        List<Substation> substations = substations();
        PypsaDemand demand = PypsaDemand.of(network, options, issues);
        attributes.addAll(demand.attributes());
        GridModel model = new GridModel(
                description,
                ProjectCrs.WGS84,
                substations,
                busbarSections(),
                List.of(),
                powerTransformers(),
                nodes,
                lines.sections(),
                lines.switches(),
                demand.loads(),
                List.of(),
                demand.transformers(),
                List.of(),
                List.of(),
                List.of(),
                demand.generatingUnits());
        remarkOnTheFormat(description);
        return new ImportedGrid(model, issues.list(), attributes);
    }

    /** One substation per higher-voltage bus, at the place of the first busbar it feeds. */
    private List<Substation> substations() {
        Map<String, Substation> byHighBus = new LinkedHashMap<>();
        for (PypsaTables.Transformer it : network.tables().hvMvTransformers()) {
            network.findPlace(it.bus1())
                    .ifPresentOrElse(
                            place -> byHighBus.putIfAbsent(
                                    it.bus0(),
                                    new Substation(it.bus0(), it.bus0(), place, highVoltage_kV(it), Optional.empty())),
                            () -> noPosition(ElementKinds.POWER_TRANSFORMER, it.name(), it.bus1()));
        }
        return List.copyOf(byHighBus.values());
    }

    /** From a type such as {@code 25 MVA 110/10 kV}; 0, which the grid check reports, where it does not say. */
    private static double highVoltage_kV(PypsaTables.Transformer transformer) {
        Matcher matcher = VOLTAGES.matcher(transformer.type());
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    private List<BusbarSection> busbarSections() {
        Map<String, BusbarSection> sections = new LinkedHashMap<>();
        for (PypsaTables.Transformer it : network.tables().hvMvTransformers()) {
            network.findBus(it.bus1())
                    .filter(bus -> network.findPlace(bus.name()).isPresent())
                    .ifPresent(bus -> sections.putIfAbsent(
                            bus.name(),
                            new BusbarSection(
                                    bus.name(),
                                    bus.name(),
                                    it.bus0(),
                                    bus.nominalVoltage_kV(),
                                    OptionalDouble.empty())));
        }
        sections.values()
                .forEach(section -> issues.add(
                        Severity.INFO,
                        ImportIssueCodes.BAYS_UNKNOWN,
                        ElementKinds.BUSBAR_SECTION,
                        section.id(),
                        Map.of()));
        return List.copyOf(sections.values());
    }

    private List<PowerTransformer> powerTransformers() {
        return network.tables().hvMvTransformers().stream()
                .filter(it -> network.findPlace(it.bus1()).isPresent())
                .map(it -> new PowerTransformer(
                        it.name(),
                        it.name(),
                        it.bus0(),
                        it.bus1(),
                        it.rated_MVA() * KILO,
                        OptionalDouble.empty(),
                        OptionalDouble.empty()))
                .toList();
    }

    private List<GridNode> nodes() {
        List<GridNode> nodes = new ArrayList<>();
        for (PypsaTables.Bus bus : network.listNodeBuses()) {
            Optional<Position> place = network.findPlace(bus.name());
            if (place.isEmpty()) {
                noPosition(ElementKinds.NODE, bus.name(), bus.name());
                continue;
            }
            nodes.add(new GridNode(
                    bus.name(),
                    bus.name(),
                    kind(bus.name()),
                    place.get(),
                    bus.nominalVoltage_kV(),
                    options.areaClass(),
                    0,
                    0,
                    Optional.empty()));
        }
        return nodes;
    }

    private NodeKind kind(String bus) {
        if (network.isLowVoltage(bus)) {
            return lowVoltageKind(bus);
        }
        if (network.isStation(bus)) {
            return NodeKind.DISTRIBUTION_STATION;
        }
        return network.lineCountAt(bus) >= 3 ? NodeKind.CABLE_BRANCH_BOX : NodeKind.JUNCTION;
    }

    private NodeKind lowVoltageKind(String bus) {
        if (network.isBoard(bus)) {
            return NodeKind.LV_BOARD;
        }
        return network.lineCountAt(bus) >= 3 ? NodeKind.LV_BRANCH_BOX : NodeKind.JUNCTION;
    }

    private void noPosition(String kind, String id, String bus) {
        issues.add(Severity.WARNING, ImportIssueCodes.NO_POSITION, kind, id, Map.of("bus", bus));
    }

    private void remarkOnTheFormat(GridDescription description) {
        long stations = network.listNodeBuses().stream()
                .filter(bus -> network.isStation(bus.name()))
                .count();
        issues.inform(ImportIssueCodes.WAYS_UNKNOWN, description.name(), Map.of("stations", Long.toString(stations)));
        issues.inform(
                ImportIssueCodes.ASSUMED_VALUE,
                description.name(),
                Map.of("field", "power_factor", "value", text(options.powerFactor())));
        issues.inform(
                ImportIssueCodes.ASSUMED_VALUE,
                description.name(),
                Map.of("field", "area_class", "value", options.areaClass().name()));
        long placedAtStation = network.busesPlacedAtStation();
        if (placedAtStation > 0) {
            issues.inform(
                    ImportIssueCodes.ASSUMED_VALUE,
                    PypsaFiles.BUSES.name(),
                    Map.of("field", "position", "value", "station", "elements", Long.toString(placedAtStation)));
        }
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.6g", value).replaceAll("\\.?0+$", "");
    }
}
