package org.gridscheme.scheme.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.RandomCity;
import org.gridscheme.scheme.testkit.SchemeInvariants;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any customer in any city, on random small cities: fixed seeds and a fresh one, named on failure. */
class PlannerPropertyTest {

    private static final double[] CAPACITIES_kVA = {40, 90, 250, 500, 1250, 3150, 6000, 8000, 9500, 12_000};

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 120), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyAnswerIsConsistent(long seed) {
        RandomCity city = new RandomCity(seed, 4);
        SchemePlanner planner = Planners.of(city.grid(), city.streets());
        for (SupplyApplication application : applications(city, seed)) {
            SchemeSet set = planner.plan(application);
            SchemeInvariants.hold(application, set);
            for (SupplyScheme scheme : set.schemes()) {
                independence(city, application.importance(), scheme);
                strictLimits(scheme);
            }
        }
    }

    private static List<SupplyApplication> applications(RandomCity city, long seed) {
        Random random = new Random(seed);
        List<SupplyApplication> applications = new ArrayList<>();
        for (Importance importance : Importance.values()) {
            Applications application = Applications.at(
                            city.place(random), CAPACITIES_kVA[random.nextInt(CAPACITIES_kVA.length)])
                    .importance(importance)
                    .industry(Industry.values()[random.nextInt(Industry.values().length)])
                    .sources(SourcePreference.values()[random.nextInt(3)])
                    .important_kW(random.nextInt(3) * 100);
            applications.add(application.build());
        }
        return applications;
    }

    /** Levels recomputed from how the city was built, and what the classes ask for (domain rules, section 2). */
    private static void independence(RandomCity city, Importance importance, SupplyScheme scheme) {
        int weakest = Integer.MAX_VALUE;
        int strongest = 0;
        List<String> points =
                scheme.sources().stream().map(s -> s.connectionPoint().id()).toList();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                int level = city.level(points.get(i), points.get(j));
                weakest = Math.min(weakest, level);
                strongest = Math.max(strongest, level);
            }
        }
        if (points.size() > 1) {
            assertThat(scheme.independence().level()).isEqualTo(weakest);
            assertThat(weakest).isPositive();
        }
        Set<String> stations = new HashSet<>();
        points.forEach(p -> stations.add(city.stationOf(p)));
        switch (importance) {
            case CLASS_I -> {
                assertThat(points).hasSize(2);
                assertThat(stations).hasSize(2);
                assertThat(weakest).isGreaterThanOrEqualTo(2);
            }
            case SPECIAL -> {
                assertThat(points).hasSize(3);
                assertThat(stations).hasSizeGreaterThan(1);
                assertThat(strongest).isGreaterThanOrEqualTo(2);
            }
            case CLASS_II -> assertThat(points).hasSize(2);
            case ORDINARY, TEMPORARY -> assertThat(points).hasSizeBetween(1, 2);
        }
    }

    /** All random cities lie in area B, where a normal limit refuses. */
    private static void strictLimits(SupplyScheme scheme) {
        for (SupplySource source : scheme.sources()) {
            assertThat(source.loadRates())
                    .filteredOn(r -> r.kind() != LoadedElement.CABLE)
                    .allSatisfy(r -> assertThat(r.after_pct()).isLessThanOrEqualTo(r.limit_pct() * (1 + 1e-9)));
        }
    }

    /** Every two points that came into a pair, and are independent enough, also come as a pair of their own. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noPairIsForgotten(long seed) {
        RandomCity city = new RandomCity(seed, 4);
        SchemePlanner planner = Planners.of(city.grid(), city.streets());
        SupplyApplication application = Applications.at(city.place(new Random(seed)), 1000)
                .importance(Importance.CLASS_II)
                .maxSchemes(2000)
                .build();
        Set<String> pairs = new HashSet<>();
        Set<String> mains = new HashSet<>();
        Set<String> standbys = new HashSet<>();
        for (SupplyScheme scheme : planner.plan(application).schemes()) {
            String main = scheme.sources().get(0).connectionPoint().id();
            String standby = scheme.sources().get(1).connectionPoint().id();
            mains.add(main);
            standbys.add(standby);
            pairs.add(main + "+" + standby);
        }
        for (String main : mains) {
            for (String standby : standbys) {
                assertThat(pairs.contains(main + "+" + standby))
                        .as("%s with %s, level %d", main, standby, city.level(main, standby))
                        .isEqualTo(city.level(main, standby) >= 1);
            }
        }
    }
}
