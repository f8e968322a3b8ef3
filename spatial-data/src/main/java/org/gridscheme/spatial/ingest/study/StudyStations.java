package org.gridscheme.spatial.ingest.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.network.Coupling;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.snapshot.ElementKinds;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.IssueLog;

/**
 * Substations, busbar sections, bus ties and main transformers. A substation is the group on the high-voltage side of main
 * transformers; where a source stands at medium voltage, the source stands for it.
 */
final class StudyStations {

    /** Voltage of the grid above a source at medium voltage, which studies do not tell. */
    private static final double USUAL_HIGH_VOLTAGE_KV = 110;

    private final StudyTopology topology;
    private final StudyPlaces places;
    private final StudyPeaks peaks;
    private final IssueLog issues;
    private final Map<String, Substation> substations = new LinkedHashMap<>();
    private final Map<Integer, BusbarSection> sections = new LinkedHashMap<>();
    private final List<PowerTransformer> transformers = new ArrayList<>();
    private final List<BusTie> ties = new ArrayList<>();

    private StudyStations(StudyTopology topology, StudyPlaces places, StudyPeaks peaks, IssueLog issues) {
        this.topology = topology;
        this.places = places;
        this.peaks = peaks;
        this.issues = issues;
    }

    static StudyStations of(StudyTopology topology, StudyPlaces places, StudyPeaks peaks, IssueLog issues) {
        StudyStations stations = new StudyStations(topology, places, peaks, issues);
        topology.mainTransformers().forEach(stations::addTransformer);
        topology.index().network().sources().forEach(it -> stations.addSource(it.id(), it.name(), it.busId()));
        topology.closedTies().forEach(it -> stations.addTie(it, true));
        topology.open().ties().forEach(it -> stations.addTie(it, false));
        stations.remark();
        return stations;
    }

    List<Substation> substations() {
        return List.copyOf(substations.values());
    }

    List<BusbarSection> sections() {
        return List.copyOf(sections.values());
    }

    List<PowerTransformer> transformers() {
        return transformers;
    }

    List<BusTie> ties() {
        return ties;
    }

    private void addTransformer(int branch) {
        Transformer it = topology.index().transformer(branch);
        int high = topology.groupOf(it.from());
        int busbar = topology.groupOf(it.to());
        Optional<Position> place = places.find(busbar);
        if (place.isEmpty()) {
            noPosition(ElementKinds.POWER_TRANSFORMER, it.id(), topology.id(busbar));
            return;
        }
        String substation = sections.containsKey(busbar) ? sections.get(busbar).substationId() : topology.id(high);
        substations.computeIfAbsent(
                substation,
                id -> new Substation(
                        id,
                        topology.bus(high).name(),
                        places.find(high).orElse(place.get()),
                        topology.bus(high).nominalVoltage_kV(),
                        Optional.empty()));
        sections.computeIfAbsent(busbar, group -> section(group, substation));
        transformers.add(new PowerTransformer(
                it.id(),
                it.name(),
                substation,
                topology.id(busbar),
                it.rated_kVA().orElse(0),
                peaks.throughTransformer_kVA(branch),
                it.shortCircuitVoltage_pct()));
    }

    private void addSource(String id, String name, String busId) {
        OptionalInt busbar = topology.groupOfBus(busId);
        if (busbar.isEmpty()
                || topology.voltageClass(busbar.getAsInt()) != VoltageClass.MEDIUM
                || sections.containsKey(busbar.getAsInt())) {
            return;
        }
        Optional<Position> place = places.find(busbar.getAsInt());
        if (place.isEmpty()) {
            noPosition(ElementKinds.SUBSTATION, id, busId);
            return;
        }
        substations.put(id, new Substation(id, name, place.get(), USUAL_HIGH_VOLTAGE_KV, Optional.empty()));
        sections.put(busbar.getAsInt(), section(busbar.getAsInt(), id));
        issues.add(
                Severity.INFO,
                ImportIssueCodes.ASSUMED_VALUE,
                ElementKinds.SUBSTATION,
                id,
                place.get(),
                Map.of("field", "high_voltage_kv", "value", "110"));
    }

    private BusbarSection section(int group, String substation) {
        return new BusbarSection(
                topology.id(group),
                topology.bus(group).name(),
                substation,
                topology.bus(group).nominalVoltage_kV(),
                OptionalDouble.empty());
    }

    /** Only ties within one substation are such; a line between two would have a length. */
    private void addTie(Coupling it, boolean closed) {
        Optional<BusbarSection> a = section(it.busAId());
        Optional<BusbarSection> b = section(it.busBId());
        if (a.isPresent() && b.isPresent()) {
            ties.add(new BusTie(it.id(), it.name(), a.get().id(), b.get().id(), closed));
        }
    }

    private Optional<BusbarSection> section(String busId) {
        OptionalInt group = topology.groupOfBus(busId);
        return group.isPresent() ? Optional.ofNullable(sections.get(group.getAsInt())) : Optional.empty();
    }

    private void remark() {
        sections.forEach((group, it) -> issues.add(
                Severity.INFO,
                ImportIssueCodes.BAYS_UNKNOWN,
                ElementKinds.BUSBAR_SECTION,
                it.id(),
                places.find(group).orElseThrow(),
                Map.of()));
        substations
                .values()
                .forEach(it -> issues.add(
                        Severity.INFO,
                        ImportIssueCodes.UPSTREAM_UNKNOWN,
                        ElementKinds.SUBSTATION,
                        it.id(),
                        it.position(),
                        Map.of()));
    }

    private void noPosition(String kind, String id, String bus) {
        issues.add(Severity.WARNING, ImportIssueCodes.NO_POSITION, kind, id, Map.of("bus", bus));
    }
}
