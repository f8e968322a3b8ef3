package org.gridscheme.spatial.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.GridElement;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LoadProfile;
import org.gridscheme.grid.snapshot.ElementKinds;
import org.gridscheme.grid.snapshot.ElementPlaces;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridIssueCodes;
import org.gridscheme.grid.snapshot.Severity;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The part of a model that can be stored and projected at all. Left out, each with an issue, are elements whose id is
 * taken, whose place or shape is unsound, or which lie far from all others. Everything else stays, however implausible:
 * judging it is the snapshot's work.
 */
final class StorableGrid {

    /** The database holds no longer course and no larger area than this, in degrees. */
    private static final double LARGEST_EXTENT_DEGREES = 4.9;

    private final IssueLog issues;
    private final GridMiddle middle;
    private final ElementPlaces places;

    private StorableGrid(GridModel model, IssueLog issues) {
        this.issues = issues;
        this.middle = GridMiddle.of(model);
        this.places = new ElementPlaces(model);
    }

    /** @param model in longitude and latitude */
    static GridModel of(GridModel model, IssueLog issues) {
        return new StorableGrid(model, issues).filtered(model);
    }

    private GridModel filtered(GridModel it) {
        return new GridModel(
                it.description(),
                it.crs(),
                placed(it.substations(), ElementKinds.SUBSTATION, e -> e.position()),
                unique(it.busbarSections(), ElementKinds.BUSBAR_SECTION, places::of),
                unique(it.busTies(), ElementKinds.BUS_TIE, places::of),
                unique(it.powerTransformers(), ElementKinds.POWER_TRANSFORMER, places::of),
                placed(it.nodes(), ElementKinds.NODE, e -> e.position()),
                courses(it.lineSections()),
                unique(it.lineSwitches(), ElementKinds.SWITCH, places::of),
                unique(it.loads(), ElementKinds.LOAD, places::of),
                uniqueProfiles(it.profiles()),
                unique(it.distributionTransformers(), ElementKinds.DISTRIBUTION_TRANSFORMER, places::of),
                shaped(it.ducts(), ElementKinds.DUCT, e -> e.geometry()),
                shaped(it.restrictedAreas(), ElementKinds.RESTRICTED_AREA, e -> e.geometry()),
                unique(it.commitments(), ElementKinds.COMMITMENT, places::of),
                unique(it.generatingUnits(), ElementKinds.GENERATING_UNIT, places::of));
    }

    private <T extends GridElement> List<T> placed(List<T> elements, String kind, Function<T, Position> place) {
        return unique(elements, kind, element -> Optional.of(place.apply(element))).stream()
                .filter(element -> isNear(kind, element.id(), place.apply(element)))
                .toList();
    }

    private <T extends GridElement> List<T> shaped(List<T> elements, String kind, Function<T, Geometry> shape) {
        return unique(elements, kind, element -> firstVertex(shape.apply(element))).stream()
                .filter(element -> isSound(kind, element.id(), shape.apply(element)))
                .toList();
    }

    /** A section may have no course, but no unsound one. */
    private List<LineSection> courses(List<LineSection> sections) {
        return unique(sections, ElementKinds.LINE_SECTION, section -> firstVertex(section.geometry())).stream()
                .filter(section -> section.geometry().isEmpty()
                        || isSound(ElementKinds.LINE_SECTION, section.id(), section.geometry()))
                .toList();
    }

    /** The second of an id is left out, and told where it is drawn. */
    private <T extends GridElement> List<T> unique(
            List<T> elements, String kind, Function<T, Optional<Position>> place) {
        Set<String> taken = new HashSet<>(elements.size() * 2);
        List<T> kept = new ArrayList<>(elements.size());
        for (T element : elements) {
            if (taken.add(element.id())) {
                kept.add(element);
            } else {
                duplicate(kind, element.id(), place.apply(element));
            }
        }
        return kept;
    }

    private List<LoadProfile> uniqueProfiles(List<LoadProfile> profiles) {
        Set<List<String>> taken = new HashSet<>();
        List<LoadProfile> kept = new ArrayList<>();
        for (LoadProfile profile : profiles) {
            if (taken.add(List.of(profile.id(), profile.season()))) {
                kept.add(profile);
            } else {
                duplicate(ElementKinds.PROFILE, profile.id(), Optional.empty());
            }
        }
        return kept;
    }

    private void duplicate(String kind, String id, Optional<Position> place) {
        issues.add(new GridDataIssue(
                GridIssueCodes.DUPLICATE_ID, Severity.ERROR, kind, id, place, Map.of("kept", "first")));
    }

    private static Optional<Position> firstVertex(Geometry shape) {
        return Optional.ofNullable(shape.getCoordinate())
                .filter(it -> Double.isFinite(it.x) && Double.isFinite(it.y))
                .map(it -> new Position(it.x, it.y));
    }

    private boolean isNear(String kind, String id, Position place) {
        double distance_km = middle.distance_km(place.x(), place.y());
        if (distance_km <= GridMiddle.FARTHEST_KM) {
            return true;
        }
        boolean swapped = middle.distance_km(place.y(), place.x()) <= GridMiddle.FARTHEST_KM;
        issues.add(
                Severity.ERROR,
                ImportIssueCodes.FAR_AWAY,
                kind,
                id,
                place,
                Map.of(
                        "lon", Double.toString(place.x()),
                        "lat", Double.toString(place.y()),
                        "distance_km", Long.toString(Math.round(distance_km)),
                        "swapped", Boolean.toString(swapped)));
        return false;
    }

    private boolean isSound(String kind, String id, Geometry shape) {
        Optional<String> flaw = flaw(shape);
        flaw.ifPresent(problem -> issues.add(places.locate(new GridDataIssue(
                ImportIssueCodes.BAD_GEOMETRY,
                Severity.ERROR,
                kind,
                id,
                Optional.empty(),
                Map.of("problem", problem)))));
        if (flaw.isPresent()) {
            return false;
        }
        Coordinate farthest = farthest(shape);
        return isNear(kind, id, new Position(farthest.x, farthest.y));
    }

    private static Optional<String> flaw(Geometry shape) {
        if (shape.isEmpty()) {
            return Optional.of("empty");
        }
        for (Coordinate vertex : shape.getCoordinates()) {
            if (!(Math.abs(vertex.x) <= 180 && Math.abs(vertex.y) <= 90)) {
                return Optional.of("out-of-range");
            }
        }
        if (!(shape.getLength() > 0)) {
            return Optional.of("zero-length");
        }
        if (!shape.isValid()) {
            return Optional.of("invalid");
        }
        return shape.getLength() < LARGEST_EXTENT_DEGREES ? Optional.empty() : Optional.of("too-large");
    }

    private Coordinate farthest(Geometry shape) {
        Coordinate[] vertices = shape.getCoordinates();
        Coordinate farthest = vertices[0];
        for (Coordinate vertex : vertices) {
            if (middle.distance_km(vertex.x, vertex.y) > middle.distance_km(farthest.x, farthest.y)) {
                farthest = vertex;
            }
        }
        return farthest;
    }
}
