package org.gridscheme.api.scheme.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.api.scheme.dto.AlternativeDto;
import org.gridscheme.api.scheme.dto.RouteDto;
import org.gridscheme.api.scheme.dto.SourceDto;
import org.gridscheme.api.text.Texts;
import tools.jackson.databind.json.JsonMapper;

/**
 * GeoJSON (RFC 7946): a line for the route of each source and a point for each connection point, then a line for each different
 * route; {@code part} tells which is which.
 */
final class GeoJsonFormat implements SchemeFileFormat {

    private final JsonMapper json;

    GeoJsonFormat(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String extension() {
        return "geojson";
    }

    @Override
    public String mediaType() {
        return "application/geo+json";
    }

    @Override
    public void write(ExportedScheme exported, Texts texts, OutputStream out) {
        List<Object> features = new ArrayList<>();
        for (SourceDto source : exported.scheme().sources()) {
            features.add(feature(route(source.route()), properties("route", exported, source)));
            features.add(feature(point(source), properties("connection_point", exported, source)));
        }
        for (SourceDto source : exported.scheme().sources()) {
            AlternativeDto other = source.alternative();
            if (other != null) {
                features.add(feature(route(other.route()), properties(exported, source, other)));
            }
        }
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("gridscheme", exported.stamp());
        collection.put("features", features);
        json.writeValue(out, collection);
    }

    private static Map<String, Object> feature(Map<String, Object> geometry, Map<String, Object> properties) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("geometry", geometry);
        feature.put("properties", properties);
        return feature;
    }

    private static Map<String, Object> route(RouteDto route) {
        return geometry("LineString", route.geometry().coordinates());
    }

    private static Map<String, Object> point(SourceDto source) {
        return geometry("Point", source.connection_point().coordinates());
    }

    private static Map<String, Object> geometry(String type, Object coordinates) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", type);
        geometry.put("coordinates", coordinates);
        return geometry;
    }

    private static Map<String, Object> properties(String part, ExportedScheme exported, SourceDto source) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("part", part);
        properties.put("scheme", exported.scheme().id());
        properties.put("rank", exported.scheme().rank());
        properties.put("role", source.role());
        properties.put("connection_point", source.connection_point().id());
        properties.put("kind", source.connection_point().kind());
        properties.put("name", source.connection_point().name());
        properties.put("substation", source.connection_point().substation());
        properties.put("bus_section", source.connection_point().bus_section());
        properties.put("feeder", source.connection_point().feeder());
        properties.put("length_m", source.route().length_m());
        properties.put("cable", source.cable().type());
        properties.put("circuits", source.cable().circuits());
        properties.put("voltage_kv", exported.scheme().voltage_kv());
        return properties;
    }

    private static Map<String, Object> properties(ExportedScheme exported, SourceDto source, AlternativeDto other) {
        Map<String, Object> properties = properties("alternative_route", exported, source);
        properties.put("length_m", other.route().length_m());
        properties.put("cable", other.cable().type());
        properties.put("circuits", other.cable().circuits());
        properties.put("extra_m", other.extra_m());
        properties.put("extra_cost", other.extra_cost());
        properties.put("currency", exported.scheme().cost().currency());
        properties.put("shared_pct", other.shared_pct());
        return properties;
    }
}
