package org.gridscheme.spatial.perf;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.api.CapacitySurveyor;
import org.gridscheme.scheme.api.CapacitySurveyor.SurveyedGrid;
import org.gridscheme.scheme.model.Attachment;
import org.gridscheme.scheme.model.capacity.PointCapacity;
import org.gridscheme.spatial.endtoend.AachenCity;

/**
 * Times a survey of the open capacity of Aachen: the whole grid, and brought up to date after one commitment. Prints the
 * median and the range of processor time over the rounds after a warm-up.
 *
 * <p>Arguments: nodes of the grid (4000), rounds (7), edge of a hexagon in metres (200).
 */
public final class CapacityBenchmark {

    private static final int WARM_UP_ROUNDS = 3;

    private CapacityBenchmark() {}

    public static void main(String[] arguments) {
        int nodes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        double edge_m = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 200;
        AachenCity city = AachenCity.of(nodes);
        CapacitySurveyor surveyor = city.planner().capacitySurveyor();
        long begin = cpu_ns();
        SurveyedGrid first = surveyor.survey(edge_m, share -> {});
        print(
                "%,d nodes, %,d points, %,d hexagons of %.0f m, first survey %,d ms",
                city.grid().nodeCount(),
                first.survey().points().size(),
                first.survey().hexagons().size(),
                edge_m,
                (cpu_ns() - begin) / 1_000_000);
        double[] whole_ms = new double[rounds];
        for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
            long start = cpu_ns();
            surveyor.survey(edge_m, share -> {});
            whole_ms[Math.max(0, round)] = (cpu_ns() - start) / 1e6;
        }
        printSpread("whole grid", whole_ms);
        refresh(city, first, rounds);
    }

    private static void refresh(AachenCity city, SurveyedGrid first, int rounds) {
        List<PointCapacity> points = first.survey().points().stream()
                .filter(p -> p.point().feederId().isPresent() && p.single().capacity_kVA() >= 1000)
                .toList();
        double[] refresh_ms = new double[rounds];
        int surveyed = 0;
        int hexagons = 0;
        for (int i = -WARM_UP_ROUNDS; i < rounds; i++) {
            PointCapacity taken = points.get(Math.floorMod(i * 7919, points.size()));
            AachenCity after = committed(city, taken);
            CapacitySurveyor surveyor = after.planner().capacitySurveyor();
            long begin = cpu_ns();
            SurveyedGrid refreshed = surveyor.refresh(first);
            refresh_ms[Math.max(0, i)] = (cpu_ns() - begin) / 1e6;
            surveyed = refreshed.pointsSurveyed();
            hexagons = refreshed.hexagonsSurveyed();
            print(
                    "  one commitment: %,d of %,d points and %,d hexagons anew in %.1f ms",
                    surveyed, refreshed.survey().points().size(), hexagons, refresh_ms[Math.max(0, i)]);
        }
        printSpread("one commitment", refresh_ms);
    }

    private static AachenCity committed(AachenCity city, PointCapacity taken) {
        int node = taken.point().attachment() instanceof Attachment.OnSection onSection
                ? onSection.upstreamNode()
                : ((Attachment.AtNode) taken.point().attachment()).node();
        Commitment commitment = new Commitment(
                "reserved",
                "Reserved",
                Optional.of(city.grid().node(node).id()),
                Optional.empty(),
                800,
                0.7,
                1,
                OptionalDouble.empty(),
                Optional.empty());
        GridModel m = city.grid().model();
        GridModel with = new GridModel(
                m.description(),
                m.crs(),
                m.substations(),
                m.busbarSections(),
                m.busTies(),
                m.powerTransformers(),
                m.nodes(),
                m.lineSections(),
                m.lineSwitches(),
                m.loads(),
                m.profiles(),
                m.distributionTransformers(),
                m.ducts(),
                m.restrictedAreas(),
                Stream.concat(m.commitments().stream(), Stream.of(commitment)).toList(),
                m.generatingUnits());
        return new AachenCity(GridSnapshot.of("aachen-1", with), city.streets(), city.profile());
    }

    private static void printSpread(String what, double[] ms) {
        double[] sorted = ms.clone();
        Arrays.sort(sorted);
        print(
                "%-16s median %8.1f  least %8.1f  most %8.1f ms",
                what, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    /** Of this thread, so that what else runs on the machine does not count. */
    private static long cpu_ns() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
