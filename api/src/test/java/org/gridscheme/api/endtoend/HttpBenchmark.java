package org.gridscheme.api.endtoend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.gridscheme.spatial.testkit.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * Times the service as it is delivered on Aachen's streets with a generated grid: POST of a planning request from connection to the last byte of
 * the answer, the archive in PostGIS included. One client after a warm-up, then two clients at once. Client, service and
 * database share the machine.
 *
 * <p>Arguments: nodes of the grid (4000), places (200), rounds (5).
 */
public final class HttpBenchmark {

    private static final long SEED = 20261120;
    private static final int WARM_UP_ROUNDS = 3;
    private static final String TOTAL = "\"timing_ms\":{\"total\":";

    private final Http http;
    private final List<String> bodies = new ArrayList<>();

    private HttpBenchmark(Http http, int places) {
        this.http = http;
        JsonNode box = http.get("/api/v1/grid").json().get("bbox");
        Random random = new Random(SEED);
        for (int i = 0; i < places; i++) {
            double lon = between(box, 0, 2, random);
            double lat = between(box, 1, 3, random);
            bodies.add(Requests.of(lon, lat, 500, "ORDINARY", "OFFICE"));
            bodies.add(Requests.of(lon, lat, 3150, "ORDINARY", "MACHINERY"));
            bodies.add(Requests.of(lon, lat, 8000, "CLASS_I", "DATA_CENTRE"));
        }
    }

    private static double between(JsonNode box, int low, int high, Random random) {
        double from = box.get(low).asDouble();
        return from + (0.15 + 0.7 * random.nextDouble()) * (box.get(high).asDouble() - from);
    }

    public static void main(String[] arguments) throws Exception {
        int nodes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4000;
        int places = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        TestDatabase database = PostgisExtension.createDatabase();
        AachenCities.importInto(database, nodes);
        try (RunningService service = new RunningService(database)) {
            new HttpBenchmark(service.http(), places).run(rounds);
        }
        System.exit(0);
    }

    private void run(int rounds) throws Exception {
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            bodies.forEach(this::schemes);
        }
        double[] ms = new double[rounds * bodies.size()];
        double[] planned_ms = new double[ms.length];
        for (int i = 0; i < ms.length; i++) {
            long begin = System.nanoTime();
            String answer = answer(bodies.get(i % bodies.size()));
            ms[i] = (System.nanoTime() - begin) / 1e6;
            planned_ms[i] = planned_ms(answer);
        }
        printSpread("one client", ms);
        printSpread("of it read, planned and put into words", planned_ms);
        twoClients(rounds);
    }

    private static void printSpread(String what, double[] ms) {
        Arrays.sort(ms);
        print(
                "%s, %d requests: p50 %.2f  p90 %.2f  p99 %.2f  max %.2f ms",
                what,
                ms.length,
                ms[ms.length / 2],
                ms[ms.length * 9 / 10],
                ms[ms.length * 99 / 100],
                ms[ms.length - 1]);
    }

    /** The time the service itself tells, before the answer is written out and archived. */
    private static double planned_ms(String answer) {
        int at = answer.lastIndexOf(TOTAL) + TOTAL.length();
        return Double.parseDouble(answer.substring(at, answer.indexOf(',', at)));
    }

    private void twoClients(int rounds) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(2);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            bodies.forEach(body -> calls.add(() -> schemes(body)));
        }
        long begin = System.nanoTime();
        int schemes = 0;
        for (Future<Integer> answer : clients.invokeAll(calls)) {
            schemes += answer.get();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        clients.shutdownNow();
        print("two clients: %.0f requests, %.0f schemes per second", calls.size() / seconds, schemes / seconds);
    }

    /** Plans once and counts the schemes of the answer. */
    private int schemes(String body) {
        String text = answer(body);
        int count = 0;
        for (int at = text.indexOf("\"rank\":"); at >= 0; at = text.indexOf("\"rank\":", at + 1)) {
            count++;
        }
        return count;
    }

    private String answer(String body) {
        Http.Answer answer = http.plan(body);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.text());
        }
        return answer.text();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
