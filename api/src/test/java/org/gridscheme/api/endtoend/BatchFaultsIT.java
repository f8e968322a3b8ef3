package org.gridscheme.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gridscheme.spatial.testkit.CrashingServer;
import org.gridscheme.spatial.testkit.SmallDisk;
import org.gridscheme.spatial.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The fault programme of batches: two services on one database with durable settings, and whatever can happen to them. Each
 * fault ends with a verdict: every row has one result, byte for byte that of the undisturbed batch. Short in the suite;
 * {@code -Dgridscheme.faults=long} makes it 30 kills and 20 stops of the database on 5,000 rows.
 */
class BatchFaultsIT {

    private static final String FORM = System.getProperty("gridscheme.faults", "short");
    private static final boolean LONG = FORM.equals("long");

    /** Faults that every build does not have the time for. */
    private static final boolean ALL = LONG || FORM.equals("all");

    private static final int ROWS = LONG ? 5000 : 200;
    private static final int KILLS = LONG ? 30 : 2;
    private static final int STOPS = LONG ? 20 : 2;
    private static final int ROWS_IN_TURN = LONG ? 1000 : 60;

    /** In the long form longer than a service waits for an answer of the database, 60 s. */
    private static final long SILENCE_MS = LONG ? 75_000 : 6000;

    private static final String DISK_FULL = "53100";
    private static final long SEED = 20261128;
    private static final Duration PATIENCE = LONG ? Duration.ofHours(2) : Duration.ofMinutes(5);

    @TempDir
    private static Path folder;

    private static Optional<CrashingServer> server = Optional.empty();
    private static JdbcClient sql;
    private static FaultyLine line;
    private static ServiceOfItsOwn first;
    private static ServiceOfItsOwn second;
    private static FaultBatches batches;
    private static String undisturbed = "";

    private final Random random = new Random(SEED);

    @BeforeAll
    static void start() throws Exception {
        server = CrashingServer.start();
        assumeThat(server)
                .as("the fault programme needs PostgreSQL with PostGIS on this machine")
                .isPresent();
        TestDatabase database = server.get().database();
        sql = JdbcClient.create(database.dataSource());
        FictionalTown.importInto(database, folder, 1000);
        line = new FaultyLine(Integer.parseInt(database.url().replaceAll(".*:(\\d+)/.*", "$1")));
        TestDatabase overLine = new TestDatabase(
                "jdbc:postgresql://127.0.0.1:" + line.port() + "/postgres", database.user(), database.password());
        first = new ServiceOfItsOwn(overLine, folder.resolve("first.log"));
        second = new ServiceOfItsOwn(overLine, folder.resolve("second.log"));
        first.awaitReady();
        second.awaitReady();
        batches = new FaultBatches(sql, first.http(), SEED, PATIENCE);
        undisturbed = batches.await(order(), ROWS);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server.isPresent()) {
            first.close();
            second.close();
            line.close();
            server.get().close();
        }
    }

    private static String order() {
        return batches.order("", ROWS);
    }

    private static void verdict(String fault, String id) throws InterruptedException {
        verdict(fault, batches.await(id, ROWS), undisturbed, ROWS);
    }

    private static void verdict(String fault, String now, String expected, int rows) {
        System.out.printf("%-48s %s: %s%n", fault, now.equals(expected) ? "PASS" : "FAIL", now);
        assertThat(now).isEqualTo(expected);
        assertThat(now).startsWith(rows + " rows, " + rows + " results");
    }

    /** Faults spread over the batch, each once some more rows are done. */
    private void during(String id, int faults, Fault fault) throws Exception {
        during(id, ROWS, faults, fault);
    }

    private void during(String id, int rows, int faults, Fault fault) throws Exception {
        for (int i = 1; i <= faults; i++) {
            batches.awaitRows(id, (int) (0.8 * rows * (i - random.nextDouble()) / faults));
            fault.strike(i);
        }
    }

    private interface Fault {
        void strike(int number) throws Exception;
    }

    @Test
    void killedServices() throws Exception {
        String id = order();
        during(id, KILLS, number -> List.of(first, second).get(number % 2).kill());
        verdict(KILLS + " kills of one of two services", id);
        first.awaitReady();
        second.awaitReady();
    }

    @Test
    void stoppedDatabase() throws Exception {
        String id = order();
        during(id, STOPS, number -> server.orElseThrow().crash());
        verdict(STOPS + " immediate stops of PostgreSQL", id);
    }

    @Test
    void slowLine() throws Exception {
        String id = order();
        during(id, 1, number -> {
            line.delay(2000);
            Thread.sleep(6000);
            line.heal();
        });
        verdict("2 s latency to the database", id);
    }

    @Test
    void blackHole() throws Exception {
        String id = order();
        during(id, 1, number -> {
            line.swallow();
            Thread.sleep(SILENCE_MS);
            line.heal();
        });
        verdict("black hole to the database", id);
    }

    /** Connections stay open and nobody answers; the services live on. */
    @Test
    void hungDatabase() throws Exception {
        assumeThat(ALL).as("not in the short form").isTrue();
        String id = order();
        during(id, 1, number -> {
            server.orElseThrow().hang();
            try {
                Thread.sleep(SILENCE_MS);
                assertThat(first.http().get("/actuator/health/liveness").status())
                        .isEqualTo(200);
            } finally {
                server.orElseThrow().goOn();
            }
        });
        verdict("hung database", id);
    }

    /** What a row takes is stored with its result, so whoever goes on begins where the killed one was. */
    @Test
    void killedServicesWhileRowsTakeTurns() throws Exception {
        assumeThat(ALL).as("not in the short form").isTrue();
        String calm = batches.await(batches.order("&mode=SEQUENTIAL&order=LARGEST", ROWS_IN_TURN), ROWS_IN_TURN);
        String id = batches.order("&mode=SEQUENTIAL&order=LARGEST", ROWS_IN_TURN);
        during(id, ROWS_IN_TURN, KILLS / 2, number -> {
            first.kill();
            second.kill();
        });
        verdict(
                KILLS / 2 + " kills of both services, rows in turn",
                batches.await(id, ROWS_IN_TURN),
                calm,
                ROWS_IN_TURN);
        first.awaitReady();
        second.awaitReady();
    }

    @Test
    void stoppedService() throws Exception {
        assumeThat(ALL).as("not in the short form").isTrue();
        String id = order();
        during(id, 1, number -> second.stop());
        verdict("one of two services ended", id);
        second.startAgain();
        second.awaitReady();
    }

    /**
     * All that the clock of the database decides are leases, so they are moved against it. After a jump forward all are over and
     * rows are done twice; after one back, those of a killed service would last for an hour.
     */
    @Test
    void clockJumps() throws Exception {
        assumeThat(ALL).as("not in the short form").isTrue();
        String id = order();
        during(id, 2, number -> {
            sql.sql("UPDATE job_row SET lease_until = lease_until + make_interval(hours => :hours) "
                            + "WHERE state = 'OPEN' AND lease_until IS NOT NULL")
                    .param("hours", number == 1 ? -1 : 1)
                    .update();
            if (number == 2) {
                second.kill();
            }
        });
        verdict("clock an hour forward, then back with a kill", id);
        second.awaitReady();
    }

    /** Results have no room for some seconds; nothing is lost, and the services live on. */
    @Test
    void fullDisk() throws Exception {
        assumeThat(ALL).as("not in the short form").isTrue();
        Optional<SmallDisk> mounted = server.orElseThrow().mountSmallDisk(LONG ? 400 : 40);
        assumeThat(mounted)
                .as("a full disk needs the right to mount a file system in memory")
                .isPresent();
        try (SmallDisk disk = mounted.get()) {
            sql.sql("CREATE TABLESPACE small LOCATION '" + disk.tables() + "'").update();
            sql.sql("ALTER TABLE job_result SET TABLESPACE small").update();
            sql.sql("CREATE TABLE probe (content text) TABLESPACE small").update();
            String id = order();
            during(id, 1, number -> {
                disk.fill();
                assertThatThrownBy(BatchFaultsIT::probe)
                        .rootCause()
                        .isInstanceOfSatisfying(SQLException.class, full -> assertThat(full.getSQLState())
                                .isEqualTo(DISK_FULL));
                Thread.sleep(6000);
                assertThat(first.http().get("/actuator/health/liveness").status())
                        .isEqualTo(200);
                disk.free();
            });
            verdict("full disk", id);
            sql.sql("DROP TABLE probe").update();
            sql.sql("ALTER TABLE job_result SET TABLESPACE pg_default").update();
            sql.sql("DROP TABLESPACE small").update();
        }
    }

    /** Without room for its log the server gives up, and is started again once there is some. */
    @Test
    void fullDiskUnderTheLog() throws Exception {
        assumeThat(ALL).as("not in the short form").isTrue();
        Optional<SmallDisk> mounted = server.orElseThrow().mountSmallDisk(LONG ? 1000 : 200);
        assumeThat(mounted)
                .as("a full disk needs the right to mount a file system in memory")
                .isPresent();
        try (SmallDisk disk = mounted.get()) {
            server.orElseThrow().moveLog(disk);
            String id = order();
            during(id, 1, number -> {
                disk.fill();
                assertThatThrownBy(BatchFaultsIT::useUpLog).isInstanceOf(DataAccessException.class);
                Thread.sleep(6000);
                assertThat(first.http().get("/actuator/health/liveness").status())
                        .isEqualTo(200);
                disk.free();
                server.orElseThrow().startIfDown();
            });
            verdict("full disk under the log", id);
            server.orElseThrow().moveLogBack();
        }
    }

    /** More of its files than are kept ready. */
    private static void useUpLog() {
        for (int file = 0; file < 100; file++) {
            sql.sql("SELECT pg_logical_emit_message(true, 'filler', 'x')")
                    .query((row, number) -> 1)
                    .list();
            sql.sql("SELECT pg_switch_wal()").query((row, number) -> 1).list();
        }
    }

    private static void probe() {
        sql.sql("INSERT INTO probe SELECT repeat('x', 1000) FROM generate_series(1, 1000)")
                .update();
    }

    /**
     * Told, not judged: how long a batch takes depends on what else the machine does, so the load and the processor time of the
     * services are told as well. Both services have done their share of the undisturbed batch before.
     */
    @Test
    void oneServiceAndTwo() throws Exception {
        assumeThat(LONG).as("only in the long form").isTrue();
        timed("two services with one worker each", List.of(first, second));
        second.stop();
        timed("one service with one worker", List.of(first));
        second.startAgain();
        second.awaitReady();
    }

    private static void timed(String what, List<ServiceOfItsOwn> services) throws Exception {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        List<Duration> before =
                services.stream().map(ServiceOfItsOwn::processorTime).toList();
        long begin = System.nanoTime();
        String id = order();
        batches.awaitRows(id, ROWS);
        double wall_s = (System.nanoTime() - begin) / 1e9;
        StringBuilder processor = new StringBuilder();
        for (int i = 0; i < services.size(); i++) {
            Duration used = services.get(i).processorTime().minus(before.get(i));
            processor.append(" %.1f s".formatted(used.toMillis() / 1e3));
        }
        verdict(what, id);
        System.out.printf(
                "%d rows in %.1f s, %.0f rows a second; processor time%s; load %.1f on %d processors%n",
                ROWS,
                wall_s,
                ROWS / wall_s,
                processor,
                machine.getSystemLoadAverage(),
                machine.getAvailableProcessors());
    }
}
