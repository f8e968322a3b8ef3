package org.gridscheme.scheme.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.street.StreetAccess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bounded search against an exhaustive walk of all simple paths on random small cities. */
class CorridorSearchTest {

    private static final int RANDOM_CITIES = 400;
    private static final double PENALTY = 5;

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long s = 1; s <= RANDOM_CITIES; s++) {
            seeds.add(s);
        }
        seeds.add(System.nanoTime());
        return seeds;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsTheCheapestPathToEveryTarget(long seed) {
        RandomStreets city = city(seed);
        List<Optional<CorridorPath>> paths = search(city).search(List.of(city.start), city.targets);
        for (int t = 0; t < city.targets.size(); t++) {
            double cheapest = new ExhaustiveWalk(city, city.targets.get(t)).cheapest();
            if (cheapest == Double.POSITIVE_INFINITY) {
                assertThat(paths.get(t)).as("seed %d target %d", seed, t).isEmpty();
            } else {
                assertThat(paths.get(t)).as("seed %d target %d", seed, t).isPresent();
                assertThat(paths.get(t).orElseThrow().cost())
                        .as("seed %d target %d", seed, t)
                        .isCloseTo(cheapest, within(1e-6 * cheapest + 1e-6));
                assertConnected(city, paths.get(t).orElseThrow());
            }
        }
    }

    /**
     * What a different route is looked for with: streets of the best one cost the penalty more. So nothing that takes no more of
     * these streets, measured by what they cost, is cheaper to lay.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsTheCheapestPathThatKeepsAwayFromTheBest(long seed) {
        RandomStreets city = new RandomStreets(new Random(seed));
        List<Optional<CorridorPath>> best = search(city).search(List.of(city.start), city.targets);
        for (int t = 0; t < city.targets.size(); t++) {
            BitSet used = new BitSet();
            best.get(t).ifPresent(path -> path.pieces().forEach(piece -> used.set(piece.edge())));
            Optional<CorridorPath> other = search(city, used, PENALTY)
                    .search(List.of(city.start), List.of(city.targets.get(t)))
                    .get(0);
            double cheapest = new ExhaustiveWalk(city, city.targets.get(t), used, PENALTY).cheapest();
            assertThat(other.isPresent()).as("seed %d target %d", seed, t).isEqualTo(Double.isFinite(cheapest));
            if (other.isPresent()) {
                assertThat(other.get().cost())
                        .as("seed %d target %d", seed, t)
                        .isCloseTo(cheapest, within(1e-6 * cheapest + 1e-6));
                assertConnected(city, other.get());
                double shared = costIn(city, used, other.get());
                double laying = other.get().cost() - (PENALTY - 1) * shared;
                double cheapestSharingNoMore =
                        new ExhaustiveWalk(city, city.targets.get(t), used, 1, shared + 1e-6).cheapest();
                assertThat(laying)
                        .as("seed %d target %d", seed, t)
                        .isCloseTo(cheapestSharingNoMore, within(1e-6 * cheapest + 1e-5));
            }
        }
    }

    /** A street that is only touched, at a junction where the path ends, is not taken. */
    private static double costIn(RandomStreets city, BitSet streets, CorridorPath path) {
        int touched = path.end().atJunction() ? 1 : 0;
        return path.pieces().stream()
                .limit(path.pieces().size() - touched)
                .filter(piece -> streets.get(piece.edge()))
                .mapToDouble(piece -> city.costs.part(piece.edge(), piece.from_m(), piece.to_m()))
                .sum();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSweepFindsTheSameCostsWithoutASearch(long seed) {
        RandomStreets city = city(seed);
        SweepSearch sweep = sweep(city);
        for (StreetAccess target : city.targets) {
            double cheapest = new ExhaustiveWalk(city, target).cheapest();
            Optional<CorridorPath> path = sweep.find(target);
            assertThat(path.map(CorridorPath::cost).orElse(Double.POSITIVE_INFINITY))
                    .as("seed %d", seed)
                    .isCloseTo(cheapest, withinRounding(cheapest));
            path.ifPresent(found -> assertConnected(city, found));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("largeSeeds")
    void theSweepAgreesWithTheSearchOnLargeCities(long seed) {
        Random random = new Random(seed);
        RandomStreets city = new RandomStreets(random, 200 + random.nextInt(600));
        List<Optional<CorridorPath>> searched = search(city).search(List.of(city.start), city.targets);
        SweepSearch sweep = sweep(city);
        for (int t = 0; t < city.targets.size(); t++) {
            Optional<CorridorPath> path = sweep.find(city.targets.get(t));
            assertThat(path.isPresent())
                    .as("seed %d target %d", seed, t)
                    .isEqualTo(searched.get(t).isPresent());
            if (path.isPresent()) {
                double cost = searched.get(t).orElseThrow().cost();
                assertThat(path.get().cost()).as("seed %d target %d", seed, t).isCloseTo(cost, withinRounding(cost));
                assertConnected(city, path.get());
            }
        }
    }

    static List<Long> largeSeeds() {
        return seeds().subList(RANDOM_CITIES - 40, RANDOM_CITIES + 1);
    }

    /** In every other one there is something that cannot be crossed, as for an overhead line. */
    private static RandomStreets city(long seed) {
        Random random = new Random(seed);
        return new RandomStreets(random, 4 + random.nextInt(6), seed % 2 == 0);
    }

    private static SweepSearch sweep(RandomStreets city) {
        HierarchySweep sweep = new HierarchySweep(LayingHierarchyBuilder.build(city.streets, city.costs));
        return new SweepSearch(LaidStreets.of(city.streets, city.costs), sweep, List.of(city.start));
    }

    private static CorridorSearch search(RandomStreets city) {
        return search(city, new BitSet(), 1);
    }

    private static CorridorSearch search(RandomStreets city, BitSet avoid, double penalty) {
        return new CorridorSearch(
                city.streets,
                city.costs,
                new SearchWorkspace(city.streets.junctionCount(), city.streets.edgeCount()),
                avoid,
                penalty,
                Double.MAX_VALUE,
                Integer.MAX_VALUE);
    }

    private static Offset<Double> withinRounding(double cost) {
        return Double.isInfinite(cost) ? within(0.0) : within(1e-6 * cost + 1e-6);
    }

    private static void assertConnected(RandomStreets city, CorridorPath path) {
        List<StreetPiece> pieces = path.pieces();
        assertThat(pieces.get(0).edge()).isEqualTo(path.start().edge());
        assertThat(pieces.get(0).from_m()).isEqualTo(path.start().offset_m());
        StreetPiece last = pieces.get(pieces.size() - 1);
        assertThat(last.edge()).isEqualTo(path.end().edge());
        assertThat(last.to_m()).isEqualTo(path.end().offset_m());
        for (int i = 1; i < pieces.size(); i++) {
            Position before = city.streets
                    .edgeGrid()
                    .positionAt(pieces.get(i - 1).edge(), pieces.get(i - 1).to_m());
            Position after = city.streets
                    .edgeGrid()
                    .positionAt(pieces.get(i).edge(), pieces.get(i).from_m());
            assertThat(before.distanceTo(after)).isLessThan(1e-6);
        }
    }

    /** Depth-first enumeration of all walks that use no edge twice, priced edge by edge without any search structure. */
    private static final class ExhaustiveWalk {
        private final RandomStreets city;
        private final StreetAccess target;
        private final BitSet avoid;
        private final double penalty;
        private final double mostShared;
        private final boolean[] used;
        private double cheapest = Double.POSITIVE_INFINITY;

        ExhaustiveWalk(RandomStreets city, StreetAccess target) {
            this(city, target, new BitSet(), 1);
        }

        ExhaustiveWalk(RandomStreets city, StreetAccess target, BitSet avoid, double penalty) {
            this(city, target, avoid, penalty, Double.POSITIVE_INFINITY);
        }

        /** @param mostShared what the stretches in {@code avoid} may cost together before the penalty */
        ExhaustiveWalk(RandomStreets city, StreetAccess target, BitSet avoid, double penalty, double mostShared) {
            this.mostShared = mostShared;
            this.city = city;
            this.target = target;
            this.avoid = avoid;
            this.penalty = penalty;
            used = new boolean[city.streets.edgeCount()];
        }

        double cheapest() {
            StreetAccess s = city.start;
            boolean away = !target.atJunction() && city.costs.forbidden(target.edge());
            if (away || city.costs.forbidden(s.edge())) {
                return Double.POSITIVE_INFINITY;
            }
            double leg = city.costs.offStreet(s.leg_m());
            if (s.edge() == target.edge() && !target.atJunction()) {
                end(leg, s.edge(), s.offset_m(), target.offset_m(), 0);
            }
            step(city.streets.edge(s.edge()).fromNode(), leg, s.edge(), s.offset_m(), 0, 0);
            double length_m = city.streets.length_m(s.edge());
            step(city.streets.edge(s.edge()).toNode(), leg, s.edge(), s.offset_m(), length_m, 0);
            return cheapest;
        }

        private void step(int junction, double cost, int edge, double from_m, double to_m, double shared) {
            walk(junction, edge, cost + part(edge, from_m, to_m), shared + sharedPart(edge, from_m, to_m));
        }

        private void end(double cost, int edge, double from_m, double to_m, double shared) {
            if (shared + sharedPart(edge, from_m, to_m) <= mostShared) {
                cheapest = Math.min(cheapest, cost + part(edge, from_m, to_m));
            }
        }

        private void walk(int junction, int cameBy, double cost, double shared) {
            if (cost >= cheapest || shared > mostShared) {
                return;
            }
            if (junction == target.junction()) {
                cheapest = Math.min(cheapest, cost + city.costs.mouth(cameBy, junction));
            }
            for (int e = 0; e < used.length; e++) {
                boolean touches = city.streets.edge(e).fromNode() == junction
                        || city.streets.edge(e).toNode() == junction;
                if (!touches || used[e] || city.costs.forbidden(e)) {
                    continue;
                }
                double here = cost + across(junction, cameBy, e);
                double length_m = city.streets.length_m(e);
                boolean forward = city.streets.edge(e).fromNode() == junction;
                if (e == target.edge() && !target.atJunction()) {
                    end(here, e, forward ? 0 : length_m, target.offset_m(), shared);
                }
                used[e] = true;
                int next = forward
                        ? city.streets.edge(e).toNode()
                        : city.streets.edge(e).fromNode();
                step(next, here, e, 0, length_m, shared);
                used[e] = false;
            }
        }

        private double part(int edge, double from_m, double to_m) {
            return (avoid.get(edge) ? penalty : 1) * city.costs.part(edge, from_m, to_m);
        }

        private double sharedPart(int edge, double from_m, double to_m) {
            return avoid.get(edge) ? city.costs.part(edge, from_m, to_m) : 0;
        }

        private double across(int junction, int cameBy, int leaveBy) {
            return city.costs.mouth(cameBy, junction) + city.costs.mouth(leaveBy, junction);
        }
    }
}
