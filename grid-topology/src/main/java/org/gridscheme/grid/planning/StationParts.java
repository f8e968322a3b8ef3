package org.gridscheme.grid.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Coupling;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.snapshot.GridSnapshot;

/**
 * What stands above the bays: a source at the high-voltage side of each substation, its main transformers and busbar
 * sections, their ties, and the switch of every bay. A busbar section no transformer is known for is a source itself.
 */
final class StationParts {

    private final GridSnapshot grid;
    private final NetworkAssumptions assumptions;
    private final NetworkPart part;
    private final List<Bus> buses = new ArrayList<>();
    private final List<Transformer> transformers = new ArrayList<>();
    private final List<Coupling> couplings = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    StationParts(GridSnapshot grid, NetworkAssumptions assumptions, NetworkPart part) {
        this.grid = grid;
        this.assumptions = assumptions;
        this.part = part;
        for (int busbar : part.busbars()) {
            BusbarSection section = grid.busbarSection(busbar);
            buses.add(new Bus(busbarId(section.id()), section.name(), section.nominalVoltage_kV(), Optional.empty()));
        }
        Map<String, Integer> fedSubstations = new LinkedHashMap<>();
        for (int busbar : part.busbars()) {
            if (!grid.transformersFeeding(busbar).isEmpty()) {
                fedSubstations.putIfAbsent(grid.substationOf(busbar).id(), busbar);
            } else if (grid.electricalBus(busbar) == busbar) {
                addDirectSource(busbar);
            }
        }
        fedSubstations.values().forEach(this::addSubstation);
        grid.listPowerTransformers().stream()
                .filter(it -> fedSubstations.containsKey(it.substationId()))
                .forEach(this::addTransformer);
        grid.listBusTies().stream().filter(this::isWithin).forEach(this::addTie);
        for (int node : part.nodes()) {
            if (grid.busbarSectionOfBay(node) >= 0) {
                addBay(node);
            }
        }
    }

    List<Bus> buses() {
        return buses;
    }

    List<Transformer> transformers() {
        return transformers;
    }

    List<Coupling> couplings() {
        return couplings;
    }

    List<Source> sources() {
        return sources;
    }

    static String busbarId(String busbarSectionId) {
        return "busbar:" + busbarSectionId;
    }

    private static String substationId(String id) {
        return "substation:" + id;
    }

    private void addDirectSource(int busbar) {
        BusbarSection section = grid.busbarSection(busbar);
        addSource(section.id(), section.name(), busbarId(section.id()), busbarLevel_MVA(busbar));
    }

    private void addSubstation(int firstFedBusbar) {
        Substation substation = grid.substationOf(firstFedBusbar);
        buses.add(new Bus(
                substationId(substation.id()), substation.name(), substation.highVoltage_kV(), Optional.empty()));
        addSource(substation.id(), substation.name(), substationId(substation.id()), upstreamLevel_MVA(substation));
    }

    private void addSource(String id, String name, String busId, OptionalDouble level_MVA) {
        OptionalDouble unknown = OptionalDouble.empty();
        sources.add(new Source(
                "source:" + id, name, busId, assumptions.sourceVoltage_pu(), 0, level_MVA, unknown, unknown, unknown));
    }

    /** Of the first busbar section of the substation that knows its short-circuit current and tells a sound level. */
    private OptionalDouble upstreamLevel_MVA(Substation substation) {
        for (int busbar : part.busbars()) {
            if (grid.substationOf(busbar).id().equals(substation.id())) {
                OptionalDouble level_MVA = levelAbove_MVA(busbar);
                if (level_MVA.isPresent()) {
                    return level_MVA;
                }
            }
        }
        return OptionalDouble.empty();
    }

    /** The short-circuit power above the transformers: 1 / S = 1 / S_busbar - 1 / (c · sum of S_r / uk). */
    private OptionalDouble levelAbove_MVA(int busbar) {
        List<PowerTransformer> feeding = grid.transformersFeeding(busbar);
        OptionalDouble busbar_MVA = busbarLevel_MVA(busbar);
        if (busbar_MVA.isEmpty() || feeding.isEmpty()) {
            return OptionalDouble.empty();
        }
        double through_MVA = feeding.stream()
                .mapToDouble(t -> t.rated_kVA() / 1000 / (impedanceOf(t).uk_pct() / 100))
                .sum();
        double inverse = 1 / busbar_MVA.getAsDouble() - 1 / (assumptions.voltageFactor() * through_MVA);
        return inverse > 0 ? OptionalDouble.of(1 / inverse) : OptionalDouble.empty();
    }

    private OptionalDouble busbarLevel_MVA(int busbar) {
        BusbarSection section = grid.busbarSection(busbar);
        return section.shortCircuit_kA().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(3)
                        * section.nominalVoltage_kV()
                        * section.shortCircuit_kA().getAsDouble());
    }

    private void addTransformer(PowerTransformer transformer) {
        int busbar = grid.busbarSectionIndex(transformer.busbarSectionId());
        TransformerImpedance impedance = impedanceOf(transformer);
        double to_kV = grid.busbarSection(busbar).nominalVoltage_kV() * assumptions.noLoadVoltage_pu();
        transformers.add(new Transformer(
                transformer.id(),
                transformer.name(),
                Terminal.closed(substationId(transformer.substationId())),
                Terminal.closed(busbarId(transformer.busbarSectionId())),
                OptionalDouble.of(transformer.rated_kVA()),
                grid.substationOf(busbar).highVoltage_kV(),
                to_kV,
                impedance.seenFrom(to_kV, transformer.rated_kVA()),
                1,
                0,
                OptionalDouble.of(impedance.uk_pct()),
                OptionalDouble.of(impedance.ur_pct()),
                Optional.empty()));
    }

    private TransformerImpedance impedanceOf(PowerTransformer transformer) {
        return assumptions.mainTransformer().with(transformer.shortCircuitVoltage_pct(), OptionalDouble.empty());
    }

    /** A tie joins two sections of one substation. */
    private boolean isWithin(BusTie tie) {
        return part.numberOfBusbar(grid.busbarSectionIndex(tie.sectionAId())) >= 0;
    }

    private void addTie(BusTie tie) {
        couplings.add(new Coupling(
                tie.id(),
                tie.name(),
                SwitchKind.BREAKER,
                busbarId(tie.sectionAId()),
                busbarId(tie.sectionBId()),
                tie.isClosed(grid.state())));
    }

    private void addBay(int node) {
        String busbarId = grid.busbarSection(grid.busbarSectionOfBay(node)).id();
        couplings.add(new Coupling(
                "bay:" + grid.node(node).id(),
                grid.node(node).name(),
                SwitchKind.BREAKER,
                busbarId(busbarId),
                grid.node(node).id(),
                true));
    }
}
