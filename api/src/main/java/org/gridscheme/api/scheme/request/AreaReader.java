package org.gridscheme.api.scheme.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a polygon: a named coordinate reference system and the corners of its outline, which need not be closed. */
final class AreaReader {

    private static final int FEWEST_CORNERS = 3;
    private static final int MOST_CORNERS = 200;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final RequestContext context;
    private final Faults faults;

    AreaReader(RequestContext context, Faults faults) {
        this.context = context;
        this.faults = faults;
    }

    /** The polygon in projected metres; empty when there are faults. */
    Optional<Polygon> read(RequestObject area) {
        String pointer = area.pointerTo("coordinates");
        area.require("crs");
        Optional<String> crs = area.text("crs", LocationReader.LONGEST_CRS);
        area.require("coordinates");
        Optional<List<JsonNode>> corners = area.array("coordinates", MOST_CORNERS);
        area.refuseUnknown();
        if (crs.isEmpty() || corners.isEmpty()) {
            return Optional.empty();
        }
        if (corners.get().size() < FEWEST_CORNERS) {
            faults.add(pointer, "wish.too-few-corners", String.valueOf(FEWEST_CORNERS));
            return Optional.empty();
        }
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < corners.get().size(); i++) {
            corner(crs.get(), corners.get().get(i), area, pointer + "/" + i).ifPresent(ring::add);
        }
        return ring.size() == corners.get().size() ? polygon(ring, pointer) : Optional.empty();
    }

    /** Read like the place of the customer; what is wrong with it is told at the corner. */
    private Optional<Coordinate> corner(String crs, JsonNode given, RequestObject area, String pointer) {
        ObjectNode location = JsonNodeFactory.instance.objectNode();
        location.put("crs", crs);
        location.set("coordinates", given);
        Faults here = new Faults();
        Optional<LonLat> place = new LocationReader(context, here).read(new RequestObject(location, pointer, here));
        String itself = pointer + "/coordinates";
        faults.addAll(
                here, at -> at.startsWith(itself) ? pointer + at.substring(itself.length()) : area.pointerTo("crs"));
        return place.map(context.toMetric()).map(AreaReader::coordinate);
    }

    private static Coordinate coordinate(Position place) {
        return new Coordinate(place.x(), place.y());
    }

    private Optional<Polygon> polygon(List<Coordinate> corners, String pointer) {
        List<Coordinate> ring = new ArrayList<>(corners);
        if (!ring.get(0).equals2D(ring.get(ring.size() - 1))) {
            ring.add(new Coordinate(ring.get(0)));
        }
        if (ring.size() <= FEWEST_CORNERS) {
            faults.add(pointer, "wish.too-few-corners", String.valueOf(FEWEST_CORNERS));
            return Optional.empty();
        }
        Polygon polygon = GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
        if (!new IsValidOp(polygon).isValid()) {
            faults.add(pointer, "wish.crossing-outline");
            return Optional.empty();
        }
        return Optional.of(polygon);
    }
}
