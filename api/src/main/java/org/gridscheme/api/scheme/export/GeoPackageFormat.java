package org.gridscheme.api.scheme.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gridscheme.api.scheme.document.Figures;
import org.gridscheme.api.scheme.dto.AlternativeDto;
import org.gridscheme.api.scheme.dto.DesignDto;
import org.gridscheme.api.scheme.dto.SourceDto;
import org.gridscheme.api.scheme.export.MapLayer.Column;
import org.gridscheme.api.scheme.export.MapLayer.Feature;
import org.gridscheme.api.scheme.map.RoutePiece;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.api.text.Texts;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;

/**
 * GeoPackage in WGS84: the sections of the routes as they are built, the connection points with the customer's place, the devices the
 * scheme puts there, the really different routes where there are any, and a table with the origin. Its date is that of the answer.
 */
final class GeoPackageFormat implements SchemeFileFormat {

    private static final List<Column> SECTIONS = columns(
            "scheme",
            "source",
            "role",
            "section",
            "method",
            "surface",
            "length_m:DOUBLE",
            "duct",
            "cable",
            "circuits:INTEGER",
            "voltage_kv:DOUBLE");
    private static final List<Column> OTHER_ROUTES = columns(
            "scheme",
            "source",
            "role",
            "length_m:DOUBLE",
            "extra_m:DOUBLE",
            "extra_cost:DOUBLE",
            "currency",
            "shared_pct:DOUBLE",
            "cable",
            "circuits:INTEGER",
            "voltage_kv:DOUBLE");
    private static final List<Column> POINTS = columns(
            "scheme",
            "source",
            "role",
            "kind",
            "name",
            "element",
            "substation",
            "bus_section",
            "feeder",
            "demand_kva:DOUBLE",
            "short_circuit_ka:DOUBLE");
    private static final List<Column> DEVICES =
            columns("scheme", "source", "device", "type", "count:INTEGER", "rated_kva:DOUBLE", "ratio");

    private final LayerFile file;

    GeoPackageFormat(LayerFile file) {
        this.file = file;
    }

    @Override
    public String extension() {
        return "gpkg";
    }

    @Override
    public String mediaType() {
        return "application/geopackage+sqlite3";
    }

    @Override
    public void write(ExportedScheme exported, Texts texts, OutputStream out) throws IOException {
        List<Feature> sections = new ArrayList<>();
        List<Feature> points = new ArrayList<>();
        List<Feature> devices = new ArrayList<>();
        List<SourceDto> sources = exported.scheme().sources();
        for (int i = 0; i < sources.size(); i++) {
            String letter = Figures.letter(i);
            SourceDto source = sources.get(i);
            sections(exported, letter, source, sections);
            points.add(connectionPoint(exported, letter, source));
            connectionDevices(exported, letter, source, devices);
        }
        List<Double> customer = customer(exported);
        points.add(new Feature(
                customer,
                values(exported.scheme().id(), null, null, "CUSTOMER", null, null, null, null, null, null, null)));
        DesignDto design = exported.scheme().design();
        if (design != null) {
            customerDevices(exported, design, customer, devices);
        }
        List<MapLayer> layers = new ArrayList<>(List.of(
                new MapLayer("route_sections", MapLayer.Shape.LINESTRING, SECTIONS, sections),
                new MapLayer("points", MapLayer.Shape.POINT, POINTS, points),
                new MapLayer("devices", MapLayer.Shape.POINT, DEVICES, devices)));
        List<Feature> others = otherRoutes(exported);
        if (!others.isEmpty()) {
            layers.add(new MapLayer("alternative_routes", MapLayer.Shape.LINESTRING, OTHER_ROUTES, others));
        }
        out.write(file.write(layers, exported.stamp(), exported.planned()));
    }

    private static List<Feature> otherRoutes(ExportedScheme exported) {
        List<Feature> others = new ArrayList<>();
        List<SourceDto> sources = exported.scheme().sources();
        for (int i = 0; i < sources.size(); i++) {
            AlternativeDto other = sources.get(i).alternative();
            if (other != null) {
                others.add(new Feature(
                        other.route().geometry().coordinates().stream()
                                .flatMap(List::stream)
                                .toList(),
                        values(
                                exported.scheme().id(),
                                Figures.letter(i),
                                sources.get(i).role(),
                                other.route().length_m(),
                                other.extra_m(),
                                Double.valueOf(other.extra_cost()),
                                exported.scheme().cost().currency(),
                                other.shared_pct(),
                                other.cable().type(),
                                other.cable().circuits(),
                                exported.scheme().voltage_kv())));
            }
        }
        return others;
    }

    private static void sections(ExportedScheme exported, String letter, SourceDto source, List<Feature> sections) {
        for (RoutePiece piece : RoutePiece.of(source.route(), exported.transform())) {
            sections.add(new Feature(
                    lonLats(exported.transform().toLonLat(piece.course())),
                    values(
                            exported.scheme().id(),
                            letter,
                            source.role(),
                            letter + (piece.index() + 1),
                            piece.segment().method(),
                            piece.segment().surface(),
                            piece.segment().length_m(),
                            piece.segment().duct(),
                            source.cable().type(),
                            source.cable().circuits(),
                            exported.scheme().voltage_kv())));
        }
    }

    private static Feature connectionPoint(ExportedScheme exported, String letter, SourceDto source) {
        var point = source.connection_point();
        return new Feature(
                point.coordinates(),
                values(
                        exported.scheme().id(),
                        letter,
                        source.role(),
                        point.kind(),
                        point.name(),
                        point.id(),
                        point.substation(),
                        point.bus_section(),
                        point.feeder(),
                        source.demand_kva(),
                        source.point_short_circuit_ka()));
    }

    private static void connectionDevices(
            ExportedScheme exported, String letter, SourceDto source, List<Feature> devices) {
        String scheme = exported.scheme().id();
        var point = source.connection_point();
        List<Double> at = point.coordinates();
        devices.add(new Feature(at, values(scheme, letter, "CONNECTION", point.kind(), 1, null, null)));
        devices.add(new Feature(
                at,
                values(
                        scheme,
                        letter,
                        "TERMINATION",
                        source.cable().type(),
                        source.cable().terminations(),
                        null,
                        null)));
    }

    private static void customerDevices(
            ExportedScheme exported, DesignDto design, List<Double> customer, List<Feature> devices) {
        String scheme = exported.scheme().id();
        for (int i = 0; i < design.metering().size(); i++) {
            DesignDto.Metering metering = design.metering().get(i);
            devices.add(new Feature(
                    customer,
                    values(
                            scheme,
                            Figures.letter(i),
                            "METERING",
                            metering.meter_class(),
                            metering.points(),
                            null,
                            metering.ct_ratio())));
        }
        Stream.concat(design.plant().main_transformers().stream(), design.plant().transformers().stream())
                .forEach(units -> devices.add(new Feature(
                        customer,
                        values(scheme, null, "TRANSFORMER", units.type(), units.count(), units.kva(), null))));
    }

    private static List<Double> customer(ExportedScheme exported) {
        List<List<Double>> course =
                exported.scheme().sources().get(0).route().geometry().coordinates();
        return course.get(course.size() - 1);
    }

    private static List<Double> lonLats(LineString course) {
        return Stream.of(course.getCoordinates())
                .flatMap(c -> Stream.of(Rounding.degrees(c.x), Rounding.degrees(c.y)))
                .toList();
    }

    private static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static List<Column> columns(String... columns) {
        return Stream.of(columns)
                .map(column -> column.split(":", 2))
                .map(parts -> new Column(parts[0], parts.length > 1 ? parts[1] : "TEXT"))
                .toList();
    }
}
