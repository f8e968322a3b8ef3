package org.gridscheme.spatial.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds a street that divides a block across its longer direction into two parts of fair shape; ends snap onto junctions
 * nearby, so that crossroads arise. Tries a few places and gives up on blocks that resist.
 */
final class BlockCutter {

    private static final int TRIES = 8;
    private static final double SNAP_TO_JUNCTION_m = 32;
    private static final double SNAP_TO_CORNER_m = 14;
    private static final double SMALLER_PART = 0.22;
    private static final double FAIR_SHAPE = 0.33;
    private static final double VERTEX_EVERY_m = 55;

    private final TownNet net;
    private final Random random;

    /** A place where the cutting line meets the outline. */
    private record Meeting(double along_m, int piece, Coordinate place) {}

    BlockCutter(TownNet net, Random random) {
        this.net = net;
        this.random = random;
    }

    Optional<BlockCut> find(Block block, Zone zone) {
        LongAxis axis = block.longAxis();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            double spread = 0.12 + 0.05 * attempt;
            Coordinate through = axis.at(0.5 + spread * (2 * random.nextDouble() - 1));
            double askew = zone.askew() * (2 * random.nextDouble() - 1);
            Coordinate across = Polyline.unit(
                    new Coordinate(0, 0),
                    new Coordinate(-axis.along().y + askew * axis.along().x, axis.along().x + askew * axis.along().y));
            double bend = zone.bend() * (2 * random.nextDouble() - 1);
            Optional<BlockCut> cut = cut(block, through, across, bend);
            if (cut.isPresent() && isFair(block, cut.get(), attempt)) {
                return cut;
            }
        }
        return Optional.empty();
    }

    private Optional<BlockCut> cut(Block block, Coordinate through, Coordinate across, double bend) {
        List<Meeting> meetings = meetings(block, through, across);
        int longest = -1;
        for (int i = 0; i + 1 < meetings.size(); i += 2) {
            if (longest < 0 || gap(meetings, i) > gap(meetings, longest)) {
                longest = i;
            }
        }
        if (longest < 0) {
            return Optional.empty();
        }
        BlockCut.End start = snapped(block, meetings.get(longest));
        BlockCut.End end = snapped(block, meetings.get(longest + 1));
        boolean onLimit = isOnLimit(block, start) && isOnLimit(block, end);
        if (onLimit || start.place().equals2D(end.place())) {
            return Optional.empty();
        }
        return Optional.of(new BlockCut(start, course(start.place(), end.place(), bend), end));
    }

    private static double gap(List<Meeting> meetings, int index) {
        return meetings.get(index + 1).along_m() - meetings.get(index).along_m();
    }

    private static List<Meeting> meetings(Block block, Coordinate through, Coordinate across) {
        List<Meeting> meetings = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            double side1 = side(block.corners()[i], through, across);
            double side2 = side(block.corners()[i + 1], through, across);
            if (side1 >= 0 != side2 >= 0) {
                Coordinate place =
                        Polyline.between(block.corners()[i], block.corners()[i + 1], side1 / (side1 - side2));
                double along_m = (place.x - through.x) * across.x + (place.y - through.y) * across.y;
                meetings.add(new Meeting(along_m, i, place));
            }
        }
        meetings.sort(Comparator.comparingDouble(Meeting::along_m));
        return meetings;
    }

    private static double side(Coordinate place, Coordinate through, Coordinate across) {
        return across.x * (place.y - through.y) - across.y * (place.x - through.x);
    }

    private BlockCut.End snapped(Block block, Meeting meeting) {
        int best = -1;
        double best_m = Double.POSITIVE_INFINITY;
        for (int i = 0; i < block.size(); i++) {
            double distance_m = Polyline.distance(block.corners()[i], meeting.place());
            double reach_m = net.degree(block.node(i)) > 2 ? SNAP_TO_JUNCTION_m : SNAP_TO_CORNER_m;
            if (distance_m < reach_m && distance_m < best_m) {
                best = i;
                best_m = distance_m;
            }
        }
        return best >= 0
                ? new BlockCut.End(best, true, block.corners()[best])
                : new BlockCut.End(meeting.piece(), false, meeting.place());
    }

    private boolean isOnLimit(Block block, BlockCut.End end) {
        return net.isLimit(block.node(end.index()), block.node(end.index() + 1));
    }

    private static List<Coordinate> course(Coordinate from, Coordinate to, double bend) {
        double length_m = Polyline.distance(from, to);
        int pieces = Math.max(1, (int) (length_m / VERTEX_EVERY_m));
        List<Coordinate> course = new ArrayList<>();
        for (int i = 1; i < pieces; i++) {
            double share = i / (double) pieces;
            double aside = bend * StrictMath.sin(Math.PI * share);
            Coordinate straight = Polyline.between(from, to, share);
            course.add(new Coordinate(straight.x - aside * (to.y - from.y), straight.y + aside * (to.x - from.x)));
        }
        return course;
    }

    private static boolean isFair(Block block, BlockCut cut, int attempt) {
        Coordinate[] first = outline(block, cut.start(), cut.end(), reversed(cut.course()));
        Coordinate[] second = outline(block, cut.end(), cut.start(), cut.course());
        double area1 = Area.ofRing(first);
        double area2 = Area.ofRing(second);
        double shape = FAIR_SHAPE - 0.02 * attempt;
        return Math.min(area1, area2) > SMALLER_PART * (area1 + area2)
                && Block.compactness(first) > shape
                && Block.compactness(second) > shape
                && isInside(block, cut);
    }

    private static boolean isInside(Block block, BlockCut cut) {
        Coordinate before = cut.start().place();
        List<Coordinate> rest = new ArrayList<>(cut.course());
        rest.add(cut.end().place());
        for (int i = 0; i < rest.size(); i++) {
            Coordinate here = rest.get(i);
            int piece1 = i == 0 ? cut.start().piece() : -1;
            int piece2 = i == rest.size() - 1 ? cut.end().piece() : -1;
            if (block.isCrossedBy(before, here, piece1, piece2)
                    || !block.contains(Polyline.between(before, here, 0.5))) {
                return false;
            }
            before = here;
        }
        return true;
    }

    /** The outline from one end of the cut forward to the other and back along the cut. */
    private static Coordinate[] outline(Block block, BlockCut.End from, BlockCut.End to, List<Coordinate> back) {
        List<Coordinate> ring = new ArrayList<>(List.of(from.place()));
        for (int i : cornersBetween(block, from, to)) {
            ring.add(block.corners()[i]);
        }
        ring.add(to.place());
        ring.addAll(back);
        ring.add(from.place());
        return ring.toArray(new Coordinate[0]);
    }

    /** Indices of the corners passed when walking round the block from one end to the other, without the ends. */
    static int[] cornersBetween(Block block, BlockCut.End from, BlockCut.End to) {
        int[] corners = new int[block.size()];
        int count = 0;
        int stop = to.corner() ? to.index() : (to.index() + 1) % block.size();
        for (int i = (from.index() + 1) % block.size(); i != stop; i = (i + 1) % block.size()) {
            corners[count++] = i;
        }
        return Arrays.copyOf(corners, count);
    }

    static List<Coordinate> reversed(List<Coordinate> course) {
        List<Coordinate> reversed = new ArrayList<>(course);
        Collections.reverse(reversed);
        return reversed;
    }
}
