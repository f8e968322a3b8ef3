package org.gridscheme.grid.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.Duct;
import org.gridscheme.grid.model.GeneratingUnit;
import org.gridscheme.grid.model.GridElement;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.RestrictedArea;
import org.gridscheme.grid.model.Substation;
import org.locationtech.jts.geom.Geometry;

/**
 * Where to look for an element of a model, in the model's CRS, also for one that was left out: its own place, else that of
 * the first known thing it refers to. A kind is indexed when it is first asked for, O(elements); then O(1). Not thread-safe.
 */
public final class ElementPlaces {

    private final GridModel model;
    private final Map<String, Map<String, Position>> placesByKind = new HashMap<>();

    public ElementPlaces(GridModel model) {
        this.model = model;
    }

    /**
     * Place of the first element with that id.
     *
     * @param kind one of {@link ElementKinds}; empty for any other and for profiles, which stand nowhere
     */
    public Optional<Position> find(String kind, String id) {
        Map<String, Position> places = placesByKind.get(kind);
        if (places == null) {
            places = index(kind);
            placesByKind.put(kind, places);
        }
        return Optional.ofNullable(places.get(id));
    }

    /** The finding with its place where it has none yet and its element has one. */
    public GridDataIssue locate(GridDataIssue it) {
        return it.position().isPresent()
                ? it
                : new GridDataIssue(
                        it.code(),
                        it.severity(),
                        it.elementKind(),
                        it.elementId(),
                        find(it.elementKind(), it.elementId()),
                        it.details());
    }

    private Map<String, Position> index(String kind) {
        return switch (kind) {
            case ElementKinds.SUBSTATION -> index(model.substations(), this::of);
            case ElementKinds.BUSBAR_SECTION -> index(model.busbarSections(), this::of);
            case ElementKinds.BUS_TIE -> index(model.busTies(), this::of);
            case ElementKinds.POWER_TRANSFORMER -> index(model.powerTransformers(), this::of);
            case ElementKinds.NODE -> index(model.nodes(), this::of);
            case ElementKinds.LINE_SECTION -> index(model.lineSections(), this::of);
            case ElementKinds.SWITCH -> index(model.lineSwitches(), this::of);
            case ElementKinds.LOAD -> index(model.loads(), this::of);
            case ElementKinds.DISTRIBUTION_TRANSFORMER -> index(model.distributionTransformers(), this::of);
            case ElementKinds.DUCT -> index(model.ducts(), this::of);
            case ElementKinds.RESTRICTED_AREA -> index(model.restrictedAreas(), this::of);
            case ElementKinds.COMMITMENT -> index(model.commitments(), this::of);
            case ElementKinds.GENERATING_UNIT -> index(model.generatingUnits(), this::of);
            default -> Map.of();
        };
    }

    private static <T extends GridElement> Map<String, Position> index(
            List<T> elements, Function<T, Optional<Position>> place) {
        Map<String, Position> places = new HashMap<>();
        elements.forEach(element -> place.apply(element).ifPresent(it -> places.putIfAbsent(element.id(), it)));
        return places;
    }

    public Optional<Position> of(Substation substation) {
        return finite(substation.position());
    }

    public Optional<Position> of(BusbarSection section) {
        return find(ElementKinds.SUBSTATION, section.substationId());
    }

    public Optional<Position> of(BusTie tie) {
        return find(ElementKinds.BUSBAR_SECTION, tie.sectionAId())
                .or(() -> find(ElementKinds.BUSBAR_SECTION, tie.sectionBId()));
    }

    public Optional<Position> of(PowerTransformer transformer) {
        return find(ElementKinds.SUBSTATION, transformer.substationId())
                .or(() -> find(ElementKinds.BUSBAR_SECTION, transformer.busbarSectionId()));
    }

    public Optional<Position> of(GridNode node) {
        return finite(node.position());
    }

    public Optional<Position> of(LineSection section) {
        return node(section.fromNodeId()).or(() -> node(section.toNodeId())).or(() -> firstVertex(section.geometry()));
    }

    public Optional<Position> of(LineSwitch device) {
        return node(device.nodeId()).or(() -> find(ElementKinds.LINE_SECTION, device.sectionId()));
    }

    public Optional<Position> of(Load load) {
        return node(load.nodeId());
    }

    public Optional<Position> of(DistributionTransformer transformer) {
        return node(transformer.nodeId())
                .or(() -> transformer.lowVoltageNodeId().flatMap(this::node));
    }

    public Optional<Position> of(GeneratingUnit unit) {
        return node(unit.nodeId());
    }

    public Optional<Position> of(Commitment commitment) {
        return commitment.nodeId().flatMap(this::node).or(() -> commitment
                .busbarSectionId()
                .flatMap(it -> find(ElementKinds.BUSBAR_SECTION, it)));
    }

    public Optional<Position> of(Duct duct) {
        return firstVertex(duct.geometry());
    }

    public Optional<Position> of(RestrictedArea area) {
        return firstVertex(area.geometry());
    }

    private Optional<Position> node(String id) {
        return find(ElementKinds.NODE, id);
    }

    private static Optional<Position> firstVertex(Geometry shape) {
        return Optional.ofNullable(shape.getCoordinate()).flatMap(it -> finite(new Position(it.x, it.y)));
    }

    private static Optional<Position> finite(Position place) {
        return Double.isFinite(place.x()) && Double.isFinite(place.y()) ? Optional.of(place) : Optional.empty();
    }
}
