package org.gridscheme.api.config;

import java.util.List;
import org.gridscheme.api.grid.Bounds;
import org.gridscheme.api.scheme.map.MapFeature;
import org.gridscheme.api.scheme.map.MapSource;
import org.gridscheme.spatial.postgis.PostgisMapFeatures;

/** Takes what a map shows from PostGIS. */
final class StoredMaps implements MapSource {

    private final PostgisMapFeatures features;

    StoredMaps(PostgisMapFeatures features) {
        this.features = features;
    }

    @Override
    public List<MapFeature> list(String gridVersion, Bounds area, boolean detail, double above_kV) {
        return features
                .list(gridVersion, area.minLon(), area.minLat(), area.maxLon(), area.maxLat(), detail, above_kV)
                .stream()
                .map(f -> new MapFeature(MapFeature.Layer.valueOf(f.layer()), f.kind(), f.name(), f.geometry()))
                .toList();
    }
}
