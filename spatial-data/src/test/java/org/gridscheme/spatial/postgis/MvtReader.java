package org.gridscheme.spatial.postgis;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the attributes of a Mapbox vector tile, version 2; geometry is only counted. */
final class MvtReader {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;

    private MvtReader() {}

    /** Attributes of the features of each layer, layers in the order of the tile. */
    static Map<String, List<Map<String, Object>>> read(byte[] tile) {
        Map<String, List<Map<String, Object>>> layers = new LinkedHashMap<>();
        fields(tile).forEach(field -> {
            if (field.number == 3) {
                readLayer(field.bytes, layers);
            }
        });
        return layers;
    }

    private static void readLayer(byte[] layer, Map<String, List<Map<String, Object>>> layers) {
        String name = "";
        List<String> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<byte[]> features = new ArrayList<>();
        for (Field field : fields(layer)) {
            switch (field.number) {
                case 1 -> name = text(field.bytes);
                case 2 -> features.add(field.bytes);
                case 3 -> keys.add(text(field.bytes));
                case 4 -> values.add(value(field.bytes));
                default -> {}
            }
        }
        List<Map<String, Object>> read = new ArrayList<>();
        for (byte[] feature : features) {
            read.add(feature(feature, keys, values));
        }
        layers.put(name, read);
    }

    private static Map<String, Object> feature(byte[] feature, List<String> keys, List<Object> values) {
        Map<String, Object> attributes = new TreeMap<>();
        for (Field field : fields(feature)) {
            if (field.number == 2) {
                ByteBuffer tags = ByteBuffer.wrap(field.bytes);
                while (tags.hasRemaining()) {
                    attributes.put(keys.get((int) varint(tags)), values.get((int) varint(tags)));
                }
            }
        }
        return attributes;
    }

    private static Object value(byte[] value) {
        Field field = fields(value).get(0);
        return switch (field.number) {
            case 1 -> text(field.bytes);
            case 3 -> Double.longBitsToDouble(field.number64);
            case 6 -> (field.number64 >>> 1) ^ -(field.number64 & 1);
            case 7 -> field.number64 == 1;
            default -> field.number64;
        };
    }

    private record Field(int number, long number64, byte[] bytes) {}

    private static List<Field> fields(byte[] message) {
        ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        List<Field> fields = new ArrayList<>();
        while (in.hasRemaining()) {
            long tag = varint(in);
            int number = (int) (tag >>> 3);
            switch ((int) (tag & 7)) {
                case VARINT -> fields.add(new Field(number, varint(in), new byte[0]));
                case FIXED64 -> fields.add(new Field(number, in.getLong(), new byte[0]));
                case BYTES -> {
                    byte[] bytes = new byte[(int) varint(in)];
                    in.get(bytes);
                    fields.add(new Field(number, 0, bytes));
                }
                default -> throw new IllegalArgumentException("wire type " + (tag & 7));
            }
        }
        return fields;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
