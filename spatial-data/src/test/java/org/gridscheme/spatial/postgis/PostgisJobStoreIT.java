package org.gridscheme.spatial.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.gridscheme.scheme.job.ClaimedRow;
import org.gridscheme.scheme.job.FinishedRow;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobMode;
import org.gridscheme.scheme.job.JobRow;
import org.gridscheme.scheme.job.JobState;
import org.gridscheme.scheme.job.JobTerms;
import org.gridscheme.scheme.job.RowState;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(PostgisExtension.class)
class PostgisJobStoreIT {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration OVER = Duration.ofMillis(-1);

    private static final AtomicInteger JOBS = new AtomicInteger();

    private static PostgisJobStore store;
    private static JdbcClient sql;

    @BeforeAll
    static void migrate(DataSource source) {
        DatabaseSchema.migrate(source);
        store = new PostgisJobStore(source);
        sql = JdbcClient.create(source);
    }

    @Test
    void keepsRowsAsTheyWereAndLendsThemInOrder() {
        Job job = create(JobMode.INDEPENDENT, 3);

        List<ClaimedRow> claimed = store.claim(job, 2, LONG);

        assertThat(claimed).extracting(ClaimedRow::row).containsExactly(1, 2);
        assertThat(claimed.get(0).source()).isEqualTo("[\"行 1\",  1.50]");
        assertThat(store.claim(job, 9, LONG)).extracting(ClaimedRow::row).containsExactly(3);
        assertThat(store.claim(job, 9, LONG)).isEmpty();
        assertThat(job.description()).isEqualTo("{\"of\":3}");
    }

    @Test
    void aLateResultIsRefusedAndTheLaterLoanCounts() {
        Job job = create(JobMode.INDEPENDENT, 1);
        ClaimedRow lost = store.claim(job, 1, OVER).get(0);
        ClaimedRow again = store.claim(job, 1, LONG).get(0);

        assertThat(again.fence()).isEqualTo(lost.fence() + 1);
        assertThat(store.finish(job, List.of(ok(lost, "{\"by\":\"stale\"}")))).isZero();
        assertThat(store.finish(job, List.of(ok(again, "{\"by\":\"latest\"}")))).isEqualTo(1);
        assertThat(store.finish(job, List.of(ok(again, "{\"by\":\"twice\"}")))).isZero();

        assertThat(store.listRows(job, 0, 9))
                .containsExactly(new JobRow(
                        1, "[\"行 1\",  1.50]", Optional.of(RowState.OK), Optional.of("{\"by\":\"latest\"}")));
        Job done = find(job);
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.counts().get(RowState.OK)).isEqualTo(1);
        assertThat(done.finishedAt()).isPresent();
    }

    @Test
    void rowsGivenBackAreLentAgainAtOnce() {
        Job job = create(JobMode.INDEPENDENT, 2);
        List<ClaimedRow> claimed = store.claim(job, 2, LONG);

        store.release(job, claimed.subList(1, 2));

        assertThat(store.claim(job, 2, LONG)).extracting(ClaimedRow::row).containsExactly(2);
    }

    @Test
    void aSequentialJobIsOneWorkersAtATimeInTheOrderOfItsKeys() {
        Job job = store.create(terms(JobMode.SEQUENTIAL, Optional.empty()), sink -> {
            sink.add("[1]", OptionalDouble.of(3), OptionalInt.empty());
            sink.add("[2]", OptionalDouble.empty(), OptionalInt.empty());
            sink.add("[3]", OptionalDouble.of(1), OptionalInt.of(1));
            return "{}";
        });

        List<ClaimedRow> first = store.claim(job, 1, LONG);

        assertThat(first).extracting(ClaimedRow::row).containsExactly(3);
        assertThat(first.get(0).duplicateOf()).hasValue(1);
        assertThat(store.claim(job, 1, LONG)).isEmpty();
        store.finish(job, List.of(booked(first.get(0), "{\"kva\":1}")));
        List<ClaimedRow> rest = store.claim(job, 5, LONG);
        assertThat(rest).extracting(ClaimedRow::row).containsExactly(1, 2);
        assertThat(store.listBookings(job, 0, 2)).containsExactly("{\"kva\":1}");
        assertThat(store.listBookings(job, 1, 4)).isEmpty();
    }

    @Test
    void aLoanFromBeforeTheClockWentBackIsOver() {
        for (JobMode mode : JobMode.values()) {
            Job job = create(mode, 1);
            ClaimedRow before = store.claim(job, 1, LONG).get(0);
            assertThat(store.claim(job, 1, LONG)).isEmpty();
            sql.sql("UPDATE job_row SET lease_until = lease_until + interval '1 day' WHERE job_no = :job")
                    .param("job", job.number())
                    .update();

            ClaimedRow after = store.claim(job, 1, LONG).get(0);

            assertThat(store.finish(job, List.of(ok(before, "{}")))).isZero();
            assertThat(store.finish(job, List.of(ok(after, "{}")))).isEqualTo(1);
        }
    }

    @Test
    void purgesWhatEndedLongAgoAndLeavesARecord() {
        Job old = create(JobMode.INDEPENDENT, 1);
        store.finish(old, List.of(ok(store.claim(old, 1, LONG).get(0), "{}")));
        Job recent = create(JobMode.INDEPENDENT, 1);
        store.changeState(recent.terms().id(), JobState.CANCELLED);
        Job running = create(JobMode.INDEPENDENT, 1);
        sql.sql(
                        "UPDATE job SET created_at = created_at - interval '3 days', finished_at = finished_at - interval '2 days' "
                                + "WHERE job_no IN (:old, :running)")
                .param("old", old.number())
                .param("running", running.number())
                .update();

        assertThat(store.purge(Duration.ofDays(1))).isEqualTo(1);
        assertThat(store.purge(Duration.ofDays(1))).isZero();

        assertThat(store.find(old.terms().id())).isEmpty();
        assertThat(store.listRows(old, 0, 9)).isEmpty();
        assertThat(find(recent).state()).isEqualTo(JobState.CANCELLED);
        assertThat(find(running).state()).isEqualTo(JobState.RUNNING);
        assertThat(sql.sql("SELECT id || ' ' || state || ' ' || ok_rows || '/' || total_rows FROM purged_job")
                        .query(String.class)
                        .list())
                .containsExactly(old.terms().id() + " DONE 1/1");
    }

    @Test
    void pausedAndCancelledJobsLendNothing() {
        Job job = create(JobMode.INDEPENDENT, 2);
        ClaimedRow under = store.claim(job, 1, LONG).get(0);

        assertThat(store.changeState(job.terms().id(), JobState.PAUSED))
                .map(Job::state)
                .contains(JobState.PAUSED);
        assertThat(store.claim(job, 1, LONG)).isEmpty();
        assertThat(store.finish(job, List.of(ok(under, "{}")))).isEqualTo(1);
        assertThat(store.changeState(job.terms().id(), JobState.RUNNING))
                .map(Job::state)
                .contains(JobState.RUNNING);
        ClaimedRow last = store.claim(job, 1, LONG).get(0);
        store.changeState(job.terms().id(), JobState.CANCELLED);
        assertThat(store.finish(job, List.of(ok(last, "{}")))).isZero();
        assertThat(store.changeState(job.terms().id(), JobState.RUNNING))
                .map(Job::state)
                .contains(JobState.CANCELLED);
        assertThat(store.changeState("nobody", JobState.PAUSED)).isEmpty();
    }

    @Test
    void rowsAreListedByHowTheyEnded() {
        Job job = create(JobMode.INDEPENDENT, 5);
        List<ClaimedRow> rows = store.claim(job, 4, LONG);
        store.finish(
                job,
                List.of(
                        ok(rows.get(0), "{}"),
                        new FinishedRow(2, rows.get(1).fence(), RowState.INVALID, "{}", Optional.empty()),
                        ok(rows.get(2), "{}")));

        assertThat(store.listRows(job, Optional.of(RowState.OK), 0, 9))
                .extracting(JobRow::row)
                .containsExactly(1, 3);
        assertThat(store.listRows(job, Optional.of(RowState.OK), 1, 9))
                .extracting(JobRow::row)
                .containsExactly(3);
        assertThat(store.listRows(job, Optional.of(RowState.INVALID), 0, 9))
                .extracting(JobRow::state)
                .containsExactly(Optional.of(RowState.INVALID));
        assertThat(store.listRows(job, Optional.empty(), 0, 9))
                .containsExactly(
                        new JobRow(4, "[\"行 4\",  1.50]", Optional.empty(), Optional.empty()),
                        new JobRow(5, "[\"行 5\",  1.50]", Optional.empty(), Optional.empty()));
    }

    @Test
    void theNewestJobComesFirst() {
        Job first = create(JobMode.INDEPENDENT, 1);
        Job second = create(JobMode.SEQUENTIAL, 1);

        assertThat(store.listLatest(2))
                .extracting(job -> job.terms().id())
                .containsExactly(second.terms().id(), first.terms().id());
    }

    @Test
    void theSameKeyMakesOneJobEvenInARace() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Job>> orders = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                orders.add(() -> store.create(terms(JobMode.INDEPENDENT, Optional.of("key-race")), sink -> {
                    sink.add("[1]", OptionalDouble.empty(), OptionalInt.empty());
                    return "{}";
                }));
            }
            List<String> ids = new ArrayList<>();
            for (Future<Job> job : clients.invokeAll(orders)) {
                ids.add(job.get().terms().id());
            }
            assertThat(ids).hasSize(4).containsOnly(ids.get(0));
        } finally {
            clients.shutdownNow();
        }
        assertThat(store.findByIdempotencyKey("key-race")).map(Job::rows).contains(1);
    }

    @Test
    void aFailingFileLeavesNothing() {
        JobTerms terms = terms(JobMode.INDEPENDENT, Optional.of("key-bad"));

        assertThatThrownBy(() -> store.create(terms, sink -> {
                    sink.add("[1]", OptionalDouble.empty(), OptionalInt.empty());
                    throw new IllegalStateException("unreadable");
                }))
                .hasMessageContaining("unreadable");

        assertThat(store.find(terms.id())).isEmpty();
        assertThat(store.findByIdempotencyKey("key-bad")).isEmpty();
    }

    /** Two workers race for small portions with leases that are over at once, so that rows are lent again and again. */
    @Test
    void racingWorkersLeaveExactlyOneResultPerRow() throws Exception {
        Job job = create(JobMode.INDEPENDENT, 400);
        ExecutorService workers = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int w = 0; w < 3; w++) {
                work.add(() -> workUntilDone(job));
            }
            int recorded = 0;
            for (Future<Integer> worker : workers.invokeAll(work)) {
                recorded += worker.get();
            }
            assertThat(recorded).isEqualTo(400);
        } finally {
            workers.shutdownNow();
        }
        Job done = find(job);
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.finishedRows()).isEqualTo(400);
        assertThat(sql.sql("SELECT count(*) FROM job_result WHERE job_no = ? AND result->>'row' = row_no::text")
                        .param(job.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(400);
    }

    private static int workUntilDone(Job job) {
        int recorded = 0;
        while (find(job).state() == JobState.RUNNING) {
            List<FinishedRow> results = store.claim(job, 7, OVER).stream()
                    .map(row -> ok(row, "{\"row\":" + row.row() + "}"))
                    .toList();
            recorded += store.finish(job, results);
        }
        return recorded;
    }

    private static Job find(Job job) {
        return store.find(job.terms().id()).orElseThrow();
    }

    private static FinishedRow ok(ClaimedRow row, String result) {
        return new FinishedRow(row.row(), row.fence(), RowState.OK, result, Optional.empty());
    }

    private static FinishedRow booked(ClaimedRow row, String booking) {
        return new FinishedRow(row.row(), row.fence(), RowState.OK, "{}", Optional.of(booking));
    }

    private static Job create(JobMode mode, int rows) {
        return store.create(terms(mode, Optional.empty()), sink -> {
            for (int i = 1; i <= rows; i++) {
                sink.add("[\"行 " + i + "\",  1.50]", OptionalDouble.empty(), OptionalInt.empty());
            }
            return "{\"of\":" + rows + "}";
        });
    }

    private static JobTerms terms(JobMode mode, Optional<String> key) {
        String id = "job-" + Thread.currentThread().getId() + "-" + JOBS.incrementAndGet();
        return new JobTerms(id, "digest", "order-" + id, key, mode, "grid-1", "rules-1", "prices-1", 7);
    }
}
