package org.gridscheme.scheme.plain;

import static org.gridscheme.scheme.plain.Figures.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.plain.Path.Access;
import org.gridscheme.scheme.plain.Path.Piece;
import org.gridscheme.scheme.street.SurfaceKind;
import org.locationtech.jts.geom.Coordinate;

/**
 * A route as it is built, painted decimetre by decimetre: first the way of laying along each stretch from the device to the
 * customer, then over it the crossings, each where no earlier one lies.
 */
final class PlainRoute {

    /** How a decimetre is laid. */
    record Work(String method, String surface, double factor) {}

    record Crossing(CrossingKind kind, double centre_m, double width_m) {}

    private final PlainStreets streets;
    private final Access start;
    private final boolean overhead;
    final List<Piece> pieces;
    private final List<Work> works = new ArrayList<>();
    private final List<Double> ends_m = new ArrayList<>();
    private final List<Crossing> crossings = new ArrayList<>();
    private double end_m;
    private int[] painted = {};
    private List<Crossing> order = List.of();

    /** @param way pieces from the customer to the device */
    PlainRoute(PlainStreets streets, Access start, List<Piece> way, Access device, boolean overhead) {
        this.streets = streets;
        this.start = start;
        this.overhead = overhead;
        pieces = new ArrayList<>();
        way.forEach(p -> pieces.add(0, new Piece(p.street(), p.to_m(), p.from_m())));
        if (device.junction() >= 0 && pieces.size() > 1) {
            pieces.remove(0);
        }
        Work leg = new Work(overhead ? "OVERHEAD" : "DIRECT_BURIAL", "off_street", 1);
        lay(leg, device.leg_m());
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                crossRoad(pieces.get(i - 1), pieces.get(i));
            }
            layPiece(pieces.get(i));
        }
        lay(leg, start.leg_m());
        paint();
    }

    private void lay(Work work, double length_m) {
        end_m += length_m;
        works.add(work);
        ends_m.add(end_m);
    }

    private void layPiece(Piece piece) {
        Street street = streets.street(piece.street());
        double from_m = end_m;
        lay(work(street), piece.length_m());
        double low = Math.min(piece.from_m(), piece.to_m());
        double high = Math.max(piece.from_m(), piece.to_m());
        if (overhead || !street.inDuct()) {
            street.obstacle()
                    .filter(o -> o.at_m() >= low && o.at_m() <= high)
                    .ifPresent(o -> crossings.add(
                            new Crossing(o.kind(), from_m + Math.abs(o.at_m() - piece.from_m()), o.width_m())));
        }
    }

    private Work work(Street street) {
        String surface = street.surface().name().toLowerCase(java.util.Locale.ROOT);
        if (overhead) {
            return new Work("OVERHEAD", surface, 1);
        }
        if (street.inDuct()) {
            return new Work("EXISTING_DUCT", surface, 1);
        }
        String method = street.surface() == SurfaceKind.GREEN_BELT ? "DIRECT_BURIAL" : "DUCT_BANK";
        return new Work(method, surface, rule("route.surface", street.surface()));
    }

    /** From side street to side street across a major road. */
    private void crossRoad(Piece before, Piece after) {
        Street street = streets.street(before.street());
        int junction = before.to_m() == 0 ? street.from() : street.to();
        boolean across = isSideStreet(street) && isSideStreet(streets.street(after.street()));
        if (across && streets.isMajor(junction)) {
            crossings.add(new Crossing(CrossingKind.ROAD, end_m, streets.roadWidth_m(junction)));
        }
    }

    private boolean isSideStreet(Street street) {
        return overhead ? !street.isMajor() : street.isSideStreet();
    }

    private void paint() {
        painted = new int[(int) Math.round(end_m * 10)];
        int from = 0;
        for (int w = 0; w < works.size(); w++) {
            int to = (int) Math.round(ends_m.get(w) * 10);
            Arrays.fill(painted, from, to, w);
            from = to;
        }
        order = crossings.stream()
                .sorted(Comparator.comparingDouble(
                        c -> c.centre_m() - PlainStreets.drilled_m(c.kind(), c.width_m()) / 2))
                .toList();
        int free = 0;
        for (int c = 0; c < order.size(); c++) {
            double half_m =
                    PlainStreets.drilled_m(order.get(c).kind(), order.get(c).width_m()) / 2;
            int low = Math.max(free, (int) Math.round(Math.max(0, order.get(c).centre_m() - half_m) * 10));
            int high = (int) Math.round(Math.min(end_m, order.get(c).centre_m() + half_m) * 10);
            if (high > low) {
                Arrays.fill(painted, low, high, -1 - c);
                free = high;
            }
        }
    }

    double length_m() {
        return painted.length / 10.0;
    }

    List<Work> works() {
        return works.stream().distinct().toList();
    }

    double length_m(Work work) {
        return Arrays.stream(painted)
                        .filter(p -> p >= 0 && works.get(p).equals(work))
                        .count()
                / 10.0;
    }

    /** Metres of new work by a method, crossings not counted. */
    double length_m(String method) {
        return Arrays.stream(painted)
                        .filter(p -> p >= 0 && works.get(p).method().equals(method))
                        .count()
                / 10.0;
    }

    /** Lengths of the drillings of crossings, by kind. */
    List<Double> drilled_m(boolean jacked) {
        List<Double> lengths = new ArrayList<>();
        for (int c = 0; c < order.size(); c++) {
            int label = -1 - c;
            long cells = Arrays.stream(painted).filter(p -> p == label).count();
            if (cells > 0 && jacked == (order.get(c).kind() == CrossingKind.RAIL)) {
                lengths.add(cells / 10.0);
            }
        }
        return lengths;
    }

    List<CrossingKind> crossed() {
        List<CrossingKind> kinds = new ArrayList<>();
        for (int c = 0; c < order.size(); c++) {
            int label = -1 - c;
            if (Arrays.stream(painted).anyMatch(p -> p == label)) {
                kinds.add(order.get(c).kind());
            }
        }
        return kinds;
    }

    /** True where nothing but direct burial is met. */
    boolean buriedOnly() {
        return Arrays.stream(painted)
                .allMatch(p -> p >= 0 && works.get(p).method().equals("DIRECT_BURIAL"));
    }

    /** Turns of more than 45 degrees between streets of which at least one is no existing duct. */
    int sharpTurns() {
        List<Piece> real = pieces.stream().filter(p -> p.length_m() > 0.001).toList();
        int turns = 0;
        for (int i = 1; i < real.size(); i++) {
            Coordinate a = direction(real.get(i - 1));
            Coordinate b = direction(real.get(i));
            double angle = Math.abs(Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y));
            boolean oldDuct = streets.street(real.get(i - 1).street()).inDuct()
                    && streets.street(real.get(i).street()).inDuct();
            turns += angle > Math.toRadians(45) && !oldDuct ? 1 : 0;
        }
        return turns;
    }

    private Coordinate direction(Piece piece) {
        Street street = streets.street(piece.street());
        Coordinate from = street.at(piece.from_m());
        Coordinate to = street.at(piece.to_m());
        return new Coordinate(to.x - from.x, to.y - from.y);
    }

    /** Metres of street both use, and the customer's leg where both leave the street at one place. */
    double shared_m(PlainRoute other) {
        return shared(other).stream().mapToDouble(Piece::length_m).sum()
                + (start.equals(other.start) ? start.leg_m() : 0);
    }

    /** Stretches of street both use. */
    List<Piece> shared(PlainRoute other) {
        List<Piece> shared = new ArrayList<>();
        for (Piece a : pieces) {
            for (Piece b : other.pieces) {
                if (a.street() == b.street()) {
                    double low = Math.max(Math.min(a.from_m(), a.to_m()), Math.min(b.from_m(), b.to_m()));
                    double high = Math.min(Math.max(a.from_m(), a.to_m()), Math.max(b.from_m(), b.to_m()));
                    if (high > low) {
                        shared.add(new Piece(a.street(), low, high));
                    }
                }
            }
        }
        return shared;
    }
}
