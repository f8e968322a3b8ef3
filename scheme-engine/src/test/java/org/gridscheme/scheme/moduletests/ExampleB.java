package org.gridscheme.scheme.moduletests;

import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.SampleGrids;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.StreetBuilder;

/**
 * Grid, streets and application of domain rules, section 12.2: one street leads 2.1 km west to substation A, 1.5 km of it along
 * a duct, one 3.4 km east to substation B, 2.2 km of it along a duct; K2 stands at the eastern one.
 */
final class ExampleB {

    private ExampleB() {}

    static final Position CUSTOMER = new Position(2105, 0);
    private static final Position SUB_B = new Position(5495, 0);
    private static final Position BEND = bend(1200, 2200);

    static final String GRID = SampleGrids.EXAMPLE_B
            + "duct DUCT-A 6 2 5 0 1505 0\n"
            + "duct DUCT-B 6 2 5495 0 %s %s\n".formatted(BEND.x(), BEND.y());

    /** Where the eastern street bends so that its 3390 m straight become 3400 m: given distances from both its ends. */
    private static Position bend(double fromCustomer_m, double fromB_m) {
        double straight_m = CUSTOMER.distanceTo(SUB_B);
        double along =
                (fromCustomer_m * fromCustomer_m - fromB_m * fromB_m + straight_m * straight_m) / (2 * straight_m);
        return new Position(CUSTOMER.x() + along, Math.sqrt(fromCustomer_m * fromCustomer_m - along * along));
    }

    static StreetData streets() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int subA = builder.junction(5, 0);
        int ductEndA = builder.junction(1505, 0);
        int customer = builder.junction(CUSTOMER.x(), CUSTOMER.y());
        int ductEndB = builder.junction(BEND.x(), BEND.y());
        int subB = builder.junction(SUB_B.x(), SUB_B.y());
        return builder.street(subA, ductEndA)
                .street(ductEndA, customer, new EdgeCrossing(CrossingKind.RIVER, "Mill Brook", 300, 70))
                .street(
                        customer,
                        ductEndB,
                        new EdgeCrossing(CrossingKind.RIVER, "Long River", 300, 90),
                        new EdgeCrossing(CrossingKind.RAIL, "Eastern Line", 800, 70))
                .street(ductEndB, subB)
                .build();
    }

    static Applications application() {
        return Applications.at(CUSTOMER, 8000)
                .industry(Industry.DATA_CENTRE)
                .importance(Importance.CLASS_I)
                .transformers(2000, 4)
                .important_kW(3420);
    }
}
