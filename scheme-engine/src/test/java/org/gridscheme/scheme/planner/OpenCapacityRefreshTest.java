package org.gridscheme.scheme.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.api.CapacitySurveyor;
import org.gridscheme.scheme.api.CapacitySurveyor.SurveyedGrid;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.capacity.PointCapacity;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.RandomCity;
import org.gridscheme.scheme.testkit.Runs;
import org.junit.jupiter.api.Test;

/** A survey brought up to date says what a survey of the whole grid says, whatever has changed. */
class OpenCapacityRefreshTest {

    private static final double EDGE_m = 300;

    private static CapacitySurveyor surveyor(String grid, StreetData streets) {
        PlanningBase base = PlanningBase.prepare(
                GridDsl.snapshot(grid),
                streets,
                Defaults.UNBOUNDED,
                Defaults.CATALOGUE,
                Defaults.PRICES,
                Optional.empty());
        return new PlannerCapacitySurveyor(base, kV -> true);
    }

    @Test
    void aRefreshedSurveyIsTheWholeOne() {
        int[] figures = new int[4];
        Runs.seeds("open capacity, refresh", 12).forEach(seed -> {
            RandomCity city = new RandomCity(seed, 9);
            Random random = new Random(seed);
            String grid = seed % 2 == 0 ? city.grid() : tight(city.grid(), random);
            SurveyedGrid kept = surveyor(grid, city.streets()).survey(EDGE_m, share -> {});
            for (int change = 0; change < 3; change++) {
                grid = changed(grid, random, change);
                CapacitySurveyor surveyor = surveyor(grid, city.streets());
                kept = surveyor.refresh(kept);
                SurveyedGrid whole = surveyor.survey(EDGE_m, share -> {});
                assertThat(kept.survey().points())
                        .as("points, seed %d, change %d", seed, change)
                        .isEqualTo(whole.survey().points());
                assertThat(kept.survey().hexagons())
                        .as("hexagons, seed %d, change %d", seed, change)
                        .isEqualTo(whole.survey().hexagons());
                figures[0] += kept.pointsSurveyed();
                figures[1] += whole.pointsSurveyed();
                figures[2] += kept.hexagonsSurveyed();
                figures[3] += whole.hexagonsSurveyed();
            }
        });
        System.out.printf(
                "refreshed %d of %d points, %d of %d hexagons%n", figures[0], figures[1], figures[2], figures[3]);
        assertThat(figures[0]).isLessThan(figures[1]);
        assertThat(figures[2]).isLessThan(figures[3]);
    }

    @Test
    void aReservationIsTakenIntoAccount() {
        int[] smaller = new int[1];
        Runs.seeds("open capacity, reservations", 8).forEach(seed -> {
            RandomCity city = new RandomCity(seed, 9);
            SchemePlanner planner = Planners.of(city.grid(), city.streets(), Defaults.UNBOUNDED);
            SurveyedGrid kept = planner.capacitySurveyor().survey(EDGE_m, share -> {});
            Optional<PointCapacity> way = kept.survey().points().stream()
                    .filter(p -> p.point().kind() == ConnectionKind.SPARE_WAY)
                    .filter(p -> p.single().capacity_kVA() >= 500)
                    .findFirst();
            if (way.isEmpty()) {
                return;
            }
            String unit = way.get().point().id();
            CapacitySurveyor holding = planner.holding(List.of(held(unit))).capacitySurveyor();
            SurveyedGrid refreshed = holding.refresh(kept);
            assertThat(refreshed.survey())
                    .as("seed %d, a way of %s", seed, unit)
                    .isEqualTo(holding.survey(EDGE_m, share -> {}).survey());
            smaller[0] += refreshed.survey().equals(kept.survey()) ? 0 : 1;
        });
        assertThat(smaller[0])
                .as("cities in which the reservation left less; in some another limit stays the smallest")
                .isPositive();
    }

    private static Holding held(String unit) {
        Commitment commitment = new Commitment(
                "held",
                "Held",
                Optional.of(unit),
                Optional.empty(),
                500,
                0.7,
                1,
                OptionalDouble.empty(),
                Optional.empty());
        return new Holding(commitment, Holding.Room.WAY, List.of(unit));
    }

    /** A commitment made or given up, a way or bay taken, a load that has grown or shrunk. */
    private static String changed(String grid, Random random, int number) {
        List<String> lines = new ArrayList<>(List.of(grid.split("\n")));
        return switch (random.nextInt(8)) {
            case 0, 1 -> grid + commitment("X" + number, lines, random);
            case 2 -> replaced(lines, " spare=1", " spare=0", random);
            case 3 -> replaced(lines, " spare=2", " spare=1", random);
            case 4 -> replaced(lines, "state=SPARE", "state=RESERVED", random);
            case 5 -> without("commit ", lines);
            case 6 -> {
                String load = pick(lines, "load ", random);
                yield grid.replace(load, load.replaceFirst(" \\d+", " 10"));
            }
            default -> {
                String node = word(pick(lines, "rmu ", random), 1);
                yield grid + "load " + node + " 300 inst=400 id=Y" + number + "\n";
            }
        };
    }

    /**
     * The same city with main transformers so small that they often are what binds, so that feeders beside a changed one matter,
     * and with commitments to give up.
     */
    private static String tight(String grid, Random random) {
        String tight = grid.lines()
                .map(line -> line.startsWith("trafo ") ? tightened(line.split(" "), random) : line)
                .collect(Collectors.joining("\n", "", "\n"));
        List<String> lines = List.of(tight.split("\n"));
        return tight + commitment("given", lines, random) + commitment("also", lines, random);
    }

    private static String commitment(String id, List<String> lines, Random random) {
        return "commit " + id + " " + word(pick(lines, "rmu ", random), 1) + " " + (200 + random.nextInt(3000))
                + " kd=0.7\n";
    }

    private static String tightened(String[] trafo, Random random) {
        int rated_MVA = 5 + random.nextInt(8);
        double peak_MVA = rated_MVA * (0.2 + 0.6 * random.nextDouble());
        return String.format(Locale.ROOT, "trafo %s %s %d peak=%.2f", trafo[1], trafo[2], rated_MVA, peak_MVA);
    }

    private static String without(String start, List<String> lines) {
        lines.stream().filter(l -> l.startsWith(start)).findFirst().ifPresent(lines::remove);
        return String.join("\n", lines) + "\n";
    }

    private static String pick(List<String> lines, String start, Random random) {
        List<String> found = lines.stream().filter(l -> l.startsWith(start)).toList();
        return found.isEmpty() ? "rmu S0B1F1" : found.get(random.nextInt(found.size()));
    }

    private static String word(String line, int number) {
        return line.split(" ")[number];
    }

    private static String replaced(List<String> lines, String what, String with, Random random) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(what)) {
                found.add(i);
            }
        }
        if (!found.isEmpty()) {
            int line = found.get(random.nextInt(found.size()));
            lines.set(line, lines.get(line).replace(what, with));
        }
        return String.join("\n", lines) + "\n";
    }
}
