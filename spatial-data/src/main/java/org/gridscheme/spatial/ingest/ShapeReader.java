package org.gridscheme.spatial.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.spatial.crs.PlaceConversion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Reads WKT in the reference system of a package into sound shapes in longitude and latitude. */
final class ShapeReader {

    /** More vertices than any course or area needs; keeps a hostile file from filling the memory. */
    static final int MOST_VERTICES = 50_000;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final SourceCrs crs;

    ShapeReader(SourceCrs crs) {
        this.crs = crs;
    }

    /** Says why a shape cannot be used. */
    static final class BadShape extends Exception {

        private static final long serialVersionUID = 1;

        private final Coordinate at;

        /** @param reason short code, for example {@code wkt}, {@code not-a-line}, {@code zero-length} */
        BadShape(String reason) {
            this(reason, new Coordinate(Double.NaN, Double.NaN));
        }

        /** @param at where the fault is, in longitude and latitude */
        BadShape(String reason, Coordinate at) {
            super(reason);
            this.at = at;
        }

        Optional<Position> place() {
            return at.isValid() ? Optional.of(new Position(at.x, at.y)) : Optional.empty();
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    LineString line(String wkt) throws BadShape {
        Geometry given = parse(wkt, "LINESTRING");
        LineString line = FACTORY.createLineString(convert(given.getCoordinates()));
        if (line.getLength() == 0) {
            throw new BadShape("zero-length", line.getCoordinate());
        }
        return line;
    }

    Geometry area(String wkt) throws BadShape {
        Geometry given = parse(wkt, "POLYGON", "MULTIPOLYGON");
        Geometry area = given instanceof Polygon polygon ? polygon(polygon) : multiPolygon((MultiPolygon) given);
        TopologyValidationError flaw = new IsValidOp(area).getValidationError();
        if (flaw != null) {
            throw new BadShape(flaw.getMessage().toLowerCase(Locale.ROOT).replace(' ', '-'), flaw.getCoordinate());
        }
        return area;
    }

    /** The type is looked at before parsing: only nested collections could make the parser recurse without bound. */
    private static Geometry parse(String wkt, String... types) throws BadShape {
        String head = wkt.strip().split("[\\s(]", 2)[0].toUpperCase(Locale.ROOT);
        if (!List.of(types).contains(head)) {
            throw new BadShape("not-a-" + types[0].toLowerCase(Locale.ROOT));
        }
        Geometry parsed;
        try {
            parsed = new WKTReader(FACTORY).read(wkt);
        } catch (ParseException | IllegalArgumentException e) {
            throw new BadShape("wkt");
        }
        if (parsed.isEmpty()) {
            throw new BadShape("empty");
        }
        if (parsed.getNumPoints() > MOST_VERTICES) {
            throw new BadShape("too-many-vertices");
        }
        return parsed;
    }

    private MultiPolygon multiPolygon(MultiPolygon given) throws BadShape {
        Polygon[] parts = new Polygon[given.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = polygon((Polygon) given.getGeometryN(i));
        }
        return FACTORY.createMultiPolygon(parts);
    }

    private Polygon polygon(Polygon given) throws BadShape {
        LinearRing[] holes = new LinearRing[given.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(given.getInteriorRingN(i));
        }
        return FACTORY.createPolygon(ring(given.getExteriorRing()), holes);
    }

    private LinearRing ring(LinearRing given) throws BadShape {
        return FACTORY.createLinearRing(convert(given.getCoordinates()));
    }

    private Coordinate[] convert(Coordinate[] given) throws BadShape {
        Coordinate[] converted = new Coordinate[given.length];
        for (int i = 0; i < given.length; i++) {
            PlaceConversion place = crs.convert(given[i].x, given[i].y);
            if (place.place().isEmpty()) {
                throw new BadShape(SourceCrs.codes(place.problems()));
            }
            converted[i] = new Coordinate(
                    place.place().get().lon(), place.place().get().lat());
        }
        return converted;
    }
}
