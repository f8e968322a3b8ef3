package org.gridscheme.api.scheme.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.model.Wishes;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code avoid} and {@code require} of the options. */
final class WishesReader {

    private static final int MOST_ITEMS = 50;
    private static final int MOST_REQUIRED = 3;
    private static final int LONGEST_NAME = 200;

    private final RequestContext context;
    private final Faults faults;
    private final AreaReader areas;

    WishesReader(RequestContext context, Faults faults) {
        this.context = context;
        this.faults = faults;
        areas = new AreaReader(context, faults);
    }

    Wishes read(RequestObject options) {
        Optional<RequestObject> avoid = options.object("avoid");
        Optional<RequestObject> require = options.object("require");
        List<String> streets = avoid.map(given -> names(
                        given, "streets", MOST_ITEMS, context.wishTargets().street()))
                .orElse(List.of());
        List<Position> stretches = avoid.map(this::stretches).orElse(List.of());
        List<Polygon> polygons = avoid.map(this::polygons).orElse(List.of());
        List<String> excluded = avoid.map(given -> names(
                        given, "sources", MOST_ITEMS, context.wishTargets().element()))
                .orElse(List.of());
        List<String> required = require.map(given -> names(
                        given, "sources", MOST_REQUIRED, context.wishTargets().element()))
                .orElse(List.of());
        boolean onlyCables =
                avoid.flatMap(given -> given.flag("overhead_lines")).orElse(false);
        avoid.ifPresent(RequestObject::refuseUnknown);
        require.ifPresent(RequestObject::refuseUnknown);
        refuseBoth(excluded, required, options);
        return new Wishes(streets, stretches, polygons, excluded, required, onlyCables);
    }

    private void refuseBoth(List<String> excluded, List<String> required, RequestObject options) {
        for (int i = 0; i < required.size(); i++) {
            if (excluded.contains(required.get(i))) {
                faults.add(options.pointerTo("require") + "/sources/" + i, "wish.excluded-too", required.get(i));
            }
        }
    }

    private List<String> names(RequestObject given, String member, int most, Predicate<String> known) {
        List<JsonNode> elements = given.array(member, most).orElse(List.of());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String pointer = given.pointerTo(member) + "/" + i;
            Optional<String> name = given.textOf(elements.get(i), pointer, LONGEST_NAME);
            name.filter(known.negate()).ifPresent(unknown -> faults.add(pointer, "wish.unknown", unknown));
            name.ifPresent(names::add);
        }
        return names;
    }

    private List<Position> stretches(RequestObject avoid) {
        List<Position> stretches = new ArrayList<>();
        for (RequestObject stretch : objects(avoid, "stretches")) {
            Optional<LonLat> place = new LocationReader(context, faults).read(stretch);
            place.map(context.toMetric()).ifPresent(stretches::add);
        }
        return stretches;
    }

    private List<Polygon> polygons(RequestObject avoid) {
        List<Polygon> polygons = new ArrayList<>();
        objects(avoid, "areas").forEach(area -> areas.read(area).ifPresent(polygons::add));
        return polygons;
    }

    private List<RequestObject> objects(RequestObject avoid, String member) {
        List<JsonNode> elements = avoid.array(member, MOST_ITEMS).orElse(List.of());
        List<RequestObject> objects = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String pointer = avoid.pointerTo(member) + "/" + i;
            if (elements.get(i) instanceof ObjectNode object) {
                objects.add(new RequestObject(object, pointer, faults));
            } else {
                RequestObject.noteWrongKind(elements.get(i), "object", pointer, faults);
            }
        }
        return objects;
    }
}
