package org.gridscheme.scheme.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gridscheme.grid.geometry.Polylines;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;

/** The walk over boxes against a walk over all sites sorted by distance, on random sites and with walkers that close groups. */
class NearestFirstTest {

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 300), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void visitsAsASortedListWould(long seed) {
        Random random = new Random(seed);
        City city = new City(random);
        Position place = new Position(random.nextInt(60), random.nextInt(60));
        double radius_m = 5 + random.nextInt(60);
        int most = 1 + random.nextInt(60);

        Closing walked = new Closing(city.sites, seed, most);
        new NearestFirst(SiteGroups.of(city.sites, city.shapes), city.shapes, place, radius_m, walked).walk();

        Closing sorted = new Closing(city.sites, seed, most);
        walkSorted(city, place, radius_m, sorted);
        assertThat(walked.visited).as("seed %d", seed).isEqualTo(sorted.visited);
    }

    private static void walkSorted(City city, Position place, double radius_m, Closing walker) {
        List<Integer> order = IntStream.range(0, city.sites.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> city.shapes.distance_m(i, place.x(), place.y()))
                        .thenComparing(i -> i))
                .toList();
        for (int site : order) {
            boolean open = city.shapes.distance_m(site, place.x(), place.y()) <= radius_m
                    && !walker.closed.get(city.sites.get(site).source());
            if (open && !walker.isFull()) {
                walker.note(site);
            }
        }
    }

    /** Sites on a coarse raster, so that many are equally far. */
    private static final class City {
        final List<Site> sites = new ArrayList<>();
        final Polylines shapes;

        City(Random random) {
            List<Coordinate[]> courses = new ArrayList<>();
            int feeders = 1 + random.nextInt(12);
            for (int i = 0; i < 20 + random.nextInt(200); i++) {
                int feeder = random.nextInt(feeders);
                Coordinate from = new Coordinate(random.nextInt(60), random.nextInt(60));
                Coordinate to = new Coordinate(from.x + random.nextInt(8), from.y + random.nextInt(8));
                boolean section = random.nextBoolean();
                courses.add(section ? new Coordinate[] {from, to} : new Coordinate[] {from});
                sites.add(new Site(
                        ConnectionKind.SPARE_WAY,
                        section ? ConnectionSite.NEW_RING_MAIN_UNIT : ConnectionSite.RING_MAIN_WAY,
                        i,
                        section ? i : -1,
                        feeder,
                        feeder % 3,
                        feeder,
                        feeder % 2,
                        AreaClass.values()[random.nextInt(2)],
                        10));
            }
            shapes = new Polylines(courses);
        }
    }

    /** Closes the feeder of a visited site now and then, decided by the site alone, and ends after some visits. */
    private static final class Closing implements NearestFirst.Walker {
        final List<Integer> visited = new ArrayList<>();
        final BitSet closed = new BitSet();
        private final List<Site> sites;
        private final long seed;
        private final int most;

        Closing(List<Site> sites, long seed, int most) {
            this.sites = sites;
            this.seed = seed;
            this.most = most;
        }

        @Override
        public boolean isOpen(SiteGroups.Cluster cluster) {
            return cluster.groups().stream().anyMatch(this::isOpen);
        }

        @Override
        public boolean isOpen(SiteGroups.Group group) {
            return !isFull() && !closed.get(group.model().source());
        }

        @Override
        public void visit(SiteGroups.Group group, int site, double distance_m) {
            note(site);
        }

        boolean isFull() {
            return visited.size() == most;
        }

        void note(int site) {
            visited.add(site);
            closed.set(
                    sites.get(site).source(),
                    closed.get(sites.get(site).source()) || new Random(seed + site).nextInt(6) == 0);
        }
    }
}
