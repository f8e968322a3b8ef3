package org.gridscheme.spatial.ingest.layer;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the geometry blob of a GeoPackage: header, bounding box and well-known binary (OGC 12-128, clause 2.1.3). */
final class GeoPackageGeometry {

    private static final int LITTLE_ENDIAN = 0x01;
    private static final int EMPTY = 0x10;
    private static final int EXTENDED = 0x20;

    /** Doubles of the bounding box by its indicator; the indicators above are invalid. */
    private static final int[] ENVELOPE_DOUBLES = {0, 4, 6, 6, 8};

    private GeoPackageGeometry() {}

    static Shape read(byte[] blob) {
        try {
            return WkbShape.read(afterHeader(ByteBuffer.wrap(blob)));
        } catch (FlawedShapeException e) {
            return Shape.flawed(e.flaw());
        } catch (BufferUnderflowException e) {
            return Shape.flawed("wkb");
        }
    }

    private static ByteBuffer afterHeader(ByteBuffer blob) throws FlawedShapeException {
        if (blob.get() != 'G' || blob.get() != 'P') {
            throw new FlawedShapeException("not-a-geometry");
        }
        blob.get();
        int flags = blob.get();
        int envelope = (flags >> 1) & 0x07;
        if (envelope >= ENVELOPE_DOUBLES.length || (flags & EXTENDED) != 0) {
            throw new FlawedShapeException("type-not-read");
        }
        if ((flags & EMPTY) != 0) {
            throw new FlawedShapeException("empty");
        }
        blob.order((flags & LITTLE_ENDIAN) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        blob.getInt();
        for (int i = 0; i < ENVELOPE_DOUBLES[envelope]; i++) {
            blob.getDouble();
        }
        return blob;
    }
}
