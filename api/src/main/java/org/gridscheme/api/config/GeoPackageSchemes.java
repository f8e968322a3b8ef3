package org.gridscheme.api.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridscheme.api.scheme.export.LayerFile;
import org.gridscheme.api.scheme.export.MapLayer;
import org.gridscheme.spatial.export.GeoPackageFile;
import org.gridscheme.spatial.export.GeoPackageLayer;

/** Layers of a scheme as a GeoPackage. */
final class GeoPackageSchemes implements LayerFile {

    private static final String ORIGIN = "origin";

    @Override
    public byte[] write(List<MapLayer> layers, Map<String, String> origin, Instant time) throws IOException {
        Path folder = Files.createTempDirectory("gridscheme-layers");
        Path path = folder.resolve("scheme.gpkg");
        try {
            try (GeoPackageFile file = GeoPackageFile.create(path, time)) {
                for (MapLayer layer : layers) {
                    write(layer, file);
                }
                file.attributes(ORIGIN, origin);
            }
            return Files.readAllBytes(path);
        } finally {
            Files.deleteIfExists(path);
            Files.deleteIfExists(folder);
        }
    }

    private static void write(MapLayer layer, GeoPackageFile file) throws IOException {
        GeoPackageLayer written = file.layer(
                layer.name(),
                GeoPackageLayer.Shape.valueOf(layer.shape().name()),
                layer.columns().stream()
                        .map(column -> new GeoPackageLayer.Column(column.name(), column.type()))
                        .toList());
        for (MapLayer.Feature feature : layer.features()) {
            written.add(
                    feature.lonLats().stream().mapToDouble(Double::doubleValue).toArray(), feature.values());
        }
    }
}
