package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.SurfaceKind;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/**
 * The overhead tap of {@link A21_OverheadTapTest} at x = 500 and a second source from a ring main unit at x = 1,000. The customer is 240 m up
 * a straight side street, which a cable from x = 1,000 takes too; another street leads there as well. A metre of overhead line costs 230
 * (domain rules, section 6.2) and in the street of the other source 230 * 4 more: in the straight street 240 * 920 = 220,800.
 */
class A24_PolesBesideAnotherSourceTest {

    private static final String GRID = """
            station S 0 0
            bus S1 S ik=16
            trafo T1 S1 50 peak=15
            trafo T2 S1 50 peak=15
            bay F1 S1 0 0 peak=50 area=C
            pole P1 1000 0 area=C
            line F1 P1 overhead a=320 r20=.253 rop=.304 x=.317 type=JKLYJ-10-120
            station R 1000 -20
            bus R1 R ik=16
            trafo T3 R1 50 peak=15
            trafo T4 R1 50 peak=15
            bay G1 R1 1000 -20 peak=50 area=C
            rmu K1 1000 -10 ways=6 spare=2 area=C
            line G1 K1 len=100
            """;

    /** @param aside_m how far to the west the other street runs on 160 of its metres */
    private static StreetData streets(double aside_m, EdgeCrossing... acrossTheOther) {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int middle = builder.junction(500, 0);
        int customer = builder.junction(500, 240);
        int west = builder.junction(0, 0);
        int east = builder.junction(1000, 0);
        int south = builder.junction(500 - aside_m, 40);
        int north = builder.junction(500 - aside_m, 200);
        return builder.street(middle, customer)
                .street(west, middle)
                .street(middle, east)
                .street(middle, south)
                .street(south, north, RoadClass.RESIDENTIAL, SurfaceKind.BRANCH_ROAD, acrossTheOther)
                .street(north, customer)
                .build();
    }

    private static SupplyScheme tapAndUnit(StreetData streets) {
        SchemeSet set = Planners.of(GRID, streets)
                .plan(Applications.at(500, 240, 1000)
                        .sources(SourcePreference.DUAL)
                        .build());
        return set.schemes().stream()
                .filter(s -> source(s, ConnectionKind.LINE_TAP).size() == 1
                        && source(s, ConnectionKind.SPARE_WAY).size() == 1)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such pair: " + set.rejected()));
    }

    private static List<SupplySource> source(SupplyScheme scheme, ConnectionKind kind) {
        return scheme.sources().stream()
                .filter(s -> s.connectionPoint().kind() == kind)
                .toList();
    }

    private static void assertLines(SupplyScheme scheme, double poles_m, double cable_m, double shared_m) {
        SupplySource tap = source(scheme, ConnectionKind.LINE_TAP).get(0);
        SupplySource unit = source(scheme, ConnectionKind.SPARE_WAY).get(0);
        assertThat(tap.cable().kind()).isEqualTo(LineKind.OVERHEAD);
        assertThat(unit.cable().kind()).isEqualTo(LineKind.CABLE);
        assertThat(tap.route().length_m()).isCloseTo(poles_m, within(0.1));
        assertThat(unit.route().length_m()).isCloseTo(cable_m, within(0.1));
        assertThat(scheme.independence().sharedCorridor_m()).isCloseTo(shared_m, within(0.1));
    }

    /** 50, 160 and 50 m of poles are 20 * 230 = 4,600 more than the straight street, where sharing is charged 220,800. */
    @Test
    void thePolesKeepAwayFromTheCable() {
        assertLines(tapAndUnit(streets(30)), 260, 10 + 500 + 240, 0);
    }

    /**
     * No poles cross the railway. Jacked below it, (12 + 2 * 5) * 5,500 + 2 * 16,000 = 153,000 replace 22 m of trench, and the cable is
     * 20 m longer at less than 2,500 a metre: less than 203,000, where sharing is charged 220,800.
     */
    @Test
    void theCableKeepsAwayFromThePoles() {
        StreetData streets = streets(30, new EdgeCrossing(CrossingKind.RAIL, "rail", 80, 12));
        assertLines(tapAndUnit(streets), 240, 10 + 500 + 260, 0);
    }

    /** Twice 561.4 m and 160 m of poles are 1,042.9 * 230 = 239,860 more than the straight street, where sharing is charged 220,800. */
    @Test
    void bothTakeOneStreetWhereTheOtherIsDearerThanTheCharge() {
        assertLines(tapAndUnit(streets(560)), 240, 10 + 500 + 240, 240);
    }

    /** Nothing is charged where there is no other street: a cable from the tap would only be dearer. */
    @Test
    void theOnlyStreetIsShared() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int west = builder.junction(0, 0);
        int middle = builder.junction(500, 0);
        int east = builder.junction(1000, 0);
        int customer = builder.junction(500, 240);
        StreetData streets = builder.street(west, middle)
                .street(middle, east)
                .street(middle, customer)
                .build();
        assertLines(tapAndUnit(streets), 240, 10 + 500 + 240, 240);
    }
}
