package org.gridscheme.api.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.gridscheme.spatial.testkit.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * Times what a designer waits for who reserves a scheme and looks at the open capacity: from the last byte of the answer to the reservation
 * until a page of {@code GET /api/v1/capacity} tells of it, asked again and again without a pause. On the demo town with its usual grid, after
 * the first survey and the rehearsal. Client, service and database share the machine.
 *
 * <p>Arguments: nodes of the grid (4000), reservations (12).
 */
public final class ReservationBenchmark {

    private static final long SEED = 20261129;
    private static final int REHEARSAL_MS = 5_000;
    private static final String CAPACITY = "/api/v1/capacity";

    private final Http http;
    private final Random random = new Random(SEED);

    private ReservationBenchmark(Http http) {
        this.http = http;
    }

    public static void main(String[] arguments) throws Exception {
        int nodes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4000;
        int reservations = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
        TestDatabase database = PostgisExtension.createDatabase();
        Path folder = Files.createTempDirectory("reservation-benchmark");
        FictionalTown.importInto(database, folder, nodes);
        try (RunningService service = new RunningService(database)) {
            new ReservationBenchmark(service.http()).run(reservations);
        }
        System.exit(0);
    }

    private void run(int reservations) throws InterruptedException {
        awaitSurvey();
        Thread.sleep(REHEARSAL_MS);
        print("a page read while nothing changes: %.1f ms", page_ms());
        double[] ms = new double[reservations];
        for (int i = 0; i < reservations; i++) {
            JsonNode reservation = reserve();
            ms[i] = untilVisible_ms(reservation.get("reservation_version").asString());
            print("reservation %d is visible after %.1f ms", i + 1, ms[i]);
        }
        Arrays.sort(ms);
        print("from %.1f to %.1f ms, median %.1f", ms[0], ms[reservations - 1], ms[reservations / 2]);
    }

    private void awaitSurvey() throws InterruptedException {
        while (!http.get(CAPACITY).json().get("state").asString().equals("READY")) {
            Thread.sleep(100);
        }
    }

    private double page_ms() {
        double best_ms = Double.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long begin = System.nanoTime();
            http.get(CAPACITY);
            best_ms = Math.min(best_ms, (System.nanoTime() - begin) / 1e6);
        }
        return best_ms;
    }

    /** Reserves the first scheme at the next place of a row of random ones that has one. */
    private JsonNode reserve() {
        JsonNode box = http.get("/api/v1/grid").json().get("bbox");
        while (true) {
            String body = Requests.of(between(box, 0, 2), between(box, 1, 3), 800, "ORDINARY", "OFFICE");
            JsonNode set = http.plan(body).json();
            if (set.get("schemes").isEmpty()) {
                continue;
            }
            String path = "/api/v1/schemes/" + set.get("id").asString() + "/"
                    + set.get("schemes").get(0).get("id").asString() + "/reservation";
            Http.Answer answer = http.post(path, "application/json", new byte[0]);
            if (answer.status() == 201) {
                return answer.json();
            }
        }
    }

    private double between(JsonNode box, int low, int high) {
        double from = box.get(low).asDouble();
        return from + (0.15 + 0.7 * random.nextDouble()) * (box.get(high).asDouble() - from);
    }

    private double untilVisible_ms(String reservationVersion) {
        String told = "\"reservation_version\":\"" + reservationVersion + "\"";
        long begin = System.nanoTime();
        while (!http.get(CAPACITY).text().contains(told)) {
            Thread.onSpinWait();
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
