package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.model.RouteSegment;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.SurfaceKind;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/**
 * A ring main unit whose nearest place on a street is a junction: it lies on both side streets there, and which of them comes
 * first in the data, or is nearer by a rounding, must mean nothing. The route ends at the junction and crosses no motorway.
 *
 * <pre>
 *                        R (30,40)
 *  west (-300,0) ------ junction ===== motorway (300,0)
 *     customer (-200,10)   |  \\
 *                 south (0,-300)  motorway (200,-300)
 * </pre>
 */
class A12_DeviceAtJunctionTest {

    @Test
    void theRouteEndsAtTheJunction() {
        SupplyScheme scheme = plan(true, 0, 0);

        assertThat(scheme.sources().get(0).route().length_m()).isEqualTo(50 + 200 + 10);
        assertThat(scheme.sources().get(0).route().crossings()).isEmpty();
        assertThat(scheme.sources().get(0).route().segments())
                .extracting(RouteSegment::method, RouteSegment::length_m)
                .containsExactly(
                        tuple(LayingMethod.DIRECT_BURIAL, 50.0),
                        tuple(LayingMethod.DUCT_BANK, 200.0),
                        tuple(LayingMethod.DIRECT_BURIAL, 10.0));
    }

    @Test
    void theOrderOfTheStreetsMeansNothing() {
        SupplyScheme west = plan(true, 0, 0);
        SupplyScheme south = plan(false, 0, 0);

        assertThat(south.cost()).isEqualTo(west.cost());
        assertThat(south.sources().get(0).route().segments())
                .isEqualTo(west.sources().get(0).route().segments());
    }

    @Test
    void whereTheCityLiesMeansNothing() {
        SupplyScheme here = plan(true, 0, 0);
        for (int i = 1; i <= 20; i++) {
            SupplyScheme elsewhere = plan(i % 2 == 0, 3000.1 * i, -2000.7 * i);
            assertThat(elsewhere.cost()).as("place %d", i).isEqualTo(here.cost());
            assertThat(elsewhere.sources().get(0).route().length_m()).isEqualTo(260);
        }
    }

    private static SupplyScheme plan(boolean westFirst, double x, double y) {
        String grid = """
                station S %1$s %2$s
                bus S1 S ik=16
                trafo T1 S1 50 peak=10
                bay F S1 %1$s %2$s peak=20
                rmu R %3$s %4$s ways=6 spare=2
                line F R id=L len=2000
                """.formatted(x + 2000, y + 2000, x + 30, y + 40);
        return Planners.of(grid, streets(westFirst, x, y))
                .plan(Applications.at(x - 200, y + 10, 630).build())
                .schemes()
                .stream()
                .filter(s -> s.sources().get(0).connectionPoint().id().equals("R"))
                .findFirst()
                .orElseThrow();
    }

    private static StreetData streets(boolean westFirst, double x, double y) {
        StreetBuilder streets = new StreetBuilder(GridDsl.CRS);
        int middle = streets.junction(x, y);
        int west = streets.junction(x - 300, y);
        int south = streets.junction(x, y - 300);
        streets.street(middle, westFirst ? west : south).street(middle, westFirst ? south : west);
        streets.street(middle, streets.junction(x + 300, y), RoadClass.MOTORWAY, SurfaceKind.MAIN_ROAD)
                .street(middle, streets.junction(x + 200, y - 300), RoadClass.MOTORWAY, SurfaceKind.MAIN_ROAD);
        return streets.build();
    }
}
