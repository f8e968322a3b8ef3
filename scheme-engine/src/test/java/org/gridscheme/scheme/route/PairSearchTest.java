package org.gridscheme.scheme.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.gridscheme.scheme.street.StreetAccess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two paths that are cheapest together against all pairs of simple paths on random small cities. */
class PairSearchTest {

    private static final int RANDOM_CITIES = 2000;
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
    void noPairOfPathsIsCheaper(long seed) {
        City city = new City(seed);
        StreetAccess a = city.random.targets.get(0);
        StreetAccess b = city.random.targets.get(1);
        Optional<CorridorPath> toA = city.sweep.find(a);
        Optional<CorridorPath> toB = city.sweep.find(b);
        boolean bothLeaveTheStreet = toA.filter(p -> p.pieces().size() > 1).isPresent()
                && toB.filter(p -> p.pieces().size() > 1).isPresent();
        assumeThat(bothLeaveTheStreet).isTrue();

        PathPair pair = city.search()
                .search(toA.orElseThrow(), toB.orElseThrow())
                .orElse(new PathPair(toA.orElseThrow(), toB.orElseThrow()));

        double found = city.together(
                JunctionPath.of(pair.first(), city.laid.streets()),
                JunctionPath.of(pair.second(), city.laid.streets()));
        double best = city.cheapestPair(a, b);
        assertThat(found).as("seed %d", seed).isCloseTo(best, within(1e-9 * best + 1e-6));
        assertThat(pair.first().end()).isEqualTo(a);
        assertThat(pair.second().end()).isEqualTo(b);
    }

    static List<Long> fewerSeeds() {
        return seeds().subList(RANDOM_CITIES - 500, RANDOM_CITIES + 1);
    }

    /** What a search keeps from the pairs before only makes it quicker. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewerSeeds")
    void pairsInTurnAreAsGoodAsPairsAlone(long seed) {
        City city = new City(seed, 6 + (int) (seed % 40));
        List<CorridorPath> paths = city.random.targets.stream()
                .map(city.sweep::find)
                .flatMap(Optional::stream)
                .filter(path -> path.pieces().size() > 1)
                .toList();
        PairSearch inTurn = city.search();
        for (CorridorPath first : paths) {
            for (CorridorPath second : paths) {
                double alone = city.together(city.search(), first, second);
                double after = city.together(inTurn, first, second);
                assertThat(after).as("seed %d", seed).isCloseTo(alone, within(1e-9 * alone + 1e-6));
            }
        }
    }

    private static final class City {
        final RandomStreets random;
        final LaidStreets laid;
        final List<StreetAccess> starts;
        final SweepSearch sweep;

        City(long seed) {
            this(new RandomStreets(new Random(seed)));
        }

        City(long seed, int junctions) {
            this(new RandomStreets(new Random(seed), junctions));
        }

        private City(RandomStreets random) {
            this.random = random;
            laid = LaidStreets.of(random.streets, random.costs);
            starts = List.of(random.start, random.targets.get(3));
            sweep = new SweepSearch(
                    laid, new HierarchySweep(LayingHierarchyBuilder.build(random.streets, random.costs)), starts);
        }

        PairSearch search() {
            return new PairSearch(
                    laid,
                    new UnavoidableStreets(new StreetBridges(laid.streets(), laid.costs()), starts),
                    PENALTY,
                    starts,
                    sweep.sweep(),
                    new PairWorkspace(
                            laid.streets().junctionCount(), laid.streets().edgeCount()),
                    Integer.MAX_VALUE);
        }

        double cheapestPair(StreetAccess a, StreetAccess b) {
            List<JunctionPath> toA = straight(paths(a), a);
            List<JunctionPath> toB = straight(paths(b), b);
            double best = Double.POSITIVE_INFINITY;
            for (JunctionPath first : toA) {
                for (JunctionPath second : toB) {
                    best = Math.min(best, together(first, second));
                }
            }
            return best;
        }

        /** Paths that do not come back to a street they may begin or end at, and the cheapest one, whatever it does. */
        private List<JunctionPath> straight(List<JunctionPath> paths, StreetAccess end) {
            JunctionPath cheapest = JunctionPath.of(sweep.find(end).orElseThrow(), laid.streets());
            List<JunctionPath> straight = new ArrayList<>(List.of(cheapest));
            paths.stream()
                    .filter(path -> path.steps().stream()
                            .noneMatch(step -> (step.edge() == end.edge() && !end.atJunction())
                                    || starts.stream().anyMatch(start -> start.edge() == step.edge())))
                    .forEach(straight::add);
            return straight;
        }

        /** What the pair found for two cheapest paths costs. */
        double together(PairSearch search, CorridorPath a, CorridorPath b) {
            PathPair pair = search.search(a, b).orElse(new PathPair(a, b));
            return together(
                    JunctionPath.of(pair.first(), laid.streets()), JunctionPath.of(pair.second(), laid.streets()));
        }

        /** Both paths, and the penalty for every street they share. */
        double together(JunctionPath a, JunctionPath b) {
            double sum = laid.cutter().cut(a).cost() + laid.cutter().cut(b).cost();
            if (a.start().equals(b.start()) && a.first() == b.first()) {
                int edge = a.start().edge();
                sum += (PENALTY - 1)
                        * (laid.cutter().toJunction(a.start(), a.first())
                                - laid.costs().mouth(edge, a.first()));
            }
            List<Integer> edges = a.steps().stream().map(Step::edge).toList();
            for (Step step : b.steps()) {
                if (edges.contains(step.edge())) {
                    sum += (PENALTY - 1) * laid.costs().whole(step.edge());
                }
            }
            return sum;
        }

        List<JunctionPath> paths(StreetAccess end) {
            List<JunctionPath> paths = new ArrayList<>();
            for (StreetAccess start : starts) {
                if (!laid.costs().forbidden(start.edge())) {
                    for (int first : ends(start)) {
                        walk(
                                first,
                                new ArrayList<>(List.of(first)),
                                new ArrayList<>(),
                                steps -> paths.add(new JunctionPath(start, first, steps, end)),
                                end);
                    }
                }
            }
            return paths;
        }

        private int[] ends(StreetAccess access) {
            var street = laid.streets().edge(access.edge());
            return new int[] {street.fromNode(), street.toNode()};
        }

        private void walk(
                int junction, List<Integer> visited, List<Step> steps, Consumer<List<Step>> found, StreetAccess end) {
            boolean ends = end.atJunction()
                    ? end.junction() == junction
                    : ends(end)[0] == junction || ends(end)[1] == junction;
            if (ends) {
                found.accept(List.copyOf(steps));
            }
            for (int arc = laid.streets().firstArc(junction);
                    arc < laid.streets().firstArc(junction + 1);
                    arc++) {
                int next = laid.streets().arcTarget(arc);
                int edge = laid.streets().arcEdge(arc);
                if (!visited.contains(next) && !laid.costs().forbidden(edge)) {
                    visited.add(next);
                    steps.add(new Step(edge, junction, next));
                    walk(next, visited, steps, found, end);
                    steps.remove(steps.size() - 1);
                    visited.remove(visited.size() - 1);
                }
            }
        }
    }
}
