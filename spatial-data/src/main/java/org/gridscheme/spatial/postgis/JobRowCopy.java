package org.gridscheme.spatial.postgis;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gridscheme.scheme.job.RowFeed;
import org.gridscheme.scheme.job.RowSink;

/** Streams the rows of a new job into the database as they are read; nothing of them stays in memory. */
final class JobRowCopy implements RowSink {

    private static final int COLUMNS = 6;

    private final BinaryCopy copy;
    private final long job;
    private int rows;
    private boolean sorted;
    private String description = "{}";

    private JobRowCopy(BinaryCopy copy, long job) {
        this.copy = copy;
        this.job = job;
    }

    static JobRowCopy write(Connection connection, String copySql, long job, RowFeed feed) throws SQLException {
        try (BinaryCopy copy = new BinaryCopy(connection, copySql)) {
            JobRowCopy written = new JobRowCopy(copy, job);
            written.description = feed.writeTo(written);
            copy.finish();
            return written;
        } catch (CopyRefused refused) {
            throw refused.reason;
        }
    }

    @Override
    public void add(String source, OptionalDouble sortKey, OptionalInt duplicateOf) {
        try {
            rows++;
            sorted |= sortKey.isPresent();
            copy.row(COLUMNS).bigint(job).integer(rows).integer(rows).real(sortKey);
            if (duplicateOf.isPresent()) {
                copy.integer(duplicateOf.getAsInt());
            } else {
                copy.none();
            }
            copy.bytes(source.getBytes(StandardCharsets.UTF_8));
        } catch (SQLException refused) {
            throw new CopyRefused(refused);
        }
    }

    int rows() {
        return rows;
    }

    /** True where the order of work is not simply that of the file. */
    boolean isSorted() {
        return sorted;
    }

    String description() {
        return description;
    }

    /** Carries the refusal past the reader of the file. */
    private static final class CopyRefused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient SQLException reason;

        CopyRefused(SQLException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
