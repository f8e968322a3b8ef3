package org.gridscheme.spatial.postgis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gridscheme.scheme.job.ClaimedRow;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobMode;
import org.gridscheme.scheme.job.JobRow;
import org.gridscheme.scheme.job.JobState;
import org.gridscheme.scheme.job.JobTerms;
import org.gridscheme.scheme.job.RowState;

/** Reads jobs and their rows from query results. */
final class JobRecords {

    private JobRecords() {}

    static Job job(ResultSet row) throws SQLException {
        Map<RowState, Integer> counts = new EnumMap<>(RowState.class);
        int finished = 0;
        for (RowState state : RowState.values()) {
            int count = row.getInt(state.name().toLowerCase(Locale.ROOT) + "_rows");
            counts.put(state, count);
            finished += count;
        }
        double elapsed_s = row.getDouble("elapsed_s");
        int sinceStart = finished - row.getInt("started_rows");
        return new Job(
                row.getLong("job_no"),
                terms(row),
                Optional.ofNullable(row.getString("description_text")).orElse("{}"),
                JobState.valueOf(row.getString("state")),
                row.getInt("total_rows"),
                counts,
                time(row, "created_at").orElseThrow(),
                time(row, "finished_at"),
                elapsed_s > 0 ? sinceStart / elapsed_s : 0);
    }

    private static JobTerms terms(ResultSet row) throws SQLException {
        return new JobTerms(
                row.getString("id"),
                row.getString("digest"),
                row.getString("order_digest"),
                Optional.ofNullable(row.getString("idempotency_key")),
                JobMode.valueOf(row.getString("mode")),
                row.getString("grid_version"),
                row.getString("rulebook_version"),
                row.getString("price_book_version"),
                row.getLong("reservation_revision"));
    }

    static ClaimedRow claimed(ResultSet row) throws SQLException {
        int duplicateOf = row.getInt("duplicate_of");
        return new ClaimedRow(
                row.getInt("row_no"),
                row.getInt("position"),
                row.getInt("fence"),
                duplicateOf == 0 ? OptionalInt.empty() : OptionalInt.of(duplicateOf),
                row.getString("source"));
    }

    static JobRow row(ResultSet row) throws SQLException {
        return new JobRow(
                row.getInt("row_no"),
                row.getString("source"),
                Optional.ofNullable(row.getString("state")).map(RowState::valueOf),
                Optional.ofNullable(row.getString("result")));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
