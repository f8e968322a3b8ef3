package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.model.Wishes;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.SurfaceKind;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/**
 * A feeder round the customer at 0, 0 sends an overhead line towards it from the west, the north and the east, which ends 250, 260 and 300 m
 * away. Along the streets to the first two are green belts, where a cable is buried for 250 * 0.8 a metre and no poles may stand. In the
 * street to the third a cable needs a duct bank of 1,200 * 1.3 a metre, and a metre of overhead line costs 200 at least. The rulebook lets two
 * places of a kind on one feeder be planned.
 */
class A25_TapWorthLookingAtTest {

    private static final String GRID = """
            station S 810 0
            bus S1 S ik=16
            trafo T1 S1 50 peak=15
            trafo T2 S1 50 peak=15
            bay F1 S1 810 0 peak=50 area=C
            pole W2 -800 0 area=C
            pole W1 -250 0 area=C
            pole N2 0 800 area=C
            pole N1 0 260 area=C
            pole E2 800 0 area=C
            pole E1 300 0 area=C
            line F1 E2 overhead a=320 r20=.253 rop=.304 x=.317 type=JKLYJ-10-120
            line E2 E1 overhead a=320 r20=.253 rop=.304 x=.317 type=JKLYJ-10-120
            line E2 N2 overhead a=320 r20=.253 rop=.304 x=.317 type=JKLYJ-10-120
            line N2 N1 overhead a=320 r20=.253 rop=.304 x=.317 type=JKLYJ-10-120
            line N2 W2 overhead a=320 r20=.253 rop=.304 x=.317 type=JKLYJ-10-120
            line W2 W1 overhead a=320 r20=.253 rop=.304 x=.317 type=JKLYJ-10-120
            """;

    private static StreetData streets() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int customer = builder.junction(0, 0);
        int west = builder.junction(-250, 0);
        int north = builder.junction(0, 260);
        int east = builder.junction(300, 0);
        return builder.street(customer, west, RoadClass.RESIDENTIAL, SurfaceKind.GREEN_BELT)
                .street(customer, north, RoadClass.RESIDENTIAL, SurfaceKind.GREEN_BELT)
                .street(customer, east, RoadClass.RESIDENTIAL, SurfaceKind.BRANCH_ROAD)
                .build();
    }

    /** Taps that were planned, the best first. */
    private static List<SupplySource> taps(Wishes wishes) {
        return Planners.of(GRID, streets())
                .plan(Applications.at(0, 0, 1000).wishes(wishes).build())
                .schemes()
                .stream()
                .map(scheme -> scheme.sources().get(0))
                .filter(source -> source.connectionPoint().kind() == ConnectionKind.LINE_TAP)
                .toList();
    }

    /** 300 m of line, about 230 a metre, are cheaper than 250 m of cable, about 500 a metre with its trench and pulling. */
    @Test
    void theTapWithTheCheapestOverheadLineIsLookedAt() {
        SupplySource best = taps(Wishes.NONE).get(0);
        assertThat(best.cable().kind()).isEqualTo(LineKind.OVERHEAD);
        assertThat(best.route().length_m()).isEqualTo(300);
    }

    @Test
    void whoWantsCablesGetsTheTapsWithTheCheapestCables() {
        assertThat(taps(Wishes.NONE.onlyCables()))
                .extracting(tap -> tap.cable().kind(), tap -> tap.route().length_m())
                .containsExactlyInAnyOrder(tuple(LineKind.CABLE, 250.0), tuple(LineKind.CABLE, 260.0));
    }
}
