package org.gridscheme.spatial.ingest.layer;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.spatial.ingest.layer.LayerException.Reason;

/** A dBASE table (version III and its followers), read record by record. */
final class DbfTable implements Closeable {

    private static final int HEADER_BYTES = 32;
    private static final int COLUMN_BYTES = 32;
    private static final int NAME_BYTES = 11;
    private static final int LARGEST_RECORD_BYTES = 65_535;
    private static final byte HEADER_END = 0x0D;
    private static final byte DELETED = '*';
    private static final int RECORDS_AT = 4;
    private static final int HEADER_LENGTH_AT = 8;
    private static final int RECORD_LENGTH_AT = 10;
    private static final int DRIVER_AT = 29;
    private static final int COLUMN_TYPE_AT = 11;
    private static final int COLUMN_LENGTH_AT = 16;

    private final InputStream in;
    private final CellText text;
    private final List<DbfColumn> columns = new ArrayList<>();
    private final int driver;
    private final long records;
    private final byte[] record;
    private long recordsRead;

    private DbfTable(InputStream in, Charset charset) throws IOException {
        this.in = in;
        this.text = new CellText(charset);
        ByteBuffer header = read(HEADER_BYTES);
        int headerBytes = header.getShort(HEADER_LENGTH_AT) & 0xFFFF;
        int recordBytes = header.getShort(RECORD_LENGTH_AT) & 0xFFFF;
        this.records = header.getInt(RECORDS_AT) & 0xFFFFFFFFL;
        this.driver = header.get(DRIVER_AT) & 0xFF;
        if (headerBytes < HEADER_BYTES + 1 || recordBytes < 1) {
            throw new LayerException(Reason.NOT_THE_FORMAT, "expected", "dBASE");
        }
        readColumns(read(headerBytes - HEADER_BYTES), recordBytes);
        this.record = new byte[Math.min(recordBytes, LARGEST_RECORD_BYTES)];
    }

    /** @param charset of names and texts */
    static DbfTable open(Path file, Charset charset) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return new DbfTable(in, charset);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    List<DbfColumn> columns() {
        return columns;
    }

    /** The language driver, which names the code page the writer worked with. */
    int driver() {
        return driver;
    }

    /** Number of the record read last, from 1. */
    long number() {
        return recordsRead;
    }

    /** Reads the next record; false at the end of the table. */
    boolean next() throws IOException {
        if (recordsRead >= records) {
            return false;
        }
        recordsRead++;
        if (in.readNBytes(record, 0, record.length) != record.length) {
            throw broken("truncated");
        }
        return true;
    }

    /** True for a record that was deleted but not removed. */
    boolean isDeleted() {
        return record[0] == DELETED;
    }

    /** The cell of the current record as text in the grid's own form: plain numbers, true or false, YYYY-MM-DD. */
    Optional<String> find(DbfColumn column) throws LayerException {
        String value = decode(column).strip();
        return switch (column.type()) {
            case 'L' -> truth(value);
            case 'D' -> day(value);
            case 'N', 'F' ->
                // Writers fill a number that is not known, or does not fit, with asterisks.
                value.isEmpty() || value.chars().allMatch(c -> c == '*') ? Optional.empty() : Optional.of(value);
            default -> value.isEmpty() ? Optional.empty() : Optional.of(value);
        };
    }

    private String decode(DbfColumn column) throws LayerException {
        byte[] cell = Arrays.copyOfRange(record, column.offset(), column.offset() + column.length());
        return text.decode(cell, textLength(cell))
                .orElseThrow(() -> new LayerException(
                        Reason.ENCODING, Map.of("record", Long.toString(recordsRead), "column", column.name())));
    }

    /** Some writers end texts with a zero byte and leave rubbish behind it. */
    private static int textLength(byte[] cell) {
        for (int i = 0; i < cell.length; i++) {
            if (cell[i] == 0) {
                return i;
            }
        }
        return cell.length;
    }

    private static Optional<String> truth(String value) {
        return switch (value) {
            case "T", "t", "Y", "y" -> Optional.of("true");
            case "F", "f", "N", "n" -> Optional.of("false");
            case "?", "" -> Optional.empty();
            default -> Optional.of(value);
        };
    }

    private static Optional<String> day(String value) {
        if (value.isEmpty() || value.equals("00000000")) {
            return Optional.empty();
        }
        return Optional.of(
                value.matches("[0-9]{8}")
                        ? value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6)
                        : value);
    }

    private void readColumns(ByteBuffer descriptions, int recordBytes) throws LayerException {
        int offset = 1;
        Set<String> names = new HashSet<>();
        while (descriptions.remaining() >= COLUMN_BYTES && descriptions.get(descriptions.position()) != HEADER_END) {
            byte[] description = new byte[COLUMN_BYTES];
            descriptions.get(description);
            DbfColumn column = column(description, offset);
            offset += column.length();
            if (offset > recordBytes) {
                throw broken("columns-wider-than-records");
            }
            if (!names.add(column.name())) {
                throw new LayerException(Reason.BROKEN, "column-twice", column.name());
            }
            columns.add(column);
        }
    }

    private DbfColumn column(byte[] description, int offset) throws LayerException {
        byte[] name = Arrays.copyOf(description, NAME_BYTES);
        String decoded = text.decode(name, textLength(name))
                .orElseThrow(() -> new LayerException(Reason.ENCODING, "column", Integer.toString(columns.size() + 1)));
        char type = (char) (description[COLUMN_TYPE_AT] & 0xFF);
        return new DbfColumn(decoded.strip(), type, offset, description[COLUMN_LENGTH_AT] & 0xFF);
    }

    private ByteBuffer read(int bytes) throws IOException {
        byte[] read = in.readNBytes(bytes);
        if (read.length != bytes) {
            throw broken("truncated");
        }
        return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    }

    private LayerException broken(String problem) {
        return new LayerException(Reason.BROKEN, Map.of("record", Long.toString(recordsRead), "problem", problem));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
