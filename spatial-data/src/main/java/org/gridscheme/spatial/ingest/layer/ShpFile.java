package org.gridscheme.spatial.ingest.layer;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.spatial.ingest.layer.LayerException.Reason;

/** The records of a {@code .shp} file in their order (ESRI Shapefile Technical Description, 1998). */
final class ShpFile implements Closeable {

    private static final int HEADER_BYTES = 100;
    private static final int RECORD_HEADER_BYTES = 8;
    private static final int MAGIC = 9994;
    private static final int VERSION = 1000;
    private static final int LENGTH_AT = 24;
    private static final int VERSION_AT = 28;

    /** Enough for {@link LayerLimits#MOST_VERTICES_OF_ONE} with heights and measures. */
    private static final int LARGEST_RECORD_BYTES = 2_000_000;

    private final InputStream in;
    private long bytesLeft;
    private int records;

    private ShpFile(InputStream in) throws IOException {
        this.in = in;
        ByteBuffer header = read(HEADER_BYTES);
        boolean known = header.getInt(0) == MAGIC
                && header.order(ByteOrder.LITTLE_ENDIAN).getInt(VERSION_AT) == VERSION;
        if (!known) {
            throw new LayerException(Reason.NOT_THE_FORMAT, "expected", "shapefile");
        }
        long words = header.order(ByteOrder.BIG_ENDIAN).getInt(LENGTH_AT) & 0xFFFFFFFFL;
        bytesLeft = 2 * words - HEADER_BYTES;
    }

    static ShpFile open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return new ShpFile(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The shape of the next record; empty at the end of the file. */
    Optional<Shape> next() throws IOException {
        if (bytesLeft < RECORD_HEADER_BYTES) {
            return Optional.empty();
        }
        records++;
        ByteBuffer header = read(RECORD_HEADER_BYTES);
        long bytes = 2L * header.getInt(Integer.BYTES);
        bytesLeft -= RECORD_HEADER_BYTES + bytes;
        if (bytes < Integer.BYTES || bytesLeft < 0) {
            throw broken("record-length");
        }
        if (bytes > LARGEST_RECORD_BYTES) {
            skip(bytes);
            return Optional.of(Shape.flawed("too-many-vertices"));
        }
        return Optional.of(ShpShape.read(read((int) bytes).order(ByteOrder.LITTLE_ENDIAN)));
    }

    private void skip(long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            int chunk = (int) Math.min(left, LARGEST_RECORD_BYTES);
            read(chunk);
            left -= chunk;
        }
    }

    private ByteBuffer read(int bytes) throws IOException {
        byte[] read = in.readNBytes(bytes);
        if (read.length != bytes) {
            throw broken("truncated");
        }
        return ByteBuffer.wrap(read);
    }

    private LayerException broken(String problem) {
        return new LayerException(Reason.BROKEN, Map.of("record", Integer.toString(records), "problem", problem));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
