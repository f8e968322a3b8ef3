package org.gridscheme.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.spatial.testkit.CrashingServer;
import org.gridscheme.spatial.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The fault programme of batches: two services on one database with durable settings, and whatever can happen to them. Each
 * fault ends with a verdict: every row has one result, byte for byte that of the undisturbed batch. Short in the suite;
 * {@code -Dgridscheme.faults=long} makes it 30 kills and 20 stops of the database on 5,000 rows.
 */
class BatchFaultsIT {

    private static final boolean LONG = "long".equals(System.getProperty("gridscheme.faults"));
    private static final int ROWS = LONG ? 5000 : 200;
    private static final int KILLS = LONG ? 30 : 2;
    private static final int STOPS = LONG ? 20 : 2;
    private static final long SEED = 20261128;
    private static final Duration PATIENCE = LONG ? Duration.ofHours(2) : Duration.ofMinutes(5);

    @TempDir
    private static Path folder;

    private static Optional<CrashingServer> server = Optional.empty();
    private static JdbcClient sql;
    private static FaultyLine line;
    private static ServiceOfItsOwn first;
    private static ServiceOfItsOwn second;
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
        undisturbed = await(order());
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
        byte[] table = table().getBytes(StandardCharsets.UTF_8);
        Http.Answer ordered = first.http().post("/api/v1/batches?crs=WGS84", "text/csv", table);
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(202);
        return ordered.json().get("id").asString();
    }

    private static String table() {
        JsonNode box = first.http().get("/api/v1/grid").json().get("bbox");
        Random places = new Random(SEED);
        StringBuilder csv = new StringBuilder("lon,lat,kva,importance\n");
        for (int row = 0; row < ROWS; row++) {
            csv.append("%.6f,%.6f,%d,%s%n"
                    .formatted(
                            between(box, 0, 2, places),
                            between(box, 1, 3, places),
                            200 + 7 * (row % 500),
                            row % 7 == 0 ? "二级" : "普通"));
        }
        return csv.toString();
    }

    private static double between(JsonNode box, int low, int high, Random places) {
        double from = box.get(low).asDouble();
        return from + (0.15 + 0.7 * places.nextDouble()) * (box.get(high).asDouble() - from);
    }

    private static int finished(String id) {
        try {
            return sql.sql("SELECT count(*) FROM job JOIN job_result USING (job_no) WHERE id = :id")
                    .param("id", id)
                    .query(Integer.class)
                    .single();
        } catch (DataAccessException away) {
            return 0;
        }
    }

    /** Waits for the last row; rows, results and the digest of all of them in order. */
    private static String await(String id) throws InterruptedException {
        awaitRows(id, ROWS);
        return sql.sql("SELECT count(r.row_no) || ' rows, ' || count(s.row_no) || ' results, ' "
                        + "|| md5(string_agg(r.row_no || s.state || s.result, '|' ORDER BY r.row_no)) "
                        + "FROM job JOIN job_row r USING (job_no) LEFT JOIN job_result s USING (job_no, row_no) "
                        + "WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static void awaitRows(String id, int rows) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (finished(id) < rows) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(20);
        }
    }

    private static void verdict(String fault, String id) throws InterruptedException {
        String now = await(id);
        boolean equal = now.equals(undisturbed);
        System.out.printf("%-40s %s: %s%n", fault, equal ? "PASS" : "FAIL", now);
        assertThat(now).isEqualTo(undisturbed);
        assertThat(now).startsWith(ROWS + " rows, " + ROWS + " results");
    }

    /** Faults spread over the batch, each once some more rows are done. */
    private void during(String id, int faults, Fault fault) throws Exception {
        for (int i = 1; i <= faults; i++) {
            awaitRows(id, (int) (0.8 * ROWS * (i - random.nextDouble()) / faults));
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
            Thread.sleep(6000);
            line.heal();
        });
        verdict("black hole to the database", id);
    }
}
