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
import org.gridscheme.spatial.testkit.SmallDisk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** The faults that not every build has the time for, and what two services gain: {@code -Dgridscheme.faults=all} or {@code long}. */
@EnabledIfSystemProperty(named = FaultProgramme.FORM, matches = "all|long", disabledReason = "not in the short form")
class LongBatchFaultsIT {

    private static final String DISK_FULL = "53100";

    @TempDir
    private static Path folder;

    private static FaultProgramme faults;

    @BeforeAll
    static void start() throws Exception {
        faults = FaultProgramme.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (faults != null) {
            faults.close();
        }
    }

    /** Connections stay open and nobody answers; the services live on. */
    @Test
    void hungDatabase() throws Exception {
        String id = faults.order();
        faults.during(id, 1, number -> {
            faults.server().hang();
            try {
                Thread.sleep(FaultProgramme.SILENCE_MS);
                assertThat(faults.first()
                                .http()
                                .get("/actuator/health/liveness")
                                .status())
                        .isEqualTo(200);
            } finally {
                faults.server().goOn();
            }
        });
        faults.verdict("hung database", id);
    }

    /** What a row takes is stored with its result, so whoever goes on begins where the killed one was. */
    @Test
    void killedServicesWhileRowsTakeTurns() throws Exception {
        String calm = faults.batches()
                .await(
                        faults.batches().order("&mode=SEQUENTIAL&order=LARGEST", FaultProgramme.ROWS_IN_TURN),
                        FaultProgramme.ROWS_IN_TURN);
        String id = faults.batches().order("&mode=SEQUENTIAL&order=LARGEST", FaultProgramme.ROWS_IN_TURN);
        faults.during(id, FaultProgramme.ROWS_IN_TURN, FaultProgramme.KILLS / 2, number -> {
            faults.first().kill();
            faults.second().kill();
        });
        faults.verdict(
                FaultProgramme.KILLS / 2 + " kills of both services, rows in turn",
                faults.batches().await(id, FaultProgramme.ROWS_IN_TURN),
                calm,
                FaultProgramme.ROWS_IN_TURN);
        faults.first().awaitReady();
        faults.second().awaitReady();
    }

    @Test
    void stoppedService() throws Exception {
        String id = faults.order();
        faults.during(id, 1, number -> faults.second().stop());
        faults.verdict("one of two services ended", id);
        faults.second().startAgain();
        faults.second().awaitReady();
    }

    /**
     * All that the clock of the database decides are leases, so they are moved against it. After a jump forward all are over and
     * rows are done twice; after one back, those of a killed service would last for an hour.
     */
    @Test
    void clockJumps() throws Exception {
        String id = faults.order();
        faults.during(id, 2, number -> {
            faults.sql()
                    .sql("UPDATE job_row SET lease_until = lease_until + make_interval(hours => :hours) "
                            + "WHERE state = 'OPEN' AND lease_until IS NOT NULL")
                    .param("hours", number == 1 ? -1 : 1)
                    .update();
            if (number == 2) {
                faults.second().kill();
            }
        });
        faults.verdict("clock an hour forward, then back with a kill", id);
        faults.second().awaitReady();
    }

    /** Results have no room for some seconds; nothing is lost, and the services live on. */
    @Test
    void fullDisk() throws Exception {
        Optional<SmallDisk> mounted = faults.server().mountSmallDisk(FaultProgramme.LONG ? 400 : 40);
        assumeThat(mounted)
                .as("a full disk needs the right to mount a file system in memory")
                .isPresent();
        try (SmallDisk disk = mounted.get()) {
            faults.sql()
                    .sql("CREATE TABLESPACE small LOCATION '" + disk.tables() + "'")
                    .update();
            faults.sql().sql("ALTER TABLE job_result SET TABLESPACE small").update();
            faults.sql()
                    .sql("CREATE TABLE probe (content text) TABLESPACE small")
                    .update();
            String id = faults.order();
            faults.during(id, 1, number -> {
                disk.fill();
                assertThatThrownBy(LongBatchFaultsIT::probe)
                        .rootCause()
                        .isInstanceOfSatisfying(SQLException.class, full -> assertThat(full.getSQLState())
                                .isEqualTo(DISK_FULL));
                Thread.sleep(6000);
                assertThat(faults.first()
                                .http()
                                .get("/actuator/health/liveness")
                                .status())
                        .isEqualTo(200);
                disk.free();
            });
            faults.verdict("full disk", id);
            faults.sql().sql("DROP TABLE probe").update();
            faults.sql().sql("ALTER TABLE job_result SET TABLESPACE pg_default").update();
            faults.sql().sql("DROP TABLESPACE small").update();
        }
    }

    /** Without room for its log the server gives up, and is started again once there is some. */
    @Test
    void fullDiskUnderTheLog() throws Exception {
        Optional<SmallDisk> mounted = faults.server().mountSmallDisk(FaultProgramme.LONG ? 1000 : 200);
        assumeThat(mounted)
                .as("a full disk needs the right to mount a file system in memory")
                .isPresent();
        try (SmallDisk disk = mounted.get()) {
            faults.server().moveLog(disk);
            String id = faults.order();
            faults.during(id, 1, number -> {
                disk.fill();
                assertThatThrownBy(LongBatchFaultsIT::useUpLog).isInstanceOf(DataAccessException.class);
                Thread.sleep(6000);
                assertThat(faults.first()
                                .http()
                                .get("/actuator/health/liveness")
                                .status())
                        .isEqualTo(200);
                disk.free();
                faults.server().startIfDown();
            });
            faults.verdict("full disk under the log", id);
            faults.server().moveLogBack();
        }
    }

    /** More of its files than are kept ready. */
    private static void useUpLog() {
        for (int file = 0; file < 100; file++) {
            faults.sql()
                    .sql("SELECT pg_logical_emit_message(true, 'filler', 'x')")
                    .query((row, number) -> 1)
                    .list();
            faults.sql().sql("SELECT pg_switch_wal()").query((row, number) -> 1).list();
        }
    }

    private static void probe() {
        faults.sql()
                .sql("INSERT INTO probe SELECT repeat('x', 1000) FROM generate_series(1, 1000)")
                .update();
    }

    /**
     * Told, not judged: how long a batch takes depends on what else the machine does, so the load and the processor time of the
     * services are told as well. Both services have done their share of the undisturbed batch before.
     */
    @Test
    void oneServiceAndTwo() throws Exception {
        assumeThat(FaultProgramme.LONG).as("only in the long form").isTrue();
        timed("two services with one worker each", faults.services());
        faults.second().stop();
        timed("one service with one worker", List.of(faults.first()));
        faults.second().startAgain();
        faults.second().awaitReady();
    }

    private static void timed(String what, List<ServiceOfItsOwn> services) throws Exception {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        List<Duration> before =
                services.stream().map(ServiceOfItsOwn::processorTime).toList();
        long begin = System.nanoTime();
        String id = faults.order();
        faults.batches().awaitRows(id, FaultProgramme.ROWS);
        double wall_s = (System.nanoTime() - begin) / 1e9;
        StringBuilder processor = new StringBuilder();
        for (int i = 0; i < services.size(); i++) {
            Duration used = services.get(i).processorTime().minus(before.get(i));
            processor.append(" %.1f s".formatted(used.toMillis() / 1e3));
        }
        faults.verdict(what, id);
        System.out.printf(
                "%d rows in %.1f s, %.0f rows a second; processor time%s; load %.1f on %d processors%n",
                FaultProgramme.ROWS,
                wall_s,
                FaultProgramme.ROWS / wall_s,
                processor,
                machine.getSystemLoadAverage(),
                machine.getAvailableProcessors());
    }
}
