package org.gridscheme.api.scheme.map;

import static org.gridscheme.api.scheme.picture.SvgPen.n;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gridscheme.api.scheme.dto.AlternativeDto;
import org.gridscheme.api.scheme.dto.RouteDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SourceDto;
import org.gridscheme.api.scheme.picture.Picture;
import org.gridscheme.api.scheme.picture.SvgPen;
import org.gridscheme.api.text.Texts;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.locationtech.jts.geom.LineString;

/** Draws the routes of a scheme on the streets and the grid around them. Stateless but for its source, thread-safe. */
public final class RouteMap {

    static final double WIDTH = 680;
    static final double HEIGHT = 430;
    static final double FOOT = 62;

    /** A coarser scale than this many metres to a unit leaves out paths and small stations. */
    private static final double DETAIL_m = 1.6;

    private final MapSource source;

    public RouteMap(MapSource source) {
        this.source = source;
    }

    /**
     * The map of one scheme.
     *
     * @param attribution of grid and streets, written on the map
     */
    public Picture draw(
            SchemeDto scheme, String gridVersion, CoordinateTransform transform, String attribution, Texts texts)
            throws IOException {
        MapFrame frame = frame(scheme, transform);
        List<MapFeature> features = features(scheme, gridVersion, frame, transform);
        String title = texts.get("map.title", scheme.id());
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(svg, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            sheet(new SvgPen(xml), title, frame, features, scheme, transform, attribution, texts);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("SVG cannot be written", e);
        }
        return Picture.of(svg.toByteArray(), title);
    }

    /** The names of the streets on that map. */
    public StreetNames streets(SchemeDto scheme, String gridVersion, CoordinateTransform transform) {
        return new StreetNames(features(scheme, gridVersion, frame(scheme, transform), transform));
    }

    private static MapFrame frame(SchemeDto scheme, CoordinateTransform transform) {
        List<LineString> courses = scheme.sources().stream()
                .flatMap(s -> Stream.concat(Stream.of(s.route()), otherRoute(s).stream()))
                .map(route -> RoutePiece.course(route, transform))
                .toList();
        return MapFrame.around(courses, WIDTH, HEIGHT);
    }

    private static Optional<RouteDto> otherRoute(SourceDto source) {
        return Optional.ofNullable(source.alternative()).map(AlternativeDto::route);
    }

    private List<MapFeature> features(
            SchemeDto scheme, String gridVersion, MapFrame frame, CoordinateTransform transform) {
        boolean detail = frame.metresPerUnit() < DETAIL_m;
        double above_kV = scheme.voltage_kv() < 1 ? 0 : 1;
        return source.list(gridVersion, frame.bounds(transform), detail, above_kV).stream()
                .filter(feature -> !feature.geometry().isEmpty())
                .map(f -> new MapFeature(f.layer(), f.kind(), f.name(), transform.toMetric(f.geometry())))
                .toList();
    }

    private static void sheet(
            SvgPen pen,
            String title,
            MapFrame frame,
            List<MapFeature> features,
            SchemeDto scheme,
            CoordinateTransform transform,
            String attribution,
            Texts texts)
            throws XMLStreamException {
        String size = "0 0 %s %s".formatted(n(WIDTH), n(HEIGHT + FOOT));
        pen.open("svg", "xmlns", "http://www.w3.org/2000/svg", "version", "1.1", "viewBox", size);
        pen.attributes("width", n(WIDTH), "height", n(HEIGHT + FOOT), "role", "img", "fill", MapStyle.INK);
        pen.attributes("font-family", "Arial, Noto Sans CJK SC, Microsoft YaHei, sans-serif", "font-size", "10");
        pen.title(title);
        pen.rectangle(0, 0, WIDTH, HEIGHT + FOOT, "fill", "#ffffff");
        pen.open("svg", "x", "0", "y", "0", "width", n(WIDTH), "height", n(HEIGHT));
        pen.rectangle(0, 0, WIDTH, HEIGHT, "fill", MapStyle.LAND);
        BaseMap base = new BaseMap(pen, frame);
        base.ground(features);
        base.grid(features);
        RouteLayer routes = new RouteLayer(pen, frame, texts);
        for (int i = 0; i < scheme.sources().size(); i++) {
            Optional<RouteDto> other = otherRoute(scheme.sources().get(i));
            if (other.isPresent()) {
                routes.otherCourse(i, RoutePiece.course(other.get(), transform));
            }
        }
        for (int i = 0; i < scheme.sources().size(); i++) {
            routes.course(i, RoutePiece.of(scheme.sources().get(i).route(), transform));
        }
        MapFurniture furniture = new MapFurniture(pen, frame, texts);
        furniture.keepFree(routes.labels());
        for (int i = 0; i < scheme.sources().size(); i++) {
            SourceDto source = scheme.sources().get(i);
            routes.ends(i, source, RoutePiece.course(source.route(), transform));
        }
        for (int i = 0; i < scheme.sources().size(); i++) {
            routes.numbers(i, RoutePiece.of(scheme.sources().get(i).route(), transform));
        }
        base.names(features, routes.labels());
        furniture.scaleBarAndNorth();
        pen.close();
        pen.rectangle(0.5, 0.5, WIDTH - 1, HEIGHT - 1, "fill", "none", "stroke", MapStyle.INK, "stroke-width", "1");
        furniture.legend(methods(scheme), scheme.sources());
        furniture.origin(attribution, transform.crs().toString());
        pen.close();
    }

    /** Laying methods in the order they first appear. */
    private static List<String> methods(SchemeDto scheme) {
        List<String> methods = new ArrayList<>();
        scheme.sources().stream()
                .flatMap(s -> s.route().segments().stream())
                .map(segment -> segment.method())
                .distinct()
                .forEach(methods::add);
        return methods;
    }
}
