package org.gridscheme.api.endtoend;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of the fault programme that every build has the time for: killed processes and a bad line to the database. */
class BatchFaultsIT {

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

    @Test
    void killedServices() throws Exception {
        String id = faults.order();
        faults.during(id, FaultProgramme.KILLS, number -> faults.services()
                .get(number % 2)
                .kill());
        faults.verdict(FaultProgramme.KILLS + " kills of one of two services", id);
        faults.first().awaitReady();
        faults.second().awaitReady();
    }

    @Test
    void stoppedDatabase() throws Exception {
        String id = faults.order();
        faults.during(id, FaultProgramme.STOPS, number -> faults.server().crash());
        faults.verdict(FaultProgramme.STOPS + " immediate stops of PostgreSQL", id);
    }

    @Test
    void slowLine() throws Exception {
        String id = faults.order();
        faults.during(id, 1, number -> {
            faults.line().delay(2000);
            Thread.sleep(6000);
            faults.line().heal();
        });
        faults.verdict("2 s latency to the database", id);
    }

    @Test
    void blackHole() throws Exception {
        String id = faults.order();
        faults.during(id, 1, number -> {
            faults.line().swallow();
            Thread.sleep(FaultProgramme.SILENCE_MS);
            faults.line().heal();
        });
        faults.verdict("black hole to the database", id);
    }
}
