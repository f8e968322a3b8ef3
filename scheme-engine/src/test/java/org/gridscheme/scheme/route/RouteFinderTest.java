package org.gridscheme.scheme.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.Duct;
import org.gridscheme.grid.model.RestrictedArea;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.model.RouteSegment;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.model.Wishes;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetNetwork;
import org.gridscheme.scheme.street.SurfaceKind;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Ways round one block of 500 m by 200 m, and a dead end of 100 m. A metre of sidewalk costs 1200 for the duct bank, 320 for
 * its manholes and 335 for the cable, 1855 together; a metre in an existing duct 0.15 times 1200 and the cable, 515.
 *
 * <pre>
 *  (0,200) -----2----- (500,200)
 *     |1                  |3
 *   (0,0) ------0------ (500,0) --4-- (600,0)
 * </pre>
 */
class RouteFinderTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Position WEST = new Position(0, 0);
    private static final Position EAST = new Position(500, 0);
    private static final Position DEAD_END = new Position(600, 0);
    private static final double NO_BOUND_m = 5000;

    private final List<Duct> ducts = new ArrayList<>();
    private final List<RestrictedArea> restricted = new ArrayList<>();
    private RoadClass direct = RoadClass.RESIDENTIAL;

    @Test
    void followsTheStreetBetweenTwoLegs() {
        SupplyRoute route = find(new Position(100, -20), new Position(400, -40)).orElseThrow();

        assertThat(route.geometry().toText()).isEqualTo("LINESTRING (400 -40, 400 0, 100 0, 100 -20)");
        assertThat(route.segments().stream().map(RouteSegment::length_m)).containsExactly(40.0, 300.0, 20.0);
        assertThat(route.length_m()).isEqualTo(360);
    }

    @Test
    void prefersTheCheaperWayToTheShorter() {
        ductRoundTheBlock();

        SupplyRoute route = find(WEST, EAST).orElseThrow();

        // 900 m at 515 against 500 m at 1855
        assertThat(route.length_m()).isEqualTo(900);
        assertThat(route.segments()).allMatch(s -> s.method() == LayingMethod.EXISTING_DUCT);
    }

    @Test
    void takesTheShortestWayWhereTheCheapestIsTooLong() {
        ductRoundTheBlock();

        assertThat(find(WEST, EAST, 600).orElseThrow().length_m()).isEqualTo(500);
        assertThat(find(WEST, EAST, 500).orElseThrow().length_m()).isEqualTo(500);
        assertThat(find(WEST, EAST, 499)).isEmpty();
    }

    @Test
    void theBoundCountsBothLegs() {
        Position customer = new Position(100, -20);
        Position device = new Position(400, -40);

        assertThat(find(customer, device, 360)).isPresent();
        assertThat(find(customer, device, 359.9)).isEmpty();
    }

    @Test
    void goesRoundARestrictedArea() {
        restricted.add(
                new RestrictedArea("R", "old wall", "HERITAGE", GEOMETRY.toGeometry(new Envelope(200, 300, -10, 10))));

        assertThat(find(WEST, EAST).orElseThrow().length_m()).isEqualTo(900);
    }

    /** What one request forbids is as forbidden as what the grid forbids, and only for that request. */
    @Test
    void goesRoundWhatOneRequestForbids() {
        RouteFinder finder = finder();
        Polygon area = (Polygon) GEOMETRY.toGeometry(new Envelope(200, 300, -10, 10));

        assertThat(find(finder.without(forbidding(List.of("street 0"), List.of(), List.of()))))
                .hasValue(900.0);
        assertThat(find(finder.without(forbidding(List.of(), List.of(new Position(250, -5)), List.of()))))
                .hasValue(900.0);
        assertThat(find(finder.without(forbidding(List.of(), List.of(), List.of(area)))))
                .hasValue(900.0);
        assertThat(find(finder.without(forbidding(List.of("street 0", "street 2"), List.of(), List.of()))))
                .isEmpty();
        assertThat(find(finder)).hasValue(500.0);
    }

    private static Optional<Double> find(RouteFinder finder) {
        try (CustomerRoutes routes = finder.routesOf(WEST, NO_BOUND_m)) {
            return routes.find(target(finder, EAST)).map(SupplyRoute::length_m);
        }
    }

    private static Wishes forbidding(List<String> streets, List<Position> stretches, List<Polygon> areas) {
        return new Wishes(streets, stretches, areas, List.of(), List.of());
    }

    @Test
    void neverFollowsAMotorway() {
        direct = RoadClass.MOTORWAY;

        assertThat(find(WEST, EAST).orElseThrow().length_m()).isEqualTo(900);
    }

    @Test
    void keepsAwayFromAnotherRouteWhereItCan() {
        BitSet avoid = new BitSet();
        avoid.set(0);
        avoid.set(4);

        // 100 m of the dead end cannot be avoided
        SupplyRoute route = find(WEST, DEAD_END, avoid, NO_BOUND_m).orElseThrow();

        assertThat(route.length_m()).isEqualTo(1000);
    }

    @Test
    void oneCustomerAsksForManyTargets() {
        RouteFinder finder = finder();
        List<RouteTarget> targets = List.of(target(finder, DEAD_END), target(finder, WEST), target(finder, EAST));

        try (CustomerRoutes routes = finder.routesOf(EAST, NO_BOUND_m)) {
            assertThat(targets.stream()
                            .map(target -> routes.find(target).orElseThrow().length_m()))
                    .containsExactly(100.0, 500.0, 0.0);
            assertThat(routes.budgetExhausted()).isFalse();
        }
    }

    @Test
    void aSearchLeavesNothingBehindForTheNext() {
        RouteFinder finder = finder();
        SupplyRoute first =
                find(finder, WEST, DEAD_END, new BitSet(), NO_BOUND_m).orElseThrow();
        find(finder, EAST, WEST, new BitSet(), 300);

        assertThat(find(finder, WEST, DEAD_END, new BitSet(), NO_BOUND_m)).contains(first);
    }

    @Test
    void startsOnEveryStreetThatIsNotMuchFarther() {
        RouteFinder finder = finder();

        assertThat(edges(finder.listAccesses(new Position(10, 12)))).containsExactly(1, 0);
        assertThat(edges(finder.listAccesses(new Position(10, 41)))).containsExactly(1);
        assertThat(edges(finder.listAccesses(new Position(250, 85)))).containsExactly(0, 2);
    }

    @Test
    void noStreetIsNearEnoughBeyondTheLongestLeg() {
        RouteFinder finder = finder();

        assertThat(finder.listAccesses(new Position(250, -300))).hasSize(1);
        assertThat(finder.listAccesses(new Position(250, -301))).isEmpty();
        assertThat(finder.findAccess(new Position(250, -301))).isEmpty();
    }

    private static List<Integer> edges(List<StreetAccess> accesses) {
        return accesses.stream().map(StreetAccess::edge).toList();
    }

    private void ductRoundTheBlock() {
        ducts.add(new Duct("D", "", 4, 2, GEOMETRY.createLineString(new Coordinate[] {
            new Coordinate(0, 0), new Coordinate(0, 200), new Coordinate(500, 200), new Coordinate(500, 0)
        })));
    }

    private Optional<SupplyRoute> find(Position customer, Position device) {
        return find(customer, device, NO_BOUND_m);
    }

    private Optional<SupplyRoute> find(Position customer, Position device, double bound_m) {
        return find(customer, device, new BitSet(), bound_m);
    }

    private Optional<SupplyRoute> find(Position customer, Position device, BitSet avoid, double bound_m) {
        return find(finder(), customer, device, avoid, bound_m);
    }

    private static Optional<SupplyRoute> find(
            RouteFinder finder, Position customer, Position device, BitSet avoid, double bound_m) {
        try (CustomerRoutes routes = finder.routesOf(customer, bound_m)) {
            RouteTarget target = target(finder, device);
            return avoid.isEmpty()
                    ? routes.find(target)
                    : routes.findApart(List.of(target), avoid).routes().get(0);
        }
    }

    private static RouteTarget target(RouteFinder finder, Position device) {
        return new RouteTarget(device, finder.findAccess(device).orElseThrow());
    }

    private RouteFinder finder() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int southWest = builder.junction(0, 0);
        int northWest = builder.junction(0, 200);
        int northEast = builder.junction(500, 200);
        int southEast = builder.junction(500, 0);
        int deadEnd = builder.junction(600, 0);
        builder.street(southWest, southEast, direct, SurfaceKind.SIDEWALK)
                .street(southWest, northWest)
                .street(northWest, northEast)
                .street(northEast, southEast)
                .street(southEast, deadEnd);
        return RouteFinder.create(
                new StreetNetwork(builder.build()),
                ducts,
                restricted,
                place -> AreaClass.B,
                Defaults.RULES,
                Defaults.PRICES,
                false);
    }
}
