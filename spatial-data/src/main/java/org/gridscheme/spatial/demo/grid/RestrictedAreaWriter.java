package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.model.RestrictedArea;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.spatial.demo.grid.SynthesisSettings.ExtraSettings;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Writes some areas where no cable may be laid; none of them touches a substation or lies over another. */
final class RestrictedAreaWriter {

    private static final List<String> KINDS = List.of("HERITAGE", "WATER_SOURCE", "PLANNED_METRO", "MILITARY");
    private static final int TRIES = 40;
    private static final int CORNERS = 9;
    private static final double CLEARANCE_M = 90;

    private final StreetMesh mesh;
    private final GridLists lists;
    private final GridNames names;
    private final SynthesisParameters parameters;

    RestrictedAreaWriter(StreetMesh mesh, GridLists lists, GridNames names, SynthesisParameters parameters) {
        this.mesh = mesh;
        this.lists = lists;
        this.names = names;
        this.parameters = parameters;
    }

    void write() {
        ExtraSettings extras = parameters.settings().extras();
        DemoRandom random = DemoRandom.of(parameters.seed(), "restricted", 0);
        int count = random.intBetween(extras.restrictedMin(), extras.restrictedMax());
        int[] shores = shores();
        List<Circle> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String kind = KINDS.get(i % KINDS.size());
            for (int attempt = 0; attempt < TRIES; attempt++) {
                Circle circle = circle(kind, shores, 1 - 0.7 * attempt / TRIES, random);
                if (isFree(circle, taken)) {
                    taken.add(circle);
                    add(kind, circle, random);
                    break;
                }
            }
        }
    }

    private record Circle(double x, double y, double radius_m) {}

    /** Street places by a river; empty where none crosses one. */
    private int[] shores() {
        List<Integer> shores = new ArrayList<>();
        for (int piece = 0; piece < mesh.pieceCount(); piece++) {
            boolean river = mesh.streetEdge(piece).crossings().stream().anyMatch(c -> c.kind() == CrossingKind.RIVER);
            if (river) {
                shores.add(mesh.from(piece));
            }
        }
        return shores.stream().mapToInt(Integer::intValue).toArray();
    }

    /** @param size shrinks from 1 the longer the search for a free place takes */
    private Circle circle(String kind, int[] shores, double size, DemoRandom random) {
        boolean byWater = kind.equals("WATER_SOURCE") && shores.length > 0;
        int vertex = byWater
                ? shores[random.intBetween(0, shores.length - 1)]
                : random.intBetween(0, mesh.vertexCount() - 1);
        return new Circle(
                mesh.x(vertex) + random.between(-80, 80),
                mesh.y(vertex) + random.between(-80, 80),
                random.between(70, 190) * size);
    }

    private boolean isFree(Circle circle, List<Circle> taken) {
        boolean substation = lists.substations.stream()
                .anyMatch(s -> distance(circle, s.position().x(), s.position().y()) < circle.radius_m() + CLEARANCE_M);
        return !substation
                && taken.stream()
                        .noneMatch(other ->
                                distance(circle, other.x(), other.y()) < circle.radius_m() + other.radius_m() + 20);
    }

    private static double distance(Circle circle, double x, double y) {
        return Math.sqrt((circle.x() - x) * (circle.x() - x) + (circle.y() - y) * (circle.y() - y));
    }

    private void add(String kind, Circle circle, DemoRandom random) {
        int number = lists.restrictedAreas.size() + 1;
        boolean metro = kind.equals("PLANNED_METRO");
        double turn = random.between(0, StrictMath.PI);
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * StrictMath.PI * i / CORNERS;
            double radius = circle.radius_m() * random.between(0.75, 1);
            double along = radius * StrictMath.cos(angle);
            double across = radius * StrictMath.sin(angle) * (metro ? 0.3 : 0.8);
            ring[i] = new Coordinate(
                    Places.millimetre(circle.x() + along * StrictMath.cos(turn) - across * StrictMath.sin(turn)),
                    Places.millimetre(circle.y() + along * StrictMath.sin(turn) + across * StrictMath.cos(turn)));
        }
        ring[CORNERS] = ring[0].copy();
        Polygon polygon = Places.factory().createPolygon(ring);
        lists.restrictedAreas.add(
                new RestrictedArea(GridLists.id("RA", number), names.restricted(kind, number), kind, polygon));
    }
}
