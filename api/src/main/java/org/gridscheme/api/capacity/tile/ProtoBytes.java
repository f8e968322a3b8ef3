package org.gridscheme.api.capacity.tile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A message in the wire format of Protocol Buffers, as far as tiles need it. Not thread-safe. */
final class ProtoBytes {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH = 2;
    private static final int LOW_BITS = 0x7F;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ProtoBytes number(int field, long value) {
        key(field, VARINT);
        return bare(value);
    }

    ProtoBytes real(int field, double value) {
        key(field, FIXED64);
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            out.write((int) (bits >>> shift));
        }
        return this;
    }

    ProtoBytes text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    ProtoBytes message(int field, ProtoBytes value) {
        return bytes(field, value.toBytes());
    }

    /** A number without a key, as in packed fields. */
    ProtoBytes bare(long value) {
        long rest = value;
        while ((rest & ~LOW_BITS) != 0) {
            out.write((int) (rest & LOW_BITS) | MORE);
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    /** A signed number without a key, small ones short whatever their sign. */
    ProtoBytes bareSigned(int value) {
        return bare(Integer.toUnsignedLong((value << 1) ^ (value >> 31)));
    }

    private ProtoBytes bytes(int field, byte[] value) {
        key(field, LENGTH);
        bare(value.length);
        out.writeBytes(value);
        return this;
    }

    private void key(int field, int kind) {
        bare((long) field << 3 | kind);
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
