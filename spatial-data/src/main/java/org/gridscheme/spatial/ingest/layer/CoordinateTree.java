package org.gridscheme.spatial.ingest.layer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The nested arrays of a GeoJSON geometry, read before it is known what they mean: the type may stand after them. A leaf is
 * one position, any other tree the list of its parts.
 */
final class CoordinateTree {

    private static final CoordinateTree EMPTY = new CoordinateTree(List.of(), List.of());

    private final List<Double> numbers;
    private final List<CoordinateTree> parts;

    private CoordinateTree(List<Double> numbers, List<CoordinateTree> parts) {
        this.numbers = numbers;
        this.parts = parts;
    }

    static CoordinateTree empty() {
        return EMPTY;
    }

    /**
     * Reads the array the parser stands on, to its end whatever is in it.
     *
     * @throws FlawedShapeException after reading, where something other than numbers and arrays was in it, or too much
     */
    static CoordinateTree read(JsonParser json) throws IOException, FlawedShapeException {
        Reading reading = new Reading(json);
        CoordinateTree tree = reading.value(json.currentToken());
        if (!reading.flaw.isEmpty()) {
            throw new FlawedShapeException(reading.flaw);
        }
        return tree;
    }

    private static final class Reading {

        private final JsonParser json;
        private String flaw = "";
        private int positions;

        Reading(JsonParser json) {
            this.json = json;
        }

        /** Recursion is bounded by the depth the parser allows. */
        CoordinateTree value(JsonToken first) throws IOException {
            if (first != JsonToken.START_ARRAY) {
                json.skipChildren();
                found("not-a-number");
                return EMPTY;
            }
            List<Double> numbers = new ArrayList<>(2);
            List<CoordinateTree> parts = new ArrayList<>();
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (token.isNumeric()) {
                    addNumber(numbers);
                } else {
                    CoordinateTree part = value(token);
                    addPart(parts, part);
                }
            }
            if (!numbers.isEmpty() && !parts.isEmpty()) {
                found("mixed-depth");
            }
            return new CoordinateTree(numbers, parts);
        }

        private void found(String code) {
            flaw = flaw.isEmpty() ? code : flaw;
        }

        private void addNumber(List<Double> numbers) throws IOException {
            if (numbers.size() < 2) {
                numbers.add(json.getDoubleValue());
            }
        }

        private void addPart(List<CoordinateTree> parts, CoordinateTree part) {
            if (++positions > 2 * LayerLimits.MOST_VERTICES_OF_ONE) {
                found("too-many-vertices");
            } else {
                parts.add(part);
            }
        }
    }

    Coordinate position() throws FlawedShapeException {
        if (numbers.isEmpty() && parts.isEmpty()) {
            throw new FlawedShapeException("empty");
        }
        if (numbers.size() < 2) {
            throw new FlawedShapeException(parts.isEmpty() ? "one-number" : "wrong-depth");
        }
        return ShapeFactory.vertex(numbers.get(0), numbers.get(1));
    }

    List<Coordinate> positions() throws FlawedShapeException {
        List<Coordinate> positions = new ArrayList<>();
        for (CoordinateTree part : parts()) {
            positions.add(part.position());
        }
        if (positions.size() > LayerLimits.MOST_VERTICES_OF_ONE) {
            throw new FlawedShapeException("too-many-vertices");
        }
        return positions;
    }

    LineString line() throws FlawedShapeException {
        return ShapeFactory.line(positions());
    }

    Polygon polygon() throws FlawedShapeException {
        List<LinearRing> rings = new ArrayList<>();
        for (CoordinateTree part : parts()) {
            rings.add(ShapeFactory.ring(part.positions()));
        }
        return ShapeFactory.polygon(rings);
    }

    List<CoordinateTree> parts() throws FlawedShapeException {
        if (!numbers.isEmpty()) {
            throw new FlawedShapeException("wrong-depth");
        }
        return parts;
    }
}
