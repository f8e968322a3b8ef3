package org.gridscheme.api.scheme.map;

import static org.gridscheme.api.scheme.picture.SvgPen.n;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.gridscheme.api.scheme.picture.SvgPen;
import org.gridscheme.api.scheme.picture.TextFit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** What lies below the routes: water, streets, railways, the existing grid, names. */
final class BaseMap {

    private static final double NAME_SIZE = 9;
    private static final Geometry NOWHERE = new GeometryFactory().createPoint();
    /** At a coarser scale than this many metres to a unit streets are thin lines. */
    private static final double WIDE_STREETS_m = 3.5;

    private final SvgPen pen;
    private final MapFrame frame;
    private final double narrowing;

    BaseMap(SvgPen pen, MapFrame frame) {
        this.pen = pen;
        this.frame = frame;
        this.narrowing = Math.min(1, WIDE_STREETS_m / 1.4 / Math.max(frame.metresPerUnit(), 0.1));
    }

    void ground(List<MapFeature> features) throws XMLStreamException {
        for (MapFeature water : in(features, MapFeature.Layer.WATER)) {
            area(water.geometry());
        }
        List<MapFeature> streets = in(features, MapFeature.Layer.STREET);
        for (MapFeature street : streets) {
            double width = MapStyle.streetWidth(street.kind()) * narrowing;
            if (width > 0) {
                line(street.geometry(), "#b9b4a8", width + 1.4, "none");
            } else {
                line(street.geometry(), "#cfc8b8", 0.9, "3 2");
            }
        }
        for (int i = streets.size() - 1; i >= 0; i--) {
            MapFeature street = streets.get(i);
            double width = MapStyle.streetWidth(street.kind()) * narrowing;
            if (width > 0) {
                line(street.geometry(), MapStyle.streetColour(street.kind()), width, "none");
            }
        }
        for (MapFeature barrier : in(features, MapFeature.Layer.BARRIER)) {
            boolean rail = barrier.kind().equals("RAIL");
            line(barrier.geometry(), rail ? "#8a8a8a" : "#9cc7e0", rail ? 2.2 : 2.6, "none");
            if (rail) {
                line(barrier.geometry(), "#ffffff", 1.2, "5 5");
            }
        }
    }

    void grid(List<MapFeature> features) throws XMLStreamException {
        for (MapFeature section : in(features, MapFeature.Layer.SECTION)) {
            line(section.geometry(), MapStyle.GRID, 1.1, section.kind().contains("OVERHEAD") ? "7 3" : "none");
        }
        for (MapFeature node : in(features, MapFeature.Layer.NODE)) {
            double x = frame.x(node.geometry().getCoordinate());
            double y = frame.y(node.geometry().getCoordinate());
            if (node.kind().equals("POLE")) {
                pen.circle(x, y, 1.6, "fill", "#ffffff", "stroke", MapStyle.GRID, "stroke-width", "0.8");
            } else {
                double half = node.kind().equals("DISTRIBUTION_STATION") ? 1.8 : 2.6;
                pen.rectangle(x - half, y - half, 2 * half, 2 * half, "fill", "#ffffff", "stroke", MapStyle.GRID);
            }
        }
        for (MapFeature station : in(features, MapFeature.Layer.SUBSTATION)) {
            double x = frame.x(station.geometry().getCoordinate());
            double y = frame.y(station.geometry().getCoordinate());
            pen.rectangle(x - 6, y - 6, 12, 12, "fill", "#ffffff", "stroke", MapStyle.INK, "stroke-width", "1.6");
            pen.circle(x, y - 1.8, 2.4, "fill", "none", "stroke", MapStyle.INK);
            pen.circle(x, y + 1.8, 2.4, "fill", "none", "stroke", MapStyle.INK);
        }
    }

    /** Substations first, then each street once, on its longest stretch, the more important ones first. */
    void names(List<MapFeature> features, LabelSpace space) throws XMLStreamException {
        for (MapFeature station : in(features, MapFeature.Layer.SUBSTATION)) {
            Coordinate at = station.geometry().getCoordinate();
            upright(station.name(), frame.x(at) + 9, frame.y(at) + 3.5, space);
        }
        Set<String> written = new HashSet<>();
        for (MapFeature street : wholeStreets(in(features, MapFeature.Layer.STREET))) {
            if (!written.contains(street.name()) && along(street, space)) {
                written.add(street.name());
            }
        }
    }

    /** Streets are stored from junction to junction; put together they have room for their names. */
    private static List<MapFeature> wholeStreets(List<MapFeature> streets) {
        Map<MapFeature, LineMerger> mergers = new LinkedHashMap<>();
        for (MapFeature street : streets) {
            if (!street.name().isEmpty()) {
                MapFeature key = new MapFeature(street.layer(), street.kind(), street.name(), NOWHERE);
                mergers.computeIfAbsent(key, unused -> new LineMerger()).add(street.geometry());
            }
        }
        List<MapFeature> whole = new ArrayList<>();
        mergers.forEach((key, merger) -> {
            for (Object line : merger.getMergedLineStrings()) {
                whole.add(new MapFeature(key.layer(), key.kind(), key.name(), (LineString) line));
            }
        });
        whole.sort(Comparator.comparing((MapFeature street) -> -MapStyle.streetWidth(street.kind()))
                .thenComparing(street -> -street.geometry().getLength())
                .thenComparing(MapFeature::name));
        return whole;
    }

    private void upright(String name, double x, double y, LabelSpace space) throws XMLStreamException {
        if (space.take(x, y - NAME_SIZE, TextFit.width(name) * NAME_SIZE, NAME_SIZE + 3)) {
            pen.text(x, y, name, "font-size", n(NAME_SIZE), "font-weight", "bold", "stroke", "#ffffff");
            pen.text(x, y, name, "font-size", n(NAME_SIZE), "font-weight", "bold");
        }
    }

    /** Along the middle of a stretch, where it is long enough for the name and there is room. */
    private boolean along(MapFeature street, LabelSpace space) throws XMLStreamException {
        double width = TextFit.width(street.name()) * NAME_SIZE;
        double length = street.geometry().getLength() / frame.metresPerUnit();
        if (length < width * 0.9 || !(street.geometry() instanceof LineString course)) {
            return false;
        }
        LengthIndexedLine line = new LengthIndexedLine(course);
        double middle = course.getLength() / 2;
        double half = Math.min(width * frame.metresPerUnit() / 2, middle);
        Coordinate from = line.extractPoint(middle - half);
        Coordinate to = line.extractPoint(middle + half);
        double dx = frame.x(to) - frame.x(from);
        double dy = frame.y(to) - frame.y(from);
        double turn = Math.toDegrees(Math.atan2(dy, dx));
        turn = turn > 90 ? turn - 180 : turn <= -90 ? turn + 180 : turn;
        double x = (frame.x(from) + frame.x(to)) / 2;
        double y = (frame.y(from) + frame.y(to)) / 2;
        double boxWidth = Math.abs(width * Math.cos(Math.toRadians(turn))) + NAME_SIZE;
        double boxHeight = Math.abs(width * Math.sin(Math.toRadians(turn))) + NAME_SIZE;
        if (!space.take(x - boxWidth / 2, y - boxHeight / 2, boxWidth, boxHeight)) {
            return false;
        }
        pen.open("g", "transform", "translate(%s %s) rotate(%s)".formatted(n(x), n(y), n(turn)));
        pen.attributes("text-anchor", "middle", "font-size", n(NAME_SIZE), "fill", "#4a453b");
        pen.text(0, 3, street.name(), "stroke", "#ffffff", "stroke-width", "2.2", "stroke-opacity", "0.85");
        pen.text(0, 3, street.name());
        pen.close();
        return true;
    }

    private void area(Geometry geometry) throws XMLStreamException {
        for (Object part : PolygonExtracter.getPolygons(geometry)) {
            Polygon polygon = (Polygon) part;
            StringBuilder d = new StringBuilder(ring(polygon.getExteriorRing()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                d.append(ring(polygon.getInteriorRingN(hole)));
            }
            pen.empty("path", "d", d.toString(), "fill", MapStyle.WATER, "fill-rule", "evenodd");
        }
    }

    private String ring(LineString ring) {
        return Stream.of(ring.getCoordinates())
                .map(c -> n(frame.x(c)) + " " + n(frame.y(c)))
                .collect(Collectors.joining("L", "M", "Z"));
    }

    private void line(Geometry geometry, String colour, double width, String dashes) throws XMLStreamException {
        for (Object part : LinearComponentExtracter.getLines(geometry)) {
            pen.empty("polyline", "points", points((LineString) part, frame), "fill", "none", "stroke", colour);
            pen.attributes("stroke-width", n(width), "stroke-dasharray", dashes, "stroke-linecap", "round");
        }
    }

    static String points(LineString line, MapFrame frame) {
        return Stream.of(line.getCoordinates())
                .map(c -> n(frame.x(c)) + "," + n(frame.y(c)))
                .collect(Collectors.joining(" "));
    }

    private static List<MapFeature> in(List<MapFeature> features, MapFeature.Layer layer) {
        return features.stream().filter(feature -> feature.layer() == layer).toList();
    }
}
