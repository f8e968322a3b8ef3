package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/**
 * A ring as in {@link A19_SwitchingTest}, of which A begins overhead: a tap at x = 500 is 500 m from the customer, the spare way at B1 200 m. The
 * customer of 2,000 kVA draws 2,000 · 0.7 · 0.9 / (√3 · 10) = 72.75 A: A would carry 222.75 A of 200 A, or 147.75 A once the 75 A
 * of A2 are moved to B.
 */
class A26_SwitchedTapTest {

    private static final String GRID = """
            station S 0 0
            bus S1 S ik=16
            bus S2 S ik=16
            trafo T1 S1 50 peak=15
            trafo T2 S2 50 peak=15
            bay A S1 0 0 peak=150 area=B
            bay B S2 0 0 peak=60 area=B
            rmu A1 1000 0 ways=6 area=B
            rmu A2 1300 0 ways=6 area=B
            rmu B1 700 500 ways=6 spare=1 area=B
            line A A1 overhead a=400 r20=.125 rop=.150 x=.296 type=JKLYJ-10-240
            line A1 A2 len=300 a=400 type=YJV22-8.7/15-3x300
            line B B1 len=900 a=400 type=YJV22-8.7/15-3x300
            line A2 B1 len=300 a=400 type=YJV22-8.7/15-3x300 open
            load A1 900 inst=1200
            load A2 900 inst=1200
            load B1 900 inst=1200
            """;

    private static StreetData streets() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int west = builder.junction(0, 0);
        int middle = builder.junction(500, 0);
        int east = builder.junction(1000, 0);
        int customer = builder.junction(500, 500);
        int unit = builder.junction(700, 500);
        return builder.street(west, middle)
                .street(middle, east)
                .street(middle, customer)
                .street(customer, unit)
                .build();
    }

    /**
     * 500 m of overhead line, 300 a metre at most, are 150,000: with breaker, down-lead and test some 220,000. The cable from B1 needs 200 m of
     * duct bank at 1,200 alone, and one from the tap 500.
     */
    @Test
    void aTapIsLookedAtForItsOverheadLine() {
        List<SupplySource> switched =
                Planners.of(GRID, streets())
                        .plan(Applications.at(500, 500, 2000).build())
                        .schemes()
                        .stream()
                        .map(scheme -> scheme.sources().get(0))
                        .filter(source -> source.switching().isPresent())
                        .toList();
        assertThat(switched).singleElement().satisfies(source -> {
            assertThat(source.connectionPoint().kind()).isEqualTo(ConnectionKind.LINE_TAP);
            assertThat(source.cable().kind()).isEqualTo(LineKind.OVERHEAD);
            assertThat(source.route().length_m()).isEqualTo(500);
        });
    }
}
