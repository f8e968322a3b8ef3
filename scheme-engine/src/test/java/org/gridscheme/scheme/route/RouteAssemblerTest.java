package org.gridscheme.scheme.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.model.RouteSegment;
import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetNetwork;
import org.gridscheme.scheme.street.SurfaceKind;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/**
 * Routes over a main road with a side street on each side of it, lengths by hand. The side street in the west has a brook of
 * 20 m at 60 m; drilling it takes 15 m more on each side, crossing the primary road of 36 m another 5 m on each.
 *
 * <pre>
 *               north
 *                 |  street 2, 100 m
 *  west ---0--- middle ---1--- east        street 0: 200 m, street 1: 300 m
 *                 |  street 3, 100 m
 *               south
 * </pre>
 */
class RouteAssemblerTest {

    private static final int WEST = 0;
    private static final int EAST = 1;
    private static final int NORTH = 2;

    private final StreetNetwork streets = streets();

    private static StreetNetwork streets() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int west = builder.junction(0, 0);
        int middle = builder.junction(200, 0);
        int east = builder.junction(500, 0);
        int north = builder.junction(200, 100);
        int south = builder.junction(200, -100);
        return new StreetNetwork(builder.street(west, middle, new EdgeCrossing(CrossingKind.RIVER, "Brook", 60, 20))
                .street(middle, east)
                .street(middle, north, RoadClass.PRIMARY, SurfaceKind.MAIN_ROAD)
                .street(south, middle, RoadClass.PRIMARY, SurfaceKind.MAIN_ROAD)
                .build());
    }

    @Test
    void runsFromTheDeviceToTheCustomerWithBothLegs() {
        // the search went from the customer at 450 of the street's axis to the device at 250
        SupplyRoute route =
                assemble(noDucts(), access(EAST, 250, 10), access(EAST, 50, 30), new StreetPiece(EAST, 250, 50));

        assertThat(text(route))
                .containsExactly(
                        "DIRECT_BURIAL 30.0 off_street", "DUCT_BANK 200.0 sidewalk", "DIRECT_BURIAL 10.0 off_street");
        assertThat(route.length_m()).isEqualTo(240);
        assertThat(route.customerLeg_m()).isEqualTo(10);
        assertThat(route.pieces()).containsExactly(new StreetPiece(EAST, 50, 250));
        assertThat(route.geometry().toText()).isEqualTo("LINESTRING (250 30, 250 0, 450 0, 450 10)");
        assertThat(route.straight_m()).isCloseTo(Math.hypot(200, 20), within(1e-9));
    }

    @Test
    void drillsUnderTheObstaclesItPasses() {
        SupplyRoute route =
                assemble(noDucts(), access(WEST, 0, 0), access(WEST, 150, 0), new StreetPiece(WEST, 0, 150));

        // seen from the device the brook is at 90 m: 65 to 115
        assertThat(text(route))
                .containsExactly("DUCT_BANK 65.0 sidewalk", "HDD 50.0 crossing", "DUCT_BANK 35.0 sidewalk");
        assertThat(route.crossings()).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(CrossingKind.RIVER);
            assertThat(c.name()).isEqualTo("Brook");
            assertThat(c.length_m()).isEqualTo(50);
        });
    }

    @Test
    void leavesOutTheObstaclesItDoesNotReach() {
        SupplyRoute route =
                assemble(noDucts(), access(WEST, 61, 0), access(WEST, 150, 0), new StreetPiece(WEST, 61, 150));

        assertThat(route.crossings()).isEmpty();
        assertThat(route.length_m()).isEqualTo(89);
    }

    @Test
    void fromSideStreetToSideStreetItCrossesTheMainRoad() {
        SupplyRoute route = assemble(
                noDucts(),
                access(WEST, 100, 0),
                access(EAST, 100, 0),
                new StreetPiece(WEST, 100, 200),
                new StreetPiece(EAST, 0, 100));

        assertThat(text(route))
                .containsExactly("DUCT_BANK 77.0 sidewalk", "HDD 46.0 crossing", "DUCT_BANK 77.0 sidewalk");
        assertThat(route.crossings()).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(CrossingKind.ROAD);
            assertThat(c.name()).isEqualTo("street 2");
        });
    }

    @Test
    void alongTheMainRoadItCrossesNothing() {
        SupplyRoute route = assemble(
                noDucts(),
                access(WEST, 100, 0),
                access(NORTH, 80, 0),
                new StreetPiece(WEST, 100, 200),
                new StreetPiece(NORTH, 0, 80));

        assertThat(text(route)).containsExactly("DUCT_BANK 80.0 main_road", "DUCT_BANK 100.0 sidewalk");
        assertThat(route.crossings()).isEmpty();
        assertThat(route.sharpTurns()).isEqualTo(1);
        RouteSegment mainRoad = route.segments().get(0);
        assertThat(mainRoad.costFactor())
                .isEqualTo(Defaults.RULES
                        .routes()
                        .surfaceFactor(SurfaceKind.MAIN_ROAD)
                        .value());
    }

    @Test
    void anExistingDuctPassesObstaclesAndRoadsItself() {
        SupplyRoute route = assemble(
                ductIn(WEST),
                access(WEST, 0, 0),
                access(EAST, 100, 0),
                new StreetPiece(WEST, 0, 200),
                new StreetPiece(EAST, 0, 100));

        assertThat(text(route)).containsExactly("DUCT_BANK 100.0 sidewalk", "EXISTING_DUCT 200.0 sidewalk");
        assertThat(route.crossings()).isEmpty();
        assertThat(route.segments().get(1).ductId()).contains("D1");
        assertThat(route.segments().get(1).costFactor()).isEqualTo(1);
    }

    private SupplyRoute assemble(StreetLaying laying, StreetAccess start, StreetAccess end, StreetPiece... pieces) {
        var path = new CorridorPath(start, end, List.of(pieces), 0);
        return new RouteAssembler(streets, laying, Defaults.RULES).assemble(path, beside(start), beside(end));
    }

    private StreetAccess access(int edge, double offset_m, double leg_m) {
        return new StreetAccess(
                edge, offset_m, streets.edgeGrid().positionAt(edge, offset_m), leg_m, StreetAccess.NO_JUNCTION);
    }

    /** The place from which the leg leads south to a street that runs east. */
    private static Position beside(StreetAccess access) {
        return new Position(access.onStreet().x(), access.onStreet().y() + access.leg_m());
    }

    private StreetLaying noDucts() {
        return laying(StreetLaying.noDucts(streets.edgeCount()));
    }

    private StreetLaying ductIn(int edge) {
        int[] ducts = StreetLaying.noDucts(streets.edgeCount());
        ducts[edge] = 0;
        return laying(ducts);
    }

    private StreetLaying laying(int[] ducts) {
        LayingMethod[] methods = new LayingMethod[ducts.length];
        Arrays.setAll(methods, e -> ducts[e] < 0 ? LayingMethod.DUCT_BANK : LayingMethod.EXISTING_DUCT);
        return new StreetLaying(methods, ducts, List.of("D1"), new boolean[ducts.length], new boolean[ducts.length]);
    }

    private static Stream<String> text(SupplyRoute route) {
        assertThat(route.segments().stream().mapToDouble(RouteSegment::length_m).sum())
                .isCloseTo(route.length_m(), within(1e-9));
        return route.segments().stream().map(s -> s.method() + " " + s.length_m() + " " + s.surface());
    }
}
