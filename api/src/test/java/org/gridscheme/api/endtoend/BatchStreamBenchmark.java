package org.gridscheme.api.endtoend;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.spatial.testkit.CrashingServer;
import org.gridscheme.spatial.testkit.TestDatabase;

/**
 * A very long table through the service on a small heap: only checked; then ordered, every row answered, and the results read
 * back. All but each five-hundredth row have one fault, which is an answer too, so that what is timed is the way of rows through
 * the service and not planning. What stays on the heap is printed after each step.
 *
 * <p>Arguments: rows (1000000).
 */
public final class BatchStreamBenchmark {

    private static final int SOUND_EVERY = 500;
    private static final int PARTS = 5;
    private static final long SEED = 20261128;

    private final Http http;
    private final int rows;

    private BatchStreamBenchmark(Http http, int rows) {
        this.http = http;
        this.rows = rows;
    }

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("batch-stream-benchmark");
        try (CrashingServer server = CrashingServer.start().orElseThrow()) {
            TestDatabase database = server.database();
            FictionalTown.importInto(database, folder, 1000);
            try (RunningService service = new RunningService(database)) {
                new BatchStreamBenchmark(service.http(), rows).run(folder);
            }
        }
        System.exit(0);
    }

    private void run(Path folder) throws Exception {
        System.out.printf(
                Locale.ROOT, "largest heap %,d MB%n", Runtime.getRuntime().maxMemory() / 1_000_000);
        Path table = table(folder);
        System.out.printf(Locale.ROOT, "file of %,d MB%n", Files.size(table) / 1_000_000);
        Consumption.begin().print("before", 0);
        Path report = folder.resolve("report.json");
        Consumption checking = Consumption.begin();
        expect(200, http.post("/api/v1/batches?crs=WGS84&validateOnly=true", "text/csv", table, report));
        checking.print("checked only", rows);
        Consumption storing = Consumption.begin();
        Path order = folder.resolve("order.json");
        expect(202, http.post("/api/v1/batches?crs=WGS84", "text/csv", table, order));
        storing.print("sent and stored", rows);
        String batch = "/api/v1/batches/" + Files.readString(order).replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        Consumption answering = Consumption.begin();
        for (int part = 1; part <= PARTS; part++) {
            while (finished(batch) < (long) rows * part / PARTS) {
                Thread.sleep(100);
            }
            answering.print("answered, part " + part + "/" + PARTS, (int) ((long) rows * part / PARTS));
        }
        for (String ending : new String[] {"csv", "ndjson", "xlsx"}) {
            Consumption reading = Consumption.begin();
            expect(200, http.get(batch + "/results." + ending, folder.resolve("results." + ending)));
            reading.print("results read as " + ending, rows);
        }
    }

    private static void expect(int status, HttpResponse<Path> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(Files.readString(answer.body()));
        }
    }

    private long finished(String batch) {
        return http.get(batch).json().get("finished_rows").asLong();
    }

    private Path table(Path folder) throws IOException {
        var box = http.get("/api/v1/grid").json().get("bbox");
        Random random = new Random(SEED);
        Path file = folder.resolve("rows.csv");
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("customer,lon,lat,kva\n");
            for (int row = 1; row <= rows; row++) {
                csv.write(String.format(
                        Locale.ROOT,
                        "C-%d,%.6f,%.6f,%d%n",
                        row,
                        box.get(0).asDouble()
                                + random.nextDouble()
                                        * (box.get(2).asDouble() - box.get(0).asDouble()),
                        box.get(1).asDouble()
                                + random.nextDouble()
                                        * (box.get(3).asDouble() - box.get(1).asDouble()),
                        row % SOUND_EVERY == 0 ? 500 : -1));
            }
        }
        return file;
    }
}
