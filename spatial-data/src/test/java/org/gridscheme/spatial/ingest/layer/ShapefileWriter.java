package org.gridscheme.spatial.ingest.layer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Writes small shapefiles: {@code .shp}, {@code .shx} and {@code .dbf}, with heights or measures where asked for. */
public final class ShapefileWriter {

    /** What each vertex carries beside its place. */
    public enum Extra {
        NONE(0),
        HEIGHT(10),
        MEASURE(20);

        private final int offset;

        Extra(int offset) {
            this.offset = offset;
        }
    }

    private ShapefileWriter() {}

    /** @param folder gets the files, named as the layer */
    public static Path write(Path folder, WrittenLayer layer, Charset charset, Extra extra) throws IOException {
        Path file = folder.resolve(layer.name() + ".shp");
        writeShapes(file, layer, extra);
        writeValues(folder.resolve(layer.name() + ".dbf"), layer, charset, 0);
        return file;
    }

    private static void writeShapes(Path file, WrittenLayer layer, Extra extra) throws IOException {
        ByteArrayOutputStream shapes = new ByteArrayOutputStream();
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        Envelope box = new Envelope();
        int type = 0;
        int number = 1;
        for (WrittenLayer.Row row : layer.rows()) {
            byte[] content = row.shape()
                    .map(it -> content(it, extra))
                    .orElseGet(() -> little(4).putInt(0).array());
            type = Math.max(
                    type, row.shape().map(it -> plainType(it) + extra.offset).orElse(0));
            row.shape().ifPresent(it -> box.expandToInclude(it.getEnvelopeInternal()));
            index.write(big(8).putInt(50 + shapes.size() / 2)
                    .putInt(content.length / 2)
                    .array());
            shapes.write(big(8).putInt(number++).putInt(content.length / 2).array());
            shapes.write(content);
        }
        Files.write(file, join(header(type, shapes.size(), box), shapes.toByteArray()));
        Path shx = file.resolveSibling(layer.name() + ".shx");
        Files.write(shx, join(header(type, index.size(), box), index.toByteArray()));
    }

    private static byte[] header(int type, int contentBytes, Envelope box) {
        ByteBuffer header = big(100);
        header.putInt(0, 9994).putInt(24, 50 + contentBytes / 2);
        header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
        header.putDouble(36, box.getMinX()).putDouble(44, box.getMinY());
        header.putDouble(52, box.getMaxX()).putDouble(60, box.getMaxY());
        return header.array();
    }

    private static int plainType(Geometry shape) {
        return switch (shape.getDimension()) {
            case 0 -> shape.getNumGeometries() > 1 ? 8 : 1;
            case 1 -> 3;
            default -> 5;
        };
    }

    private static byte[] content(Geometry shape, Extra extra) {
        int type = plainType(shape);
        Coordinate[] all = vertices(shape);
        ByteBuffer content = little(1_000 + 64 * all.length);
        content.putInt(type + extra.offset);
        if (type == 1) {
            putVertices(content, all);
            putExtra(content, extra, all.length, false);
            return Arrays.copyOf(content.array(), content.position());
        }
        Envelope box = shape.getEnvelopeInternal();
        content.putDouble(box.getMinX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxX())
                .putDouble(box.getMaxY());
        if (type != 8) {
            List<Coordinate[]> parts = parts(shape);
            content.putInt(parts.size()).putInt(all.length);
            int start = 0;
            for (Coordinate[] part : parts) {
                content.putInt(start);
                start += part.length;
            }
        } else {
            content.putInt(all.length);
        }
        putVertices(content, all);
        putExtra(content, extra, all.length, true);
        return Arrays.copyOf(content.array(), content.position());
    }

    private static Coordinate[] vertices(Geometry shape) {
        return parts(shape).stream().flatMap(Arrays::stream).toArray(Coordinate[]::new);
    }

    private static List<Coordinate[]> parts(Geometry shape) {
        List<Coordinate[]> parts = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                parts.add(directed(polygon.getExteriorRing(), true));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    parts.add(directed(polygon.getInteriorRingN(hole), false));
                }
            } else {
                parts.add(shape.getGeometryN(i).getCoordinates());
            }
        }
        return parts;
    }

    private static Coordinate[] directed(LinearRing ring, boolean clockwise) {
        boolean isClockwise = Area.ofRingSigned(ring.getCoordinates()) > 0;
        return isClockwise == clockwise ? ring.getCoordinates() : ring.reverse().getCoordinates();
    }

    private static void putVertices(ByteBuffer content, Coordinate[] vertices) {
        for (Coordinate vertex : vertices) {
            content.putDouble(vertex.x).putDouble(vertex.y);
        }
    }

    /** Heights are followed by measures, as the description has it. */
    private static void putExtra(ByteBuffer content, Extra extra, int vertices, boolean range) {
        int blocks = extra == Extra.NONE ? 0 : extra == Extra.HEIGHT ? 2 : 1;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < vertices + (range ? 2 : 0); i++) {
                content.putDouble(100 + i);
            }
        }
    }

    /** @param driver language driver of the header, 0 for none */
    public static void writeValues(Path file, WrittenLayer layer, Charset charset, int driver) throws IOException {
        int columns = layer.columns().size();
        int[] widths = new int[columns];
        for (int i = 0; i < columns; i++) {
            for (WrittenLayer.Row row : layer.rows()) {
                widths[i] = Math.max(widths[i], cell(row.values().get(i), charset).length);
            }
            widths[i] = Math.max(1, Math.min(254, widths[i]));
        }
        int recordBytes = 1 + Arrays.stream(widths).sum();
        ByteBuffer header = little(33 + 32 * columns);
        header.put((byte) 3).put((byte) 126).put((byte) 11).put((byte) 25);
        header.putInt(layer.rows().size()).putShort((short) header.capacity()).putShort((short) recordBytes);
        header.put(29, (byte) driver);
        for (int i = 0; i < columns; i++) {
            byte[] name = layer.columns().get(i).getBytes(charset);
            header.position(32 + 32 * i);
            header.put(name, 0, Math.min(10, name.length));
            header.put(32 + 32 * i + 11, (byte) type(layer, i)).put(32 + 32 * i + 16, (byte) widths[i]);
        }
        header.put(header.capacity() - 1, (byte) 0x0D);
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        for (WrittenLayer.Row row : layer.rows()) {
            records.write(' ');
            for (int i = 0; i < columns; i++) {
                byte[] cell = Arrays.copyOf(cell(row.values().get(i), charset), widths[i]);
                for (int at = cell(row.values().get(i), charset).length; at < widths[i]; at++) {
                    cell[at] = ' ';
                }
                records.write(cell);
            }
        }
        records.write(0x1A);
        Files.write(file, join(header.array(), records.toByteArray()));
    }

    private static char type(WrittenLayer layer, int column) {
        Object first = layer.rows().stream()
                .map(row -> row.values().get(column))
                .filter(it -> !it.equals(""))
                .findFirst()
                .orElse("");
        if (first instanceof Number) {
            return 'N';
        }
        return first instanceof Boolean ? 'L' : first instanceof LocalDate ? 'D' : 'C';
    }

    private static byte[] cell(Object value, Charset charset) {
        if (value instanceof Boolean truth) {
            return (truth ? "T" : "F").getBytes(charset);
        }
        if (value instanceof LocalDate day) {
            return day.toString().replace("-", "").getBytes(charset);
        }
        return value instanceof Double number
                ? String.format(Locale.ROOT, "%.12f", number).getBytes(charset)
                : value.toString().getBytes(charset);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static ByteBuffer big(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.BIG_ENDIAN);
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
