package org.gridscheme.spatial.perf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.StageTime;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.spatial.endtoend.AachenCity;

/**
 * Times {@code SchemePlanner.plan} on Aachen: every request of a fixed set several times after a
 * warm-up of whole rounds, the median of a request's rounds counts; also by processor time, which others on the machine disturb less. Prints the spread over the requests, the medians of the
 * stages, the throughput of two threads, and a digest of all answers, which tells whether a change changed any of them.
 *
 * <p>Arguments: nodes of the grid (4000), places (200), rounds (7).
 */
public final class PlanBenchmark {

    private static final long SEED = 20261120;
    private static final int WARM_UP_ROUNDS = 4;
    private static final List<String> KINDS = List.of("500 kVA", "3150 kVA", "8000 kVA class I");

    private final SchemePlanner planner;
    private final List<SupplyApplication> applications;

    private PlanBenchmark(SchemePlanner planner, List<SupplyApplication> applications) {
        this.planner = planner;
        this.applications = applications;
    }

    public static void main(String[] arguments) throws Exception {
        int nodes = argument(arguments, 0, 4000);
        int places = argument(arguments, 1, 200);
        int rounds = argument(arguments, 2, 7);
        AachenCity city = AachenCity.of(nodes);
        long begin = System.nanoTime();
        SchemePlanner planner = city.planner();
        print(
                "%,d street edges, %,d grid nodes, planner built in %,d ms, Java %s, %d processors",
                city.streets().edges().size(),
                city.grid().nodeCount(),
                (System.nanoTime() - begin) / 1_000_000,
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors());
        print("one junction of a plain search %.0f ns", SearchFloor.nanosecondsPerJunction(city.streets(), SEED));
        new PlanBenchmark(planner, city.applications(SEED, places)).run(rounds);
        print("one junction of a plain search %.0f ns", SearchFloor.nanosecondsPerJunction(city.streets(), SEED));
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return index < arguments.length ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private void run(int rounds) throws Exception {
        print("answers %s", digest());
        for (int i = 1; i < WARM_UP_ROUNDS; i++) {
            applications.forEach(planner::plan);
        }
        double[][] ms = new double[applications.size()][rounds];
        double[][] cpu_ms = new double[applications.size()][rounds];
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        Map<String, List<Double>> stages = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < ms.length; i++) {
                long beginCpu = thread.getCurrentThreadCpuTime();
                long begin = System.nanoTime();
                SchemeSet set = planner.plan(applications.get(i));
                ms[i][round] = (System.nanoTime() - begin) / 1e6;
                cpu_ms[i][round] = (thread.getCurrentThreadCpuTime() - beginCpu) / 1e6;
                for (StageTime stage : set.stages()) {
                    stages.computeIfAbsent(stage.stage(), name -> new ArrayList<>())
                            .add(stage.ms());
                }
            }
        }
        printByKind("", ms);
        printByKind("CPU ", cpu_ms);
        stages.forEach((stage, times) -> printSpread(
                "stage " + stage,
                times.stream().mapToDouble(Double::doubleValue).toArray()));
        printThroughput(2, 3);
    }

    private static void printByKind(String prefix, double[][] ms) {
        double[] typical = Arrays.stream(ms).mapToDouble(PlanBenchmark::median).toArray();
        printSpread(prefix + "all", typical);
        for (int kind = 0; kind < KINDS.size(); kind++) {
            double[] ofKind = new double[typical.length / KINDS.size()];
            for (int i = 0; i < ofKind.length; i++) {
                ofKind[i] = typical[i * KINDS.size() + kind];
            }
            printSpread(prefix + KINDS.get(kind), ofKind);
        }
    }

    private static double median(double[] values) {
        return quantile(values, 0.5);
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    private static void printSpread(String what, double[] ms) {
        print(
                "%-20s p50 %8.3f  p90 %8.3f  p99 %8.3f  max %8.3f ms",
                what, quantile(ms, 0.5), quantile(ms, 0.9), quantile(ms, 0.99), quantile(ms, 1));
    }

    private void printThroughput(int threads, int rounds) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<SchemeSet>> calls = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                applications.forEach(application -> calls.add(() -> planner.plan(application)));
            }
            long begin = System.nanoTime();
            int schemes = 0;
            for (Future<SchemeSet> done : pool.invokeAll(calls)) {
                schemes += done.get().schemes().size();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            print(
                    "%d threads: %,.0f requests, %,.0f schemes per second",
                    threads, calls.size() / seconds, schemes / seconds);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Of everything in the answers but their times. */
    private String digest() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (SupplyApplication application : applications) {
            SchemeSet set = planner.plan(application);
            String answer = set.outcome() + " " + set.schemes() + " " + set.rejected() + " " + set.examined();
            digest.update(answer.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
