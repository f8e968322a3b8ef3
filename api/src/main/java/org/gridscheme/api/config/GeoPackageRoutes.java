package org.gridscheme.api.config;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridscheme.api.feasibility.result.RouteLayer;
import org.gridscheme.spatial.export.GeoPackageFile;
import org.gridscheme.spatial.export.GeoPackageLayer;
import org.jspecify.annotations.Nullable;

/** Routes of a batch as a layer of a GeoPackage. */
final class GeoPackageRoutes implements RouteLayer {

    private static final String LAYER = "routes";
    private static final Map<String, String> TYPES =
            Map.of("row", "INTEGER", "length_m", "DOUBLE", "circuits", "INTEGER");

    private final GeoPackageFile file;
    private final GeoPackageLayer layer;

    private GeoPackageRoutes(GeoPackageFile file, GeoPackageLayer layer) {
        this.file = file;
        this.layer = layer;
    }

    static RouteLayer create(Path path) throws IOException {
        GeoPackageFile file = GeoPackageFile.create(path, Instant.now());
        List<GeoPackageLayer.Column> columns = COLUMNS.stream()
                .map(name -> new GeoPackageLayer.Column(name, TYPES.getOrDefault(name, "TEXT")))
                .toList();
        return new GeoPackageRoutes(file, file.layer(LAYER, GeoPackageLayer.Shape.LINESTRING, columns));
    }

    @Override
    public void route(double[] lonLats, List<@Nullable Object> values) throws IOException {
        layer.add(lonLats, values);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
