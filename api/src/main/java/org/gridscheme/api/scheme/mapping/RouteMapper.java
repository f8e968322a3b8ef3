package org.gridscheme.api.scheme.mapping;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.api.scheme.dto.CrossingDto;
import org.gridscheme.api.scheme.dto.LineStringDto;
import org.gridscheme.api.scheme.dto.RouteDto;
import org.gridscheme.api.scheme.dto.SegmentDto;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.scheme.model.RouteCrossing;
import org.gridscheme.scheme.model.RouteSegment;
import org.gridscheme.scheme.model.SupplyRoute;
import org.locationtech.jts.geom.Coordinate;

/**
 * Maps a route. Lengths are told in decimetres, and rounded at the ends of the segments rather than one by one, so that
 * the told lengths of the segments still add up to the told length of the route.
 */
final class RouteMapper {

    private final CoordinateTransform transform;

    RouteMapper(CoordinateTransform transform) {
        this.transform = transform;
    }

    RouteDto map(SupplyRoute route) {
        List<Double> lengths_m = roundedLengths(route);
        return new RouteDto(
                Rounding.metres(route.length_m()),
                Rounding.metres(route.straight_m()),
                LineStringDto.of(positions(route)),
                segments(route, lengths_m),
                crossings(route, lengths_m));
    }

    private static List<Double> roundedLengths(SupplyRoute route) {
        List<Double> lengths_m = new ArrayList<>();
        double end_m = 0;
        double roundedEnd_m = 0;
        int last = route.segments().size() - 1;
        for (int i = 0; i <= last; i++) {
            end_m += route.segments().get(i).length_m();
            double rounded_m = Rounding.metres(i == last ? route.length_m() : end_m);
            lengths_m.add(Rounding.metres(rounded_m - roundedEnd_m));
            roundedEnd_m = rounded_m;
        }
        return lengths_m;
    }

    private static List<SegmentDto> segments(SupplyRoute route, List<Double> lengths_m) {
        List<SegmentDto> segments = new ArrayList<>();
        for (int i = 0; i < lengths_m.size(); i++) {
            RouteSegment segment = route.segments().get(i);
            segments.add(new SegmentDto(
                    segment.method().name(),
                    lengths_m.get(i),
                    segment.surface(),
                    segment.ductId().orElse(null)));
        }
        return segments;
    }

    /** Each crossing is one of the segments and is told with that segment's length. */
    private static List<CrossingDto> crossings(SupplyRoute route, List<Double> lengths_m) {
        List<CrossingDto> crossings = new ArrayList<>();
        int next = 0;
        for (RouteCrossing crossing : route.crossings()) {
            int segment = indexOf(crossing, route.segments(), next);
            double length_m = segment < 0 ? Rounding.metres(crossing.length_m()) : lengths_m.get(segment);
            next = segment < 0 ? next : segment + 1;
            crossings.add(new CrossingDto(
                    crossing.kind().name(), crossing.name(), crossing.method().name(), length_m));
        }
        return crossings;
    }

    private static int indexOf(RouteCrossing crossing, List<RouteSegment> segments, int from) {
        for (int i = from; i < segments.size(); i++) {
            RouteSegment segment = segments.get(i);
            if (segment.method() == crossing.method() && Math.abs(segment.length_m() - crossing.length_m()) < 1e-6) {
                return i;
            }
        }
        return -1;
    }

    /** The course in degrees, without repeating a position that rounding made equal to the one before. */
    private List<List<Double>> positions(SupplyRoute route) {
        List<List<Double>> positions = new ArrayList<>();
        for (Coordinate place : transform.toLonLat(route.geometry()).getCoordinates()) {
            List<Double> position = List.of(Rounding.degrees(place.x), Rounding.degrees(place.y));
            if (positions.isEmpty()
                    || positions.size() == 1
                    || !positions.get(positions.size() - 1).equals(position)) {
                positions.add(position);
            }
        }
        return positions;
    }
}
