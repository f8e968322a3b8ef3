package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/**
 * A bay from which an overhead line and a cable leave. Through the line, of 120 mm2, at most 5000 kVA may hang on the
 * feeder, through the cable 12 000 kVA; 4000 kVA hang there, 1600 kVA are asked for.
 */
class A11_TwoHeadsTest {

    private static final String GRID = """
            station S 0 0
            bus S1 S ik=16
            trafo T1 S1 50 peak=10
            bay F S1 0 0 peak=20
            pole P 100 0
            rmu R 0 400 ways=6 spare=2
            line F P id=LP len=100 overhead a=320 r20=.253 rop=.3 x=.317 type=JKLYJ-10-120
            line F R id=LR len=400
            load P 100 inst=4000
            """;

    @Test
    void theCapOfOneHeadDoesNotCloseTheOther() {
        StreetBuilder streets = new StreetBuilder(GridDsl.CRS);
        int south = streets.junction(0, 0);
        streets.street(south, streets.junction(0, 420)).street(south, streets.junction(150, 0));

        SchemeSet set = Planners.of(GRID, streets.build())
                .plan(Applications.at(100, 30, 1600).build());

        assertThat(Planners.reason(set, "tap:LP@100", "capacity.feeder-installed-over")
                        .limit())
                .isEqualTo(5000);
        assertThat(set.schemes())
                .extracting(s -> s.sources().get(0).connectionPoint().id())
                .contains("R");
    }
}
