package org.gridscheme.spatial.ingest.layer;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes small GeoJSON files. */
public final class GeoJsonWriter {

    private GeoJsonWriter() {}

    public static Path write(Path file, WrittenLayer layer, Charset charset) throws IOException {
        String features = layer.rows().stream().map(row -> feature(layer, row)).collect(Collectors.joining(",\n"));
        return Files.writeString(
                file, "{\"type\": \"FeatureCollection\", \"features\": [\n" + features + "\n]}\n", charset);
    }

    private static String feature(WrittenLayer layer, WrittenLayer.Row row) {
        String properties = IntStream.range(0, layer.columns().size())
                .filter(i -> !row.values().get(i).equals(""))
                .mapToObj(i -> quoted(layer.columns().get(i)) + ": "
                        + value(row.values().get(i)))
                .collect(Collectors.joining(", "));
        return "{\"type\": \"Feature\", \"properties\": {" + properties + "}, \"geometry\": "
                + row.shape().map(GeoJsonWriter::geometry).orElse("null") + "}";
    }

    private static String value(Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(value.toString());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String geometry(Geometry shape) {
        return String.format(
                Locale.ROOT, "{\"type\": \"%s\", \"coordinates\": %s}", shape.getGeometryType(), coordinates(shape));
    }

    private static String coordinates(Geometry shape) {
        if (shape instanceof GeometryCollection) {
            return IntStream.range(0, shape.getNumGeometries())
                    .mapToObj(i -> coordinates(shape.getGeometryN(i)))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (shape instanceof Polygon polygon) {
            return IntStream.rangeClosed(0, polygon.getNumInteriorRing())
                    .mapToObj(i -> i == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(i - 1))
                    .map(GeoJsonWriter::line)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return shape instanceof Point point ? "[" + point.getX() + ", " + point.getY() + "]" : line((LineString) shape);
    }

    private static String line(LineString line) {
        return Arrays.stream(line.getCoordinates())
                .map(it -> "[" + it.x + ", " + it.y + "]")
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
