package org.gridscheme.spatial.postgis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows with {@code COPY … FROM STDIN (FORMAT binary)}: numbers bit-exact, geometry as EWKB, no text escaping. The
 * caller adds the columns of a row in the order of the COPY statement. Not thread-safe; closing before
 * {@link #finish()} cancels the statement.
 */
final class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final LocalDate POSTGRES_EPOCH = LocalDate.of(2000, 1, 1);
    private static final int OID_FLOAT8 = 701;
    private static final int FLUSH_AT = 1 << 16;

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * FLUSH_AT);

    BinaryCopy(Connection connection, String copySql) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copySql);
        room(SIGNATURE.length + 8).put(SIGNATURE).putInt(0).putInt(0);
    }

    BinaryCopy row(int columns) throws SQLException {
        if (buffer.position() >= FLUSH_AT) {
            flush();
        }
        room(2).putShort((short) columns);
        return this;
    }

    BinaryCopy integer(int value) {
        room(8).putInt(4).putInt(value);
        return this;
    }

    BinaryCopy bigint(long value) {
        room(12).putInt(8).putLong(value);
        return this;
    }

    BinaryCopy real(double value) {
        room(12).putInt(8).putDouble(value);
        return this;
    }

    BinaryCopy real(OptionalDouble value) {
        return value.isPresent() ? real(value.getAsDouble()) : none();
    }

    BinaryCopy reals(List<Double> values) {
        room(24 + 12 * values.size())
                .putInt(20 + 12 * values.size())
                .putInt(1)
                .putInt(0)
                .putInt(OID_FLOAT8)
                .putInt(values.size())
                .putInt(1);
        values.forEach(this::real);
        return this;
    }

    BinaryCopy flag(boolean value) {
        room(5).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    BinaryCopy flag(Optional<Boolean> value) {
        return value.isPresent() ? flag(value.get().booleanValue()) : none();
    }

    BinaryCopy text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy text(Optional<String> value) {
        return value.isPresent() ? text(value.get()) : none();
    }

    BinaryCopy name(Enum<?> value) {
        return text(value.name());
    }

    BinaryCopy jsonb(String json) {
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        room(5 + utf8.length).putInt(1 + utf8.length).put((byte) 1).put(utf8);
        return this;
    }

    BinaryCopy date(Optional<LocalDate> value) {
        return value.isPresent()
                ? integer(Math.toIntExact(ChronoUnit.DAYS.between(POSTGRES_EPOCH, value.get())))
                : none();
    }

    BinaryCopy bytes(byte[] value) {
        room(4 + value.length).putInt(value.length).put(value);
        return this;
    }

    BinaryCopy none() {
        room(4).putInt(-1);
        return this;
    }

    /** Ends the statement and returns the number of rows the server took. */
    long finish() throws SQLException {
        room(2).putShort((short) -1);
        flush();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * buffer.capacity(), buffer.position() + bytes));
            buffer = larger.put(buffer.flip());
        }
        return buffer;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
