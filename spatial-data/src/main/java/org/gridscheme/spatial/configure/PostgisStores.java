package org.gridscheme.spatial.configure;

import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.spatial.crs.GeoToolsCoordinateTransform;
import org.gridscheme.spatial.crs.GridModelTransformer;
import org.gridscheme.spatial.postgis.PostgisGridStore;
import org.gridscheme.spatial.postgis.PostgisStreetStore;

/** The stores that need coordinate transforms; the others take a data source alone. */
public final class PostgisStores {

    private PostgisStores() {}

    public static PostgisGridStore grids(DataSource dataSource) {
        return new PostgisGridStore(dataSource, PostgisStores::toMetric);
    }

    public static PostgisStreetStore streets(DataSource dataSource) {
        return new PostgisStreetStore(dataSource, GeoToolsCoordinateTransform::of);
    }

    private static UnaryOperator<GridModel> toMetric(ProjectCrs crs) {
        return new GridModelTransformer(GeoToolsCoordinateTransform.of(crs))::toMetric;
    }
}
