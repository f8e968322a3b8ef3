package org.gridscheme.scheme.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.plain.PlainCity;
import org.gridscheme.scheme.plain.PlainPlanner;
import org.gridscheme.scheme.plain.PlainScheme;
import org.gridscheme.scheme.plain.SupplyKind;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.Runs;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/**
 * The engine against a plain planner that tries everything, on random small cities: the same schemes are feasible, and each
 * has the same points, routes, cables, cost and score; so the best single and the best dual scheme are the best of all. The
 * rulebook's bounds of work are lifted, for here every point shall be looked at; how often the shipped ones would have
 * missed the best is printed.
 */
class DifferentialTest {

    /** In every build; {@code -Dgridscheme.runs=10} makes it two thousand. */
    private static final int CITIES = 200;

    private static final double[] UNITS_kVA = {315, 630, 1000, 2000};

    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void nothingIsBetterThanTheBest() {
        Runs.seeds("differential", CITIES).forEach(this::city);
        System.out.println("differential: " + seen);
        assertThat(seen.keySet())
                .as("every kind of supply was met and feasible")
                .contains(
                        "feasible SINGLE",
                        "feasible ON_REQUEST",
                        "feasible CLASS_II",
                        "feasible CLASS_I",
                        "with an overhead line");
    }

    private void city(long seed) {
        PlainCity city = new PlainCity(seed);
        Random random = new Random(seed);
        Request single =
                new Request(seed, city, city.customer(random), SupplyKind.SINGLE, units(random), unit(random), 0);
        single.check();
        SupplyKind dual = List.of(SupplyKind.ON_REQUEST, SupplyKind.CLASS_II, SupplyKind.CLASS_I)
                .get(random.nextInt(3));
        new Request(seed, city, city.customer(random), dual, units(random), unit(random), random.nextInt(3) * 400.0)
                .check();
    }

    private static int units(Random random) {
        return 1 + random.nextInt(4);
    }

    private static double unit(Random random) {
        return UNITS_kVA[random.nextInt(UNITS_kVA.length)];
    }

    private final class Request {
        private final String name;
        private final PlainCity city;
        private final SupplyKind kind;
        private final SupplyApplication application;
        private final Map<String, List<PlainScheme>> expected;

        Request(
                long seed,
                PlainCity city,
                Coordinate place,
                SupplyKind kind,
                int units,
                double unit_kVA,
                double important_kW) {
            this.city = city;
            this.kind = kind;
            name = "seed " + seed + " " + kind + " " + units + "x" + unit_kVA;
            expected = new PlainPlanner(city, place, kind, units, unit_kVA, important_kW).everyScheme();
            application = Applications.at(place.x, place.y, units * unit_kVA)
                    .transformers(unit_kVA, units)
                    .important_kW(important_kW)
                    .importance(
                            switch (kind) {
                                case SINGLE, ON_REQUEST -> Importance.ORDINARY;
                                case CLASS_II -> Importance.CLASS_II;
                                case CLASS_I -> Importance.CLASS_I;
                            })
                    .sources(kind == SupplyKind.SINGLE ? SourcePreference.SINGLE : SourcePreference.DUAL)
                    .maxSchemes(100_000)
                    .build();
        }

        void check() {
            SchemeSet answer = Planners.of(city.grid(), city.streetData(), Defaults.UNBOUNDED)
                    .plan(application);
            List<String> names = new ArrayList<>();
            answer.schemes().forEach(s -> names.add(key(s)));
            assertThat(names).as(name).containsExactlyInAnyOrderElementsOf(expected.keySet());
            List<PlainScheme> same = new ArrayList<>();
            answer.schemes().forEach(s -> same.add(same(expected.get(key(s)), s)));
            count("feasible " + kind, !expected.isEmpty());
            count("schemes", expected.size());
            if (!expected.isEmpty()) {
                double best =
                        same.stream().mapToDouble(PlainScheme::score).max().orElseThrow();
                assertThat(answer.schemes().get(0).score().total()).as(name).isCloseTo(best, within(1e-9));
                missedWithinBounds(best);
                foundAtSecondLook();
            }
        }

        /** Of pairs of ways that cost the same the one the engine took; they may be equally long and differ in their turns. */
        private PlainScheme same(List<PlainScheme> equal, SupplyScheme scheme) {
            List<Double> lengths = order(scheme).stream()
                    .map(i -> scheme.sources().get(i).route().length_m())
                    .toList();
            PlainScheme plain = equal.stream()
                    .filter(p -> p.lengths_m().equals(lengths))
                    .min(Comparator.comparing(
                            p -> p.cost().subtract(scheme.cost().total()).abs()))
                    .orElseThrow(
                            () -> new AssertionError(name + " " + key(scheme) + " has routes of " + lengths + ", not "
                                    + equal.stream().map(PlainScheme::lengths_m).toList()));
            same(plain, scheme);
            return plain;
        }

        private void same(PlainScheme plain, SupplyScheme scheme) {
            String at = name + " " + plain.key();
            List<String> cables = new ArrayList<>();
            order(scheme).forEach(i -> {
                cables.add(scheme.sources().get(i).cable().circuits() + " "
                        + scheme.sources().get(i).cable().type());
            });
            assertThat(cables).as(at).isEqualTo(plain.cables());
            count("with an overhead line", cables.stream().anyMatch(cable -> cable.contains("JKLYJ")));
            assertThat(scheme.independence().sharedCorridor_m())
                    .as(at)
                    .isCloseTo(plain.sharedCorridor_m(), within(1e-6));
            assertThat(scheme.cost().total()).as(at).isEqualByComparingTo(plain.cost());
            List<Double> figures = new ArrayList<>();
            scheme.score().criteria().forEach(c -> figures.add(c.value()));
            List<Double> plainFigures = List.of(
                    plain.cost().doubleValue(),
                    plain.saidi_hPerYear(),
                    plain.highestRate_pct(),
                    plain.drop_pct(),
                    plain.days(),
                    plain.difficulty());
            for (int c = 0; c < figures.size(); c++) {
                assertThat(figures.get(c)).as(at + " criterion " + c).isCloseTo(plainFigures.get(c), within(1e-6));
            }
            assertThat(scheme.score().total()).as(at).isCloseTo(plain.score(), within(1e-9));
        }

        /** Where too little is looked at at first, a second look finds something. */
        private void foundAtSecondLook() {
            SchemeSet tight =
                    Planners.of(city.grid(), city.streetData(), Defaults.TIGHT).plan(application);
            assertThat(tight.schemes()).as(name).isNotEmpty();
        }

        /** Whether the shipped bounds of work would have hidden the best scheme. */
        private void missedWithinBounds(double best) {
            SchemeSet bounded = Planners.of(city.grid(), city.streetData()).plan(application);
            boolean missed = bounded.schemes().isEmpty()
                    || bounded.schemes().get(0).score().total() < best - 1e-9;
            count(
                    "within the shipped bounds the best was missed, " + (kind == SupplyKind.SINGLE ? "single" : "dual"),
                    missed);
        }
    }

    private void count(String what, boolean happened) {
        count(what, happened ? 1 : 0);
    }

    private void count(String what, int times) {
        if (times > 0) {
            seen.merge(what, times, Integer::sum);
        }
    }

    /** Sources by name where both do the same, else in their order. */
    private static List<Integer> order(SupplyScheme scheme) {
        if (scheme.sources().size() == 1) {
            return List.of(0);
        }
        boolean turned = scheme.mode() == SupplyMode.MUTUAL && point(scheme, 1).compareTo(point(scheme, 0)) < 0;
        return turned ? List.of(1, 0) : List.of(0, 1);
    }

    private static String key(SupplyScheme scheme) {
        return String.join(
                "+", order(scheme).stream().map(i -> point(scheme, i)).toList());
    }

    private static String point(SupplyScheme scheme, int source) {
        return scheme.sources().get(source).connectionPoint().id();
    }
}
