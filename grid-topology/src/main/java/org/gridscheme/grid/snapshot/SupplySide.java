package org.gridscheme.grid.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.GridElement;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.model.SwitchingState;

/** Substations with what stands in them, references resolved; what cannot be resolved is reported and left out. */
final class SupplySide {

    private final Findings findings;
    private final UniqueElements<Substation> substations;
    private final UniqueElements<BusbarSection> busbars = UniqueElements.empty();
    private final List<Substation> substationOfBusbar = new ArrayList<>();
    private final List<BusTie> ties = new ArrayList<>();
    private final List<PowerTransformer> transformers = new ArrayList<>();
    private final int[] electricalBus;
    private final ElementGroups<PowerTransformer> transformersAtBusbar;
    private final ElementGroups<PowerTransformer> transformersOnBus;

    private SupplySide(GridModel model, SwitchingState state, Findings findings) {
        this.findings = findings;
        this.substations = UniqueElements.of(
                model.substations(), ElementKinds.SUBSTATION, s -> Optional.of(s.position()), findings);
        substations.list().forEach(s -> valueCheck(ElementKinds.SUBSTATION, s.id(), Optional.of(s.position()))
                .within("high_voltage_kv", s.highVoltage_kV(), Double.MIN_VALUE, limits().maxNominalVoltage_kV()));
        warnOfSharedPlaces();
        ElementPlaces places = findings.places();
        unique(model.busbarSections(), ElementKinds.BUSBAR_SECTION, places::of).forEach(this::resolveBusbar);
        unique(model.busTies(), ElementKinds.BUS_TIE, places::of).forEach(this::resolveTie);
        unique(model.powerTransformers(), ElementKinds.POWER_TRANSFORMER, places::of)
                .forEach(this::resolveTransformer);
        this.electricalBus = joinBusbars(state);
        int[] busbarOfTransformer = transformers.stream()
                .mapToInt(t -> busbars.find(t.busbarSectionId()))
                .toArray();
        int[] busOfTransformer = IntStream.of(busbarOfTransformer)
                .map(busbar -> electricalBus[busbar])
                .toArray();
        this.transformersAtBusbar = ElementGroups.of(busbars.size(), busbarOfTransformer, transformers);
        this.transformersOnBus = ElementGroups.of(busbars.size(), busOfTransformer, transformers);
        reportBusesWithoutTransformer();
    }

    /** One station under two ids would count as two sources that do not fail together. */
    private void warnOfSharedPlaces() {
        Map<Position, Substation> first = new HashMap<>();
        for (Substation station : substations.list()) {
            Substation known = first.putIfAbsent(station.position(), station);
            if (known != null) {
                findings.warn(
                        GridIssueCodes.SOURCE_NAMED_TWICE,
                        ElementKinds.SUBSTATION,
                        station.id(),
                        Optional.of(station.position()),
                        Map.of("other", known.id()));
            }
        }
    }

    static SupplySide check(GridModel model, SwitchingState state, Findings findings) {
        return new SupplySide(model, state, findings);
    }

    UniqueElements<Substation> substations() {
        return substations;
    }

    UniqueElements<BusbarSection> busbars() {
        return busbars;
    }

    Substation substationOf(int busbar) {
        return substationOfBusbar.get(busbar);
    }

    List<BusTie> ties() {
        return ties;
    }

    List<PowerTransformer> transformers() {
        return transformers;
    }

    List<PowerTransformer> transformersAt(int busbar) {
        return transformersAtBusbar.of(busbar);
    }

    /** All transformers on the electrical bus of a busbar section. */
    List<PowerTransformer> transformersFeeding(int busbar) {
        return transformersOnBus.of(electricalBus[busbar]);
    }

    /** The smallest number of the busbar sections joined with this one by closed ties. */
    int electricalBus(int busbar) {
        return electricalBus[busbar];
    }

    private <T extends GridElement> List<T> unique(List<T> source, String kind, Function<T, Optional<Position>> place) {
        return UniqueElements.of(source, kind, place, findings).list();
    }

    private void resolveBusbar(BusbarSection busbar) {
        int substation = substations.find(busbar.substationId());
        if (substation < 0) {
            findings.dangling(
                    ElementKinds.BUSBAR_SECTION, busbar.id(), Optional.empty(), "substation_id", busbar.substationId());
            return;
        }
        boolean clean = valueCheck(
                        ElementKinds.BUSBAR_SECTION,
                        busbar.id(),
                        Optional.of(substations.get(substation).position()))
                .within(
                        "nominal_voltage_kv",
                        busbar.nominalVoltage_kV(),
                        Double.MIN_VALUE,
                        limits().maxNominalVoltage_kV())
                .within("short_circuit_ka", busbar.shortCircuit_kA(), Double.MIN_VALUE, limits().maxShortCircuit_kA())
                .clean();
        if (clean) {
            busbars.add(busbar.id(), busbar);
            substationOfBusbar.add(substations.get(substation));
        }
    }

    private void resolveTie(BusTie tie) {
        int a = busbars.find(tie.sectionAId());
        int b = busbars.find(tie.sectionBId());
        if (a < 0 || b < 0) {
            findings.dangling(
                    ElementKinds.BUS_TIE,
                    tie.id(),
                    Optional.empty(),
                    a < 0 ? "from_id" : "to_id",
                    a < 0 ? tie.sectionAId() : tie.sectionBId());
        } else if (!substationOf(a).id().equals(substationOf(b).id())) {
            inconsistent(
                    ElementKinds.BUS_TIE,
                    tie.id(),
                    Map.of(
                            "from_substation", substationOf(a).id(),
                            "to_substation", substationOf(b).id()));
        } else if (busbars.get(a).nominalVoltage_kV() != busbars.get(b).nominalVoltage_kV()) {
            findings.error(
                    GridIssueCodes.VOLTAGE_MISMATCH,
                    ElementKinds.BUS_TIE,
                    tie.id(),
                    Optional.of(substationOf(a).position()),
                    Map.of(
                            "from_kv", ValueCheck.text(busbars.get(a).nominalVoltage_kV()),
                            "to_kv", ValueCheck.text(busbars.get(b).nominalVoltage_kV())));
        } else {
            ties.add(tie);
        }
    }

    private void resolveTransformer(PowerTransformer transformer) {
        int busbar = busbars.find(transformer.busbarSectionId());
        if (busbar < 0) {
            findings.dangling(
                    ElementKinds.POWER_TRANSFORMER,
                    transformer.id(),
                    Optional.empty(),
                    "busbar_section_id",
                    transformer.busbarSectionId());
            return;
        }
        Substation substation = substationOf(busbar);
        if (!substation.id().equals(transformer.substationId())) {
            inconsistent(
                    ElementKinds.POWER_TRANSFORMER,
                    transformer.id(),
                    Map.of("substation", transformer.substationId(), "busbar_substation", substation.id()));
            return;
        }
        Optional<Position> place = Optional.of(substation.position());
        boolean clean = valueCheck(ElementKinds.POWER_TRANSFORMER, transformer.id(), place)
                .rated("rated_kva", transformer.rated_kVA(), limits().maxPower_kVA())
                .within("peak_load_kva", transformer.peakLoad_kVA(), 0, limits().maxPower_kVA())
                .within("uk_pct", transformer.shortCircuitVoltage_pct(), Double.MIN_VALUE, 100)
                .clean();
        if (!clean) {
            return;
        }
        transformers.add(transformer);
        if (transformer.peakLoad_kVA().orElse(0) > transformer.rated_kVA()) {
            findings.warn(
                    GridIssueCodes.LOAD_ABOVE_RATING,
                    ElementKinds.POWER_TRANSFORMER,
                    transformer.id(),
                    place,
                    Map.of(
                            "peak_load_kva",
                                    ValueCheck.text(transformer.peakLoad_kVA().orElse(0)),
                            "rated_kva", ValueCheck.text(transformer.rated_kVA())));
        }
    }

    /** Joins sections over closed ties; rings of ties are short, so walking to the smallest number is enough. */
    private int[] joinBusbars(SwitchingState state) {
        int[] bus = IntStream.range(0, busbars.size()).toArray();
        for (BusTie tie : ties) {
            if (tie.isClosed(state)) {
                int a = bus[busbars.find(tie.sectionAId())];
                int b = bus[busbars.find(tie.sectionBId())];
                int joined = Math.min(a, b);
                int replaced = Math.max(a, b);
                for (int i = 0; i < bus.length; i++) {
                    if (bus[i] == replaced) {
                        bus[i] = joined;
                    }
                }
            }
        }
        return bus;
    }

    private void reportBusesWithoutTransformer() {
        boolean[] fed = new boolean[busbars.size()];
        for (PowerTransformer transformer : transformers) {
            fed[electricalBus[busbars.find(transformer.busbarSectionId())]] = true;
        }
        for (int busbar = 0; busbar < fed.length; busbar++) {
            if (!fed[electricalBus[busbar]]) {
                findings.warn(
                        GridIssueCodes.BUSBAR_WITHOUT_TRANSFORMER,
                        ElementKinds.BUSBAR_SECTION,
                        busbars.get(busbar).id(),
                        Optional.of(substationOf(busbar).position()),
                        Map.of());
            }
        }
    }

    private void inconsistent(String kind, String id, Map<String, String> details) {
        findings.error(GridIssueCodes.INCONSISTENT_REFERENCE, kind, id, Optional.empty(), details);
    }

    private ValueCheck valueCheck(String kind, String id, Optional<Position> place) {
        return new ValueCheck(findings, kind, id, place);
    }

    private PlausibilityLimits limits() {
        return findings.limits();
    }
}
