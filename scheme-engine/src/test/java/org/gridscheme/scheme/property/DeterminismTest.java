package org.gridscheme.scheme.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.RandomCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same application on the same grid gives the same answer, however often, on any thread, in any order of the lists. */
class DeterminismTest {

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(201, 240), LongStream.of(System.nanoTime()));
    }

    private static List<SupplyApplication> applications(RandomCity city, long seed) {
        Random random = new Random(seed);
        return List.of(
                Applications.at(city.place(random), 90).build(),
                Applications.at(city.place(random), 1250).build(),
                Applications.at(city.place(random), 8000)
                        .importance(Importance.CLASS_I)
                        .build(),
                Applications.at(city.place(random), 2000)
                        .importance(Importance.CLASS_II)
                        .build());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twiceTheSame(long seed) {
        RandomCity city = new RandomCity(seed, 4);
        SchemePlanner first = Planners.of(city.grid(), city.streets());
        SchemePlanner second = Planners.of(city.grid(), city.streets());
        for (SupplyApplication application : applications(city, seed)) {
            SchemeSet answer = first.plan(application);
            assertThat(first.plan(application)).isEqualTo(answer);
            assertThat(second.plan(application)).isEqualTo(answer);
        }
    }

    @Test
    void twoThreadsTheSame() throws Exception {
        RandomCity city = new RandomCity(7, 6);
        SchemePlanner planner = Planners.of(city.grid(), city.streets());
        List<SupplyApplication> applications = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            applications.addAll(applications(city, i));
        }
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<SchemeSet>> together = new ArrayList<>();
            for (SupplyApplication application : applications) {
                together.add(two.submit(() -> planner.plan(application)));
            }
            SchemePlanner alone = Planners.of(city.grid(), city.streets());
            for (int i = 0; i < applications.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.plan(applications.get(i)));
            }
        } finally {
            two.shutdownNow();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfTheListsMeansNothing(long seed) {
        RandomCity city = new RandomCity(seed, 4);
        SchemePlanner given = Planners.of(city.grid(), city.streets());
        SchemePlanner shuffled = Planners.of(city.gridInAnotherOrder(seed), city.streets());
        for (SupplyApplication application : applications(city, seed)) {
            assertThat(essence(shuffled.plan(application))).containsExactlyElementsOf(essence(given.plan(application)));
        }
    }

    /** Everything of an answer that does not number the elements of the grid; figures to nine digits, for sums turn around. */
    private static List<String> essence(SchemeSet set) {
        List<String> essence = new ArrayList<>();
        essence.add(set.outcome().name());
        for (SupplyScheme s : set.schemes()) {
            essence.add(s.rank() + " " + s.voltage_kV() + " " + s.mode() + " "
                    + s.sources().stream()
                            .map(source -> source.connectionPoint().id() + " "
                                    + source.route().geometry() + " "
                                    + source.cable() + " "
                                    + digits(source.voltageDrop_pct()) + " "
                                    + source.loadRates().stream()
                                            .map(r -> digits(r.after_pct()))
                                            .toList())
                            .toList()
                    + " " + s.cost() + " " + digits(s.score().total()) + " " + digits(s.saidi_hPerYear()));
        }
        set.rejected().stream()
                .map(r -> r.connectionPoint().id() + " "
                        + r.reasons().stream()
                                .map(reason -> reason.code())
                                .sorted()
                                .toList())
                .sorted()
                .forEach(essence::add);
        return essence;
    }

    private static String digits(double value) {
        return "%.9g".formatted(value);
    }
}
