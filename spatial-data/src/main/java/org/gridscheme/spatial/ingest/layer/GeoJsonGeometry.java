package org.gridscheme.spatial.ingest.layer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Reads one GeoJSON geometry object. Collections are not read: nothing in a grid is a point and a line at once. */
final class GeoJsonGeometry {

    private GeoJsonGeometry() {}

    /** Reads the value the parser stands on, to its end; flaws are told in the shape. */
    static Shape read(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return Shape.NONE;
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return Shape.flawed("not-a-geometry");
        }
        String type = "";
        String flaw = "";
        CoordinateTree coordinates = CoordinateTree.empty();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "type" -> type = text(json);
                case "coordinates" -> {
                    try {
                        coordinates = CoordinateTree.read(json);
                    } catch (FlawedShapeException e) {
                        flaw = e.flaw();
                    }
                }
                default -> json.skipChildren();
            }
        }
        return flaw.isEmpty() ? shape(type, coordinates) : Shape.flawed(flaw);
    }

    private static String text(JsonParser json) throws IOException {
        boolean text = json.currentToken() == JsonToken.VALUE_STRING;
        json.skipChildren();
        return text ? json.getText() : "";
    }

    private static Shape shape(String type, CoordinateTree coordinates) {
        try {
            return switch (type) {
                case "Point" -> Shape.of(ShapeFactory.point(coordinates.position()));
                case "MultiPoint" -> ShapeFactory.ofPoints(coordinates.positions());
                case "LineString" -> Shape.of(coordinates.line());
                case "MultiLineString" -> ShapeFactory.ofLines(lines(coordinates));
                case "Polygon" -> Shape.of(coordinates.polygon());
                case "MultiPolygon" -> ShapeFactory.ofPolygons(polygons(coordinates));
                default -> Shape.flawed("type-not-read");
            };
        } catch (FlawedShapeException e) {
            return Shape.flawed(e.flaw());
        }
    }

    private static List<LineString> lines(CoordinateTree coordinates) throws FlawedShapeException {
        List<LineString> lines = new ArrayList<>();
        for (CoordinateTree part : coordinates.parts()) {
            lines.add(part.line());
        }
        return lines;
    }

    private static List<Polygon> polygons(CoordinateTree coordinates) throws FlawedShapeException {
        List<Polygon> polygons = new ArrayList<>();
        for (CoordinateTree part : coordinates.parts()) {
            polygons.add(part.polygon());
        }
        return polygons;
    }
}
