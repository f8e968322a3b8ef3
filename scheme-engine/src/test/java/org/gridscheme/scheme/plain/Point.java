package org.gridscheme.scheme.plain;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.scheme.plain.Feeder.Bus;
import org.gridscheme.scheme.plain.Feeder.Node;
import org.locationtech.jts.geom.Coordinate;

/**
 * A place where a customer can be connected, and what the grid is like there.
 *
 * @param feeder -1 for a free bay of a substation
 * @param node the node itself, or for a place on a line the node the line leads to; -1 for a free bay
 * @param beyond_m metres of that line between its upstream node and the place
 */
record Point(String id, Site site, Bus bus, int feeder, int node, double beyond_m, Coordinate place) {

    /** Kinds of places with the names of their rules. */
    enum Site {
        SUBSTATION_BAY,
        SWITCHING_STATION_BAY,
        RING_MAIN_WAY,
        BRANCH_BOX_WAY,
        LINE_TAP,
        LOOP_IN,
        NEW_RING_MAIN_UNIT;

        boolean onLine() {
            return this == LINE_TAP || this == LOOP_IN || this == NEW_RING_MAIN_UNIT;
        }
    }

    /** Every place of a city; of a line the one nearest to the customer. */
    static List<Point> all(PlainCity city, Coordinate customer) {
        List<Point> points = new ArrayList<>();
        for (Bus bus : city.buses) {
            if (bus.spareBays() > 0) {
                points.add(new Point(
                        bus.id() + "-spare1",
                        Site.SUBSTATION_BAY,
                        bus,
                        -1,
                        -1,
                        0,
                        bus.station().place()));
            }
        }
        for (int f = 0; f < city.feeders.size(); f++) {
            for (int n = 0; n < city.feeders.get(f).nodes().size(); n++) {
                addNode(points, city.feeders.get(f), f, n);
                addLine(points, city.feeders.get(f), f, n, customer);
            }
        }
        return points;
    }

    private static void addNode(List<Point> points, Feeder feeder, int f, int n) {
        Node node = feeder.nodes().get(n);
        Site site =
                switch (node.kind()) {
                    case "hub" -> Site.SWITCHING_STATION_BAY;
                    case "rmu" -> Site.RING_MAIN_WAY;
                    default -> Site.BRANCH_BOX_WAY;
                };
        if (node.spare() > 0 && !node.kind().equals("pole")) {
            points.add(new Point(node.id(), site, feeder.bus(), f, n, 0, node.place()));
        }
    }

    private static void addLine(List<Point> points, Feeder feeder, int f, int n, Coordinate customer) {
        Node node = feeder.nodes().get(n);
        Coordinate from = upstream(feeder, n);
        double drawn_m = from.distance(node.place());
        double along =
                ((customer.x - from.x) * (node.place().x - from.x) + (customer.y - from.y) * (node.place().y - from.y))
                        / (drawn_m * drawn_m);
        double share = Math.max(0, Math.min(1, along));
        Coordinate place =
                new Coordinate(from.x + share * (node.place().x - from.x), from.y + share * (node.place().y - from.y));
        String at = ":L" + node.id() + "@" + Math.round(share * drawn_m);
        double beyond_m = share * node.line_m();
        if (node.overhead()) {
            points.add(new Point("tap" + at, Site.LINE_TAP, feeder.bus(), f, n, beyond_m, place));
        } else {
            points.add(new Point("loop" + at, Site.LOOP_IN, feeder.bus(), f, n, beyond_m, place));
            points.add(new Point("cut" + at, Site.NEW_RING_MAIN_UNIT, feeder.bus(), f, n, beyond_m, place));
        }
    }

    private static Coordinate upstream(Feeder feeder, int n) {
        int parent = feeder.nodes().get(n).parent();
        return parent < 0
                ? feeder.bus().station().place()
                : feeder.nodes().get(parent).place();
    }

    /** Independence of two points (domain rules, section 2). */
    static int level(Point a, Point b) {
        if (a.bus.id().equals(b.bus.id())) {
            return 0;
        }
        if (a.bus.station().id().equals(b.bus.station().id())) {
            return 1;
        }
        return a.bus.station().upstream().equals(b.bus.station().upstream()) ? 2 : 3;
    }
}
