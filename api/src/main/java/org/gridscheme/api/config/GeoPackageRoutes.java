package org.gridscheme.api.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridscheme.api.feasibility.result.RouteLayer;
import org.gridscheme.spatial.export.LineLayerWriter;
import org.jspecify.annotations.Nullable;

/** Routes of a batch as a layer of a GeoPackage. */
final class GeoPackageRoutes implements RouteLayer {

    private static final String LAYER = "routes";
    private static final Map<String, String> TYPES =
            Map.of("row", "INTEGER", "length_m", "DOUBLE", "circuits", "INTEGER");

    private final LineLayerWriter writer;

    private GeoPackageRoutes(LineLayerWriter writer) {
        this.writer = writer;
    }

    static RouteLayer create(Path file) throws IOException {
        return new GeoPackageRoutes(LineLayerWriter.create(
                file,
                LAYER,
                COLUMNS.stream()
                        .map(name -> new LineLayerWriter.Column(name, TYPES.getOrDefault(name, "TEXT")))
                        .toList()));
    }

    @Override
    public void route(double[] lonLats, List<@Nullable Object> values) throws IOException {
        writer.add(lonLats, values);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
