package org.gridscheme.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gridscheme.spatial.testkit.CrashingServer;
import org.gridscheme.spatial.testkit.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The fault programme of batches: two services on one database with durable settings, and whatever can happen to them. Each
 * fault ends with a verdict: every row has one result, byte for byte that of the undisturbed batch. Short in the suite;
 * {@code -Dgridscheme.faults=long} makes it 30 kills and 20 stops of the database on 5,000 rows.
 */
final class FaultProgramme implements AutoCloseable {

    /** The property that names its form: short unless given, all or long. */
    static final String FORM = "gridscheme.faults";

    static final boolean LONG = "long".equals(System.getProperty(FORM));

    static final int ROWS = LONG ? 5000 : 200;
    static final int KILLS = LONG ? 30 : 2;
    static final int STOPS = LONG ? 20 : 2;
    static final int ROWS_IN_TURN = LONG ? 1000 : 60;

    /** In the long form longer than a service waits for an answer of the database, 60 s. */
    static final long SILENCE_MS = LONG ? 75_000 : 6000;

    private static final long SEED = 20261128;
    private static final Duration PATIENCE = LONG ? Duration.ofHours(2) : Duration.ofMinutes(5);

    /** How to end what has been started so far, the latest first. */
    private final Deque<Closeable> ends = new ArrayDeque<>();

    private final CrashingServer server;
    private final JdbcClient sql;
    private final FaultyLine line;
    private final ServiceOfItsOwn first;
    private final ServiceOfItsOwn second;
    private final FaultBatches batches;
    private final String undisturbed;
    private final Random random = new Random(SEED);

    interface Fault {
        void strike(int number) throws Exception;
    }

    /** Whatever was started is ended where something after it fails. */
    private FaultProgramme(CrashingServer server, Path folder) throws Exception {
        this.server = server;
        ends.push(server::close);
        try {
            TestDatabase database = server.database();
            sql = JdbcClient.create(database.dataSource());
            FictionalTown.importSmallInto(database, folder);
            line = new FaultyLine(Integer.parseInt(database.url().replaceAll(".*:(\\d+)/.*", "$1")));
            ends.push(line::close);
            TestDatabase overLine = new TestDatabase(
                    "jdbc:postgresql://127.0.0.1:" + line.port() + "/postgres", database.user(), database.password());
            first = new ServiceOfItsOwn(overLine, folder.resolve("first.log"));
            ends.push(first::close);
            second = new ServiceOfItsOwn(overLine, folder.resolve("second.log"));
            ends.push(second::close);
            first.awaitReady();
            second.awaitReady();
            batches = new FaultBatches(sql, first.http(), SEED, PATIENCE);
            undisturbed = batches.await(order(), ROWS);
        } catch (Exception | Error failure) {
            close();
            throw failure;
        }
    }

    /** Skips the test class where no PostgreSQL with PostGIS is installed. */
    static FaultProgramme start(Path folder) throws Exception {
        Optional<CrashingServer> server = CrashingServer.start();
        assumeThat(server)
                .as("the fault programme needs PostgreSQL with PostGIS on this machine")
                .isPresent();
        return new FaultProgramme(server.get(), folder);
    }

    String order() {
        return batches.order("", ROWS);
    }

    void verdict(String fault, String id) throws InterruptedException {
        verdict(fault, batches.await(id, ROWS), undisturbed, ROWS);
    }

    void verdict(String fault, String now, String expected, int rows) {
        System.out.printf("%-48s %s: %s%n", fault, now.equals(expected) ? "PASS" : "FAIL", now);
        assertThat(now).isEqualTo(expected);
        assertThat(now).startsWith(rows + " rows, " + rows + " results");
    }

    /** Faults spread over the batch, each once some more rows are done. */
    void during(String id, int faults, Fault fault) throws Exception {
        during(id, ROWS, faults, fault);
    }

    void during(String id, int rows, int faults, Fault fault) throws Exception {
        for (int i = 1; i <= faults; i++) {
            batches.awaitRows(id, (int) (0.8 * rows * (i - random.nextDouble()) / faults));
            fault.strike(i);
        }
    }

    CrashingServer server() {
        return server;
    }

    JdbcClient sql() {
        return sql;
    }

    FaultyLine line() {
        return line;
    }

    ServiceOfItsOwn first() {
        return first;
    }

    ServiceOfItsOwn second() {
        return second;
    }

    List<ServiceOfItsOwn> services() {
        return List.of(first, second);
    }

    FaultBatches batches() {
        return batches;
    }

    @Override
    public void close() throws IOException {
        Closeable latest = ends.poll();
        if (latest != null) {
            try {
                latest.close();
            } finally {
                close();
            }
        }
    }
}
