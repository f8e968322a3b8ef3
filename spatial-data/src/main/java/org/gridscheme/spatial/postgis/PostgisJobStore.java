package org.gridscheme.spatial.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.gridscheme.scheme.job.ClaimedRow;
import org.gridscheme.scheme.job.FinishedRow;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobMode;
import org.gridscheme.scheme.job.JobRow;
import org.gridscheme.scheme.job.JobState;
import org.gridscheme.scheme.job.JobStore;
import org.gridscheme.scheme.job.JobTerms;
import org.gridscheme.scheme.job.RowFeed;
import org.gridscheme.scheme.job.RowState;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Jobs in PostgreSQL; any number of processes may share them. Thread-safe. */
public final class PostgisJobStore implements JobStore {

    private static final SqlFile SQL = SqlFile.open("jobs.sql");
    private static final double MS_PER_S = 1000.0;

    private final Database database;

    public PostgisJobStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public Job create(JobTerms terms, RowFeed feed) {
        database.inTransaction(connection -> {
            Optional<Long> number = insert(terms);
            if (number.isPresent()) {
                fill(connection, number.get(), feed);
            }
            return number;
        });
        return terms.idempotencyKey().flatMap(this::findByIdempotencyKey).orElseGet(() -> get(terms.id()));
    }

    private Optional<Long> insert(JobTerms terms) {
        return database.client()
                .sql(SQL.get("create"))
                .param("id", terms.id())
                .param("digest", terms.digest())
                .param("orderDigest", terms.orderDigest())
                .param("key", terms.idempotencyKey().orElse(null))
                .param("mode", terms.mode().name())
                .param("gridVersion", terms.gridVersion())
                .param("rulebookVersion", terms.rulebookVersion())
                .param("priceBookVersion", terms.priceBookVersion())
                .param("reservationRevision", terms.reservationRevision())
                .query(Long.class)
                .optional();
    }

    private void fill(Connection connection, long job, RowFeed feed) throws SQLException {
        JobRowCopy copy = JobRowCopy.write(connection, SQL.get("copy-rows"), job, feed);
        if (copy.isSorted()) {
            database.client().sql(SQL.get("order-rows")).param("job", job).update();
        }
        database.client()
                .sql(SQL.get("complete"))
                .param("job", job)
                .param("description", copy.description())
                .param("rows", copy.rows())
                .update();
        // Without fresh statistics the first claims take the job for empty and sort all of it.
        database.client().sql(SQL.get("analyze")).update();
    }

    private Job get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("job " + id + " vanished"));
    }

    @Override
    public Optional<Job> find(String id) {
        return one(database.client().sql(SQL.get("find")).param("id", id));
    }

    @Override
    public Optional<Job> findByIdempotencyKey(String key) {
        return one(database.client().sql(SQL.get("find-by-key")).param("key", key));
    }

    @Override
    public Optional<Job> findByOrder(String orderDigest) {
        return one(database.client().sql(SQL.get("find-by-order")).param("orderDigest", orderDigest));
    }

    @Override
    public List<Job> listLatest(int most) {
        return database.client()
                .sql(SQL.get("list-latest"))
                .param("most", most)
                .query((row, n) -> JobRecords.job(row))
                .list();
    }

    @Override
    public List<Job> listRunning(String rulebookVersion, String priceBookVersion) {
        return database.client()
                .sql(SQL.get("list-running"))
                .param("rulebookVersion", rulebookVersion)
                .param("priceBookVersion", priceBookVersion)
                .query((row, n) -> JobRecords.job(row))
                .list();
    }

    @Override
    public Optional<Job> changeState(String id, JobState state) {
        database.client()
                .sql(SQL.get("change-state"))
                .param("id", id)
                .param("state", state.name())
                .update();
        return find(id);
    }

    @Override
    public List<ClaimedRow> claim(Job job, int most, Duration lease) {
        return database.inTransaction(connection -> {
            if (job.terms().mode() == JobMode.SEQUENTIAL && !isOurTurn(job, lease)) {
                return List.of();
            }
            List<ClaimedRow> claimed = database
                    .client()
                    .sql(SQL.get("claim"))
                    .param("job", job.number())
                    .param("most", most)
                    .param("lease_s", lease.toMillis() / MS_PER_S)
                    .query((row, n) -> JobRecords.claimed(row))
                    .list()
                    .stream()
                    .sorted(Comparator.comparingInt(ClaimedRow::position))
                    .toList();
            if (!claimed.isEmpty()) {
                database.client()
                        .sql(SQL.get("start"))
                        .param("job", job.number())
                        .update();
            }
            return claimed;
        });
    }

    /** The lock is a statement of its own, so that the next one sees every claim made under it before. */
    private boolean isOurTurn(Job job, Duration lease) {
        lock(job);
        return !database.client()
                .sql(SQL.get("somebody-works"))
                .param("job", job.number())
                .param("lease_s", lease.toMillis() / MS_PER_S)
                .query(Boolean.class)
                .single();
    }

    private JobState lock(Job job) {
        return JobState.valueOf(database.client()
                .sql(SQL.get("lock-job"))
                .param("job", job.number())
                .query(String.class)
                .single());
    }

    @Override
    public int finish(Job job, List<FinishedRow> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        return database.inTransaction(
                connection -> lock(job) == JobState.CANCELLED ? 0 : record(connection, job.number(), rows));
    }

    private static int record(Connection connection, long job, List<FinishedRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL.get("finish"))) {
            statement.setArray(1, integers(connection, rows, FinishedRow::row));
            statement.setArray(2, integers(connection, rows, FinishedRow::fence));
            statement.setArray(
                    3, texts(connection, rows, row -> Optional.of(row.state().name())));
            statement.setArray(4, texts(connection, rows, row -> Optional.of(row.result())));
            statement.setArray(5, texts(connection, rows, FinishedRow::booking));
            statement.setLong(6, job);
            statement.setLong(7, job);
            statement.setLong(8, job);
            try (ResultSet counted = statement.executeQuery()) {
                counted.next();
                return counted.getInt(1);
            }
        }
    }

    @Override
    public void release(Job job, List<ClaimedRow> rows) {
        database.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SQL.get("release"))) {
                statement.setArray(1, integers(connection, rows, ClaimedRow::row));
                statement.setArray(2, integers(connection, rows, ClaimedRow::fence));
                statement.setLong(3, job.number());
                return statement.executeUpdate();
            }
        });
    }

    private static <T> java.sql.Array integers(Connection connection, List<T> rows, Function<T, Integer> value)
            throws SQLException {
        return connection.createArrayOf("integer", rows.stream().map(value).toArray());
    }

    private static <T> java.sql.Array texts(Connection connection, List<T> rows, Function<T, Optional<String>> value)
            throws SQLException {
        return connection.createArrayOf(
                "text", rows.stream().map(row -> value.apply(row).orElse(null)).toArray());
    }

    @Override
    public List<JobRow> listRows(Job job, int afterRow, int most) {
        return database.client()
                .sql(SQL.get("list-rows"))
                .param("job", job.number())
                .param("after", afterRow)
                .param("most", most)
                .query((row, n) -> JobRecords.row(row))
                .list();
    }

    @Override
    public List<JobRow> listRows(Job job, Optional<RowState> state, int afterRow, int most) {
        StatementSpec rows = state.map(ended ->
                        database.client().sql(SQL.get("list-rows-ended")).param("state", ended.name()))
                .orElseGet(() -> database.client().sql(SQL.get("list-rows-open")));
        return rows.param("job", job.number())
                .param("after", afterRow)
                .param("most", most)
                .query((row, n) -> JobRecords.row(row))
                .list();
    }

    @Override
    public List<String> listBookings(Job job, int afterPosition, int beforePosition) {
        return database.client()
                .sql(SQL.get("list-bookings"))
                .param("job", job.number())
                .param("after", afterPosition)
                .param("before", beforePosition)
                .query(String.class)
                .list();
    }

    @Override
    public int purge(Duration keep) {
        return database.client()
                .sql(SQL.get("purge"))
                .param("keep_s", keep.toSeconds())
                .update();
    }

    private static Optional<Job> one(StatementSpec statement) {
        return statement.query((row, n) -> JobRecords.job(row)).optional();
    }
}
