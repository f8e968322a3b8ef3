package org.gridscheme.scheme.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.gridscheme.scheme.street.StreetAccess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sweep for one request against the prepared one on random cities. */
class WideningSweepTest {

    private static final int RANDOM_CITIES = 300;

    static List<Long> seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, RANDOM_CITIES), LongStream.of(System.nanoTime()))
                .boxed()
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsWhatThePreparedSweepFinds(long seed) {
        Random random = new Random(seed);
        RandomStreets city = new RandomStreets(random, 5 + random.nextInt(60), random.nextBoolean());
        LaidStreets laid = LaidStreets.of(city.streets, city.costs);
        SweepSearch widening = UnhinderedPaths.unprepared(laid).borrow(List.of(city.start, city.targets.get(3)));
        SweepSearch prepared = UnhinderedPaths.prepared(laid).borrow(List.of(city.start, city.targets.get(3)));

        for (StreetAccess target : city.targets) {
            Optional<CorridorPath> path = widening.find(target);
            Optional<CorridorPath> expected = prepared.find(target);
            assertThat(path.isPresent()).as("seed %d", seed).isEqualTo(expected.isPresent());
            if (path.isPresent()) {
                double cost = expected.get().cost();
                assertThat(path.get().cost()).as("seed %d", seed).isCloseTo(cost, within(1e-9 * cost + 1e-6));
                assertThat(path.get().end()).isEqualTo(target);
            }
        }
        for (int junction = 0; junction < city.streets.junctionCount(); junction++) {
            double expected = prepared.sweep().costTo(junction);
            double cost = widening.sweep().costTo(junction);
            assertThat(Double.isInfinite(cost) || Math.abs(cost - expected) < 1e-9 * expected + 1e-6)
                    .as("seed %d, junction %d: %s for %s", seed, junction, cost, expected)
                    .isTrue();
            assertThat(Double.isInfinite(cost)).isEqualTo(Double.isInfinite(expected));
        }
    }
}
