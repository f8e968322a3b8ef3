package org.gridscheme.scheme.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.street.StreetAccess;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;

/** Ways beside one route after the other are those that a search of its own finds, though fewer searches are made. */
class WaysBesideTest {

    private static final int RANDOM_CITIES = 200;
    private static final int OTHER_ROUTES = 12;
    private static final double PENALTY = 5;

    private int searches;

    @Test
    void whatASearchBeforeFoundIsWhatOneOfItsOwnFinds() {
        int asked = 0;
        for (long seed = 1; seed <= RANDOM_CITIES; seed++) {
            Random random = new Random(seed);
            RandomStreets city = new RandomStreets(random, 6 + (int) (seed % 20));
            for (StreetAccess target : city.targets) {
                WaysBeside ways = new WaysBeside(inUse -> search(city, target, inUse));
                for (int i = 0; i < OTHER_ROUTES; i++) {
                    SupplyRoute other = along(random, city);
                    Optional<SupplyRoute> alone = search(city, target, RouteOverlap.edges(List.of(other)))
                            .way();
                    searches--;
                    assertThat(ways.beside(other)).as("seed %d", seed).isEqualTo(alone);
                    asked++;
                }
            }
        }
        assertThat(searches).isPositive().isLessThan(asked);
    }

    private WaysBeside.Found search(RandomStreets city, StreetAccess target, BitSet inUse) {
        searches++;
        LaidStreets laid = LaidStreets.of(city.streets, city.costs);
        List<StreetAccess> starts = List.of(city.start);
        SweepSearch sweep = new SweepSearch(
                laid, new HierarchySweep(LayingHierarchyBuilder.build(city.streets, city.costs)), starts);
        SearchWorkspace work = new SearchWorkspace(city.streets.junctionCount(), city.streets.edgeCount());
        WayBeside search = new WayBeside(laid, sweep.sweep(), starts, work, inUse, PENALTY, Integer.MAX_VALUE);
        return new WaysBeside.Found(search.find(target).map(path -> route(path.pieces())), search.asked());
    }

    /** A few streets anywhere. */
    private static SupplyRoute along(Random random, RandomStreets city) {
        return route(random.ints(3, 0, city.streets.edgeCount())
                .mapToObj(edge -> new StreetPiece(edge, 0, city.streets.length_m(edge)))
                .toList());
    }

    private static SupplyRoute route(List<StreetPiece> pieces) {
        return new SupplyRoute(0, 0, new GeometryFactory().createLineString(), List.of(), List.of(), pieces, 0, 0);
    }
}
