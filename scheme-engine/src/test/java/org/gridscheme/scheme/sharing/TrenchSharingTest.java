package org.gridscheme.scheme.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.testkit.Defaults;
import org.junit.jupiter.api.Test;

/** Prices by hand from the price book: a bank of 2x2 costs 1200 a metre, 2x4 1800, 3x4 2800; one hole is kept to spare. */
class TrenchSharingTest {

    private static final TrenchSharing SHARING = new TrenchSharing(Defaults.RULES.takeoff(), Defaults.PRICES);

    private static DuctRun run(int customer, int holes, double... xs) {
        return onSurface(customer, holes, 1, xs);
    }

    private static DuctRun onSurface(int customer, int holes, double factor, double... xs) {
        List<Position> course = new ArrayList<>();
        for (double x : xs) {
            course.add(new Position(x, 0));
        }
        return new DuctRun(customer, holes, factor, course);
    }

    @Test
    void twoCustomersSaveOneBankWhereBothBuild() {
        SharedTrenches shared = SHARING.among(List.of(run(1, 1, 0, 200), run(2, 1, 300, 100)));

        assertThat(shared.length_m()).isEqualTo(100);
        assertThat(shared.stretches()).singleElement().satisfies(stretch -> {
            assertThat(stretch.customers()).containsExactly(1, 2);
            assertThat(stretch.holes()).isEqualTo(2);
            assertThat(stretch.apart()).isEqualByComparingTo("240000");
            assertThat(stretch.together()).isEqualByComparingTo("120000");
            assertThat(stretch.course()).containsExactly(new Position(100, 0), new Position(200, 0));
        });
        assertThat(shared.saving()).isEqualByComparingTo("120000");
    }

    /** Nine holes and one to spare need a 3x4, of two times five plus one a 2x4 each. */
    @Test
    void manyCablesNeedALargerBank() {
        assertThat(SHARING.among(List.of(run(1, 5, 0, 10), run(2, 4, 0, 10))).saving())
                .isEqualByComparingTo(new BigDecimal((1800 + 1800 - 2800) * 10));
    }

    /** Twelve holes are the most, so four times four holes take two banks of eight and one to spare. */
    @Test
    void moreThanOneBankTakesGoIntoSeveral() {
        assertThat(SHARING.among(List.of(run(1, 4, 0, 10), run(2, 4, 0, 10), run(3, 4, 0, 10), run(4, 4, 0, 10)))
                        .saving())
                .isEqualByComparingTo(new BigDecimal((4 * 1800 - 2 * 2800) * 10));
    }

    @Test
    void theSecondSourceOfACustomerStaysApart() {
        assertThat(SHARING.among(List.of(run(1, 1, 0, 100), run(1, 1, 0, 100))).stretches())
                .isEmpty();
    }

    @Test
    void theSurfaceCounts() {
        assertThat(SHARING.among(List.of(onSurface(1, 1, 2.2, 0, 100), onSurface(2, 1, 2.2, 0, 100)))
                        .saving())
                .isEqualByComparingTo("264000");
    }

    /** On a grid of streets a metre apart every metre can be counted on its own. */
    @Test
    void everyMetreIsCountedOnce() {
        long seed = Long.getLong("gridscheme.seed", System.nanoTime());
        for (int round = 0; round < 300; round++) {
            Random random = new Random(seed + round);
            List<DuctRun> runs = new ArrayList<>();
            Map<Set<Position>, Set<Integer>> customers = new HashMap<>();
            for (int customer = 1; customer <= 2 + random.nextInt(4); customer++) {
                List<Position> walk = walk(random);
                runs.add(new DuctRun(customer, 1, 1, straightened(walk)));
                for (int i = 1; i < walk.size(); i++) {
                    customers
                            .computeIfAbsent(Set.of(walk.get(i - 1), walk.get(i)), edge -> new HashSet<>())
                            .add(customer);
                }
            }
            long shared_m =
                    customers.values().stream().filter(who -> who.size() > 1).count();
            long saved = customers.values().stream()
                    .mapToLong(who -> who.size() * 1200L - (who.size() <= 3 ? 1200 : 1800))
                    .sum();

            SharedTrenches shared = SHARING.among(runs);

            assertThat(shared.length_m())
                    .as("-Dgridscheme.seed=%d", seed + round)
                    .isCloseTo(shared_m, within(1e-6));
            assertThat(shared.saving())
                    .as("-Dgridscheme.seed=%d", seed + round)
                    .isEqualByComparingTo(BigDecimal.valueOf(saved));
        }
    }

    /** From street corner to street corner without coming over a metre twice. */
    private static List<Position> walk(Random random) {
        List<Position> walk = new ArrayList<>(List.of(new Position(random.nextInt(5), random.nextInt(5))));
        Set<Set<Position>> used = new HashSet<>();
        for (int step = 0; step < 15 || walk.size() < 2; step++) {
            Position at = walk.get(walk.size() - 1);
            int direction = random.nextInt(4);
            Position next = new Position(
                    at.x() + (direction == 0 ? 1 : direction == 1 ? -1 : 0),
                    at.y() + (direction == 2 ? 1 : direction == 3 ? -1 : 0));
            if (used.add(Set.of(at, next))) {
                walk.add(next);
            }
        }
        return walk;
    }

    /** Without the corners that are passed straight on, as a route is drawn. */
    private static List<Position> straightened(List<Position> walk) {
        List<Position> course = new ArrayList<>(walk.subList(0, 1));
        for (int i = 1; i < walk.size() - 1; i++) {
            Position before = walk.get(i - 1);
            Position after = walk.get(i + 1);
            boolean straight = before.x() == after.x() || before.y() == after.y();
            if (!straight || before.equals(after)) {
                course.add(walk.get(i));
            }
        }
        course.add(walk.get(walk.size() - 1));
        return course;
    }
}
