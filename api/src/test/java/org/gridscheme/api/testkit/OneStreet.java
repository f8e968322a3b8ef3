package org.gridscheme.api.testkit;

import java.util.List;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.configure.PlanningProfiles;
import org.gridscheme.scheme.configure.SchemePlannerFactory;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.SurfaceKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The real planner on a grid in text, along the first two kilometres of the x axis. */
public final class OneStreet {

    private OneStreet() {}

    public static SchemePlanner planner(String grid) {
        return planner("test", grid);
    }

    /** @param version under which the grid stands in the answers */
    public static SchemePlanner planner(String version, String grid) {
        List<Coordinate> ends = List.of(new Coordinate(0, 0), new Coordinate(2000, 0));
        StreetEdge street = new StreetEdge(
                0,
                0,
                1,
                new GeometryFactory().createLineString(ends.toArray(Coordinate[]::new)),
                RoadClass.RESIDENTIAL,
                SurfaceKind.SIDEWALK,
                "street",
                false,
                false,
                true,
                List.of());
        return SchemePlannerFactory.create(
                GridSnapshot.of(version, GridDsl.model(grid)),
                new StreetData("test", GridDsl.CRS, "", ends, List.of(street)),
                PlanningProfiles.openShipped("CN"),
                () -> 0L);
    }
}
