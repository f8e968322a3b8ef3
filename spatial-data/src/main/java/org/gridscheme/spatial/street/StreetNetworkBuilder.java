package org.gridscheme.spatial.street;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * Turns the streets as read into a network: drops what is not connected, numbers junctions along a Hilbert curve and edges
 * by their lower, then their higher junction, way and place in the way, and adds the crossings.
 */
final class StreetNetworkBuilder {

    /** Junctions nearer than this are one place; the map's own resolution is a centimetre. */
    private static final double SAME_PLACE_m = 0.01;

    private final GeometryFactory geometries = new GeometryFactory();
    private final StreetSource source;
    private final CoordinateTransform transform;
    private final CrossingFinder crossings;
    private final IssueCounter issues;

    /** A street with its course in metres. */
    private record MetricStreet(RawStreet raw, LineString course) {}

    StreetNetworkBuilder(
            StreetSource source, CoordinateTransform transform, CrossingFinder crossings, IssueCounter issues) {
        this.source = source;
        this.transform = transform;
        this.crossings = crossings;
        this.issues = issues;
    }

    StreetImport build(List<RawStreet> streets, RawObstacles obstacles) {
        List<MetricStreet> kept = connected(contracted(streets));
        Coordinate[] towers = towers(kept);
        int[] junctionOf = hilbertNumbers(towers);
        List<StreetEdge> edges = edges(kept, junctionOf);
        StreetData data = new StreetData(
                source.name(), transform.crs(), source.attribution(), junctions(towers, junctionOf), edges);
        return new StreetImport(data, obstacles.barriers(), obstacles.water(), report(data, obstacles));
    }

    /** Without streets of no length: their two junctions become one, so that nothing is cut off. */
    private List<MetricStreet> contracted(List<RawStreet> streets) {
        JunctionMerge merge = new JunctionMerge(towerCount(streets));
        List<MetricStreet> metric = new ArrayList<>(streets.size());
        for (RawStreet street : streets) {
            LineString course = transform.toMetric(geometries.createLineString(street.course()));
            if (course.getLength() < SAME_PLACE_m) {
                merge.merge(street.from(), street.to());
                issues.add("street.zero-length", "way " + street.way());
            } else {
                metric.add(new MetricStreet(street, course));
            }
        }
        return metric.stream()
                .map(street -> new MetricStreet(merge.apply(street.raw()), street.course()))
                .toList();
    }

    private List<MetricStreet> connected(List<MetricStreet> streets) {
        List<RawStreet> raw = streets.stream().map(MetricStreet::raw).toList();
        StreetComponents components = new StreetComponents(towerCount(raw), raw);
        List<MetricStreet> kept = new ArrayList<>(streets.size());
        for (MetricStreet street : streets) {
            if (components.isKept(street.raw())) {
                kept.add(street);
            } else {
                issues.add("street.disconnected", "way " + street.raw().way());
            }
        }
        return kept;
    }

    private static int towerCount(List<RawStreet> streets) {
        return streets.stream()
                        .mapToInt(street -> Math.max(street.from(), street.to()))
                        .max()
                        .orElse(-1)
                + 1;
    }

    /** Places by reader number, null where no kept street ends. */
    private static Coordinate[] towers(List<MetricStreet> streets) {
        Coordinate[] towers = new Coordinate
                [towerCount(streets.stream().map(MetricStreet::raw).toList())];
        for (MetricStreet street : streets) {
            LineString course = street.course();
            towers[street.raw().from()] = course.getCoordinateN(0);
            towers[street.raw().to()] = course.getCoordinateN(course.getNumPoints() - 1);
        }
        return towers;
    }

    /** Junction number by reader number, -1 for unused ones; equal cells by place, then by reader number. */
    private static int[] hilbertNumbers(Coordinate[] towers) {
        Envelope extent = new Envelope();
        List<Integer> used = new ArrayList<>();
        for (int tower = 0; tower < towers.length; tower++) {
            if (towers[tower] != null) {
                used.add(tower);
                extent.expandToInclude(towers[tower]);
            }
        }
        HilbertCurve curve = new HilbertCurve(extent);
        used.sort(Comparator.<Integer>comparingLong(tower -> curve.index(towers[tower]))
                .thenComparing(tower -> towers[tower])
                .thenComparing(Comparator.naturalOrder()));
        int[] numbers = new int[towers.length];
        Arrays.fill(numbers, -1);
        for (int junction = 0; junction < used.size(); junction++) {
            numbers[used.get(junction)] = junction;
        }
        return numbers;
    }

    private static List<Coordinate> junctions(Coordinate[] towers, int[] junctionOf) {
        Coordinate[] junctions = new Coordinate[Arrays.stream(junctionOf).max().orElse(-1) + 1];
        for (int tower = 0; tower < towers.length; tower++) {
            if (junctionOf[tower] >= 0) {
                junctions[junctionOf[tower]] = towers[tower];
            }
        }
        return List.of(junctions);
    }

    private List<StreetEdge> edges(List<MetricStreet> streets, int[] junctionOf) {
        List<MetricStreet> sorted = new ArrayList<>(streets);
        sorted.sort(Comparator.<MetricStreet>comparingInt(it -> Math.min(
                        junctionOf[it.raw().from()], junctionOf[it.raw().to()]))
                .thenComparingInt(it -> Math.max(
                        junctionOf[it.raw().from()], junctionOf[it.raw().to()]))
                .thenComparingLong(it -> it.raw().way())
                .thenComparingInt(it -> it.raw().ordinal()));
        List<StreetEdge> edges = new ArrayList<>(sorted.size());
        for (MetricStreet street : sorted) {
            edges.add(edge(edges.size(), street, junctionOf));
        }
        return edges;
    }

    private StreetEdge edge(int id, MetricStreet street, int[] junctionOf) {
        RawStreet raw = street.raw();
        StreetTags tags = raw.tags();
        // Nothing is laid along a motorway, so what it crosses does not matter.
        List<EdgeCrossing> crossed = StreetComponents.isLayable(raw) ? crossings.find(street.course()) : List.of();
        return new StreetEdge(
                id,
                junctionOf[raw.from()],
                junctionOf[raw.to()],
                street.course(),
                tags.roadClass(),
                tags.surface(),
                tags.name(),
                tags.bridge(),
                tags.tunnel(),
                tags.sidewalk(),
                crossed);
    }

    private StreetImportReport report(StreetData data, RawObstacles obstacles) {
        Map<CrossingKind, Integer> counts = new EnumMap<>(CrossingKind.class);
        for (CrossingKind kind : CrossingKind.values()) {
            counts.put(kind, 0);
        }
        double length_m = 0;
        for (StreetEdge edge : data.edges()) {
            length_m += edge.geometry().getLength();
            edge.crossings().forEach(crossing -> counts.merge(crossing.kind(), 1, Integer::sum));
        }
        return new StreetImportReport(
                data.junctions().size(),
                data.edges().size(),
                length_m / 1000,
                counts,
                obstacles.barriers().size(),
                obstacles.water().size(),
                issues.list());
    }
}
