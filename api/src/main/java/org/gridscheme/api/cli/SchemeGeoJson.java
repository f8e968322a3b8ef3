package org.gridscheme.api.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.api.scheme.dto.AlternativeDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.scheme.dto.SourceDto;

/** An answer as map data (RFC 7946): the route, the connection point and a different route, if any, of every source, in WGS84. */
final class SchemeGeoJson {

    private SchemeGeoJson() {}

    /** A FeatureCollection ready to be written as JSON. */
    static Map<String, Object> of(SchemeSetDto answer) {
        List<Map<String, Object>> features = new ArrayList<>();
        for (SchemeDto scheme : answer.schemes()) {
            for (SourceDto source : scheme.sources()) {
                features.add(feature(source.route().geometry(), routeProperties(scheme, source)));
                features.add(feature(
                        object(
                                "type",
                                "Point",
                                "coordinates",
                                source.connection_point().coordinates()),
                        pointProperties(scheme, source)));
                AlternativeDto other = source.alternative();
                if (other != null) {
                    features.add(feature(other.route().geometry(), alternativeProperties(scheme, source, other)));
                }
            }
        }
        return object(
                "type", "FeatureCollection", "id", answer.id(), "outcome", answer.outcome(), "features", features);
    }

    private static Map<String, Object> feature(Object geometry, Map<String, Object> properties) {
        return object("type", "Feature", "geometry", geometry, "properties", properties);
    }

    private static Map<String, Object> routeProperties(SchemeDto scheme, SourceDto source) {
        return object(
                "part", "route",
                "scheme", scheme.id(),
                "rank", scheme.rank(),
                "score", scheme.score().total(),
                "mode", scheme.mode(),
                "role", source.role(),
                "length_m", source.route().length_m(),
                "cable", source.cable().type(),
                "circuits", source.cable().circuits(),
                "total_cost", scheme.cost().total(),
                "currency", scheme.cost().currency());
    }

    private static Map<String, Object> alternativeProperties(SchemeDto scheme, SourceDto source, AlternativeDto other) {
        return object(
                "part", "alternative_route",
                "scheme", scheme.id(),
                "rank", scheme.rank(),
                "role", source.role(),
                "length_m", other.route().length_m(),
                "extra_m", other.extra_m(),
                "extra_cost", other.extra_cost(),
                "currency", scheme.cost().currency(),
                "shared_pct", other.shared_pct(),
                "cable", other.cable().type(),
                "circuits", other.cable().circuits());
    }

    private static Map<String, Object> pointProperties(SchemeDto scheme, SourceDto source) {
        return object(
                "part", "connection_point",
                "scheme", scheme.id(),
                "rank", scheme.rank(),
                "role", source.role(),
                "id", source.connection_point().id(),
                "kind", source.connection_point().kind(),
                "name", source.connection_point().name(),
                "substation", source.connection_point().substation());
    }

    /** A JSON object from names and values in turn. */
    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
