package org.gridscheme.spatial.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;

/**
 * Fills the land between the large lines with streets by dividing blocks again and again, large ones by roads, smaller
 * ones by streets, the smallest by service ways and footpaths, until they have the size of their zone. O(n log n) for n
 * blocks.
 */
final class BlockSplitter {

    private static final double HECTARE_m2 = 10_000;
    private static final double ALIGNED = 0.85;
    private static final double MARKET_m = 260;

    private final TownNet net;
    private final TownLayout layout;
    private final TownZones zones;
    private final DemoTownNames names;
    private final Random random;
    private final BlockCutter cutter;

    BlockSplitter(TownNet net, TownLayout layout, TownZones zones, DemoTownNames names, Random random) {
        this.net = net;
        this.layout = layout;
        this.zones = zones;
        this.names = names;
        this.random = random;
        this.cutter = new BlockCutter(net, random);
    }

    /** @param rings node numbers round each area, the first not repeated */
    void fill(List<int[]> rings) {
        Deque<int[]> open = new ArrayDeque<>(rings);
        while (!open.isEmpty()) {
            Block block = Block.of(open.poll(), net);
            Coordinate middle = block.middle();
            Zone zone = zones.at(middle);
            if (zone != Zone.NONE) {
                divide(block, middle, zone, open);
            }
        }
    }

    private void divide(Block block, Coordinate middle, Zone zone, Deque<int[]> open) {
        double about_m2 = block.area_m2() * (0.75 + 0.6 * random.nextDouble());
        Optional<WayKind> kind = kind(zone, about_m2, middle);
        Optional<BlockCut> cut = kind.isEmpty() ? Optional.empty() : cutter.find(block, zone);
        if (cut.isPresent()) {
            open.addAll(build(block, cut.get(), kind.orElseThrow(), zone));
        } else {
            addDeadEnd(block, middle, zone);
        }
    }

    private Optional<WayKind> kind(Zone zone, double area_m2, Coordinate middle) {
        double area_ha = area_m2 / HECTARE_m2;
        if (area_m2 <= zone.yard_m2()) {
            return Optional.empty();
        }
        if (area_m2 <= zone.block_m2()) {
            return yardWay(zone);
        }
        return Optional.of(
                switch (zone) {
                    case FIELDS -> area_ha > 160 ? WayKind.RURAL_ROAD : WayKind.TRACK;
                    case VILLAGE -> area_ha > 7 ? WayKind.RURAL_ROAD : WayKind.RESIDENTIAL;
                    case INDUSTRY -> area_ha > 70 ? WayKind.SECONDARY : WayKind.TERTIARY;
                    default -> townStreet(area_ha, zone, middle);
                });
    }

    private WayKind townStreet(double area_ha, Zone zone, Coordinate middle) {
        if (area_ha > 70) {
            return WayKind.SECONDARY;
        }
        if (area_ha > 22) {
            return WayKind.TERTIARY;
        }
        boolean market = zone == Zone.OLD_CENTRE && Polyline.distance(middle, layout.centre) < MARKET_m;
        return market && random.nextInt(3) == 0 ? WayKind.PEDESTRIAN : WayKind.RESIDENTIAL;
    }

    private Optional<WayKind> yardWay(Zone zone) {
        int dice = random.nextInt(100);
        return switch (zone) {
            case FIELDS -> dice < 45 ? Optional.of(WayKind.PATH) : Optional.empty();
            case INDUSTRY -> dice < 80 ? Optional.of(WayKind.SERVICE) : Optional.empty();
            case OLD_CENTRE -> Optional.of(dice < 35 ? WayKind.SERVICE : WayKind.FOOTWAY);
            default -> Optional.of(dice < 62 ? WayKind.SERVICE : dice < 94 ? WayKind.FOOTWAY : WayKind.CYCLEWAY);
        };
    }

    /** Draws the street and returns the two parts. */
    private List<int[]> build(Block block, BlockCut cut, WayKind kind, Zone zone) {
        int start = nodeAt(block, cut.start());
        int end = nodeAt(block, cut.end());
        int[] nodes = new int[cut.course().size() + 2];
        nodes[0] = start;
        for (int i = 0; i < cut.course().size(); i++) {
            nodes[i + 1] = net.node(cut.course().get(i));
        }
        nodes[nodes.length - 1] = end;
        net.add(new TownWay(kind, name(kind, zone, nodes), nodes, false, zone.isUrban()));
        return List.of(
                ring(block, BlockCutter.cornersBetween(block, cut.start(), cut.end()), start, end, nodes, false),
                ring(block, BlockCutter.cornersBetween(block, cut.end(), cut.start()), end, start, nodes, true));
    }

    private int nodeAt(Block block, BlockCut.End end) {
        return end.corner()
                ? block.node(end.index())
                : net.cut(block.node(end.index()), block.node(end.index() + 1), end.place());
    }

    private static int[] ring(Block block, int[] corners, int from, int to, int[] street, boolean forward) {
        List<Integer> ring = new ArrayList<>(List.of(from));
        for (int corner : corners) {
            ring.add(block.node(corner));
        }
        ring.add(to);
        for (int i = 1; i + 1 < street.length; i++) {
            ring.add(forward ? street[i] : street[street.length - 1 - i]);
        }
        return ring.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A street that goes straight on from one of its kind keeps its name. */
    private TownName name(WayKind kind, Zone zone, int[] nodes) {
        boolean alley = kind == WayKind.FOOTWAY && zone == Zone.OLD_CENTRE;
        if (!kind.isNamed() && !alley) {
            return TownName.NONE;
        }
        TownName before = continued(kind, nodes[0], nodes[1]);
        TownName name = before.isEmpty() ? continued(kind, nodes[nodes.length - 1], nodes[nodes.length - 2]) : before;
        return name.isEmpty() ? names.street(kind) : name;
    }

    private TownName continued(WayKind kind, int end, int inside) {
        Coordinate here = net.place(end);
        Coordinate onward = Polyline.unit(here, net.place(inside));
        for (TownWay way : net.waysEndingAt(end)) {
            int neighbour = way.first() == end ? way.nodes()[1] : way.nodes()[way.nodes().length - 2];
            Coordinate back = Polyline.unit(here, net.place(neighbour));
            if (way.kind() == kind && onward.x * back.x + onward.y * back.y < -ALIGNED) {
                return way.name();
            }
        }
        return TownName.NONE;
    }

    /** Yards and fields that are not divided sometimes have a way into their middle. */
    private void addDeadEnd(Block block, Coordinate middle, Zone zone) {
        if (random.nextInt(100) >= 38 || !block.contains(middle)) {
            return;
        }
        int piece = random.nextInt(block.size());
        Coordinate from = block.corners()[piece];
        Coordinate to = block.corners()[piece + 1];
        boolean tooShort = Polyline.distance(from, to) < 30;
        if (tooShort || net.isLimit(block.node(piece), block.node(piece + 1))) {
            return;
        }
        Coordinate gate = Polyline.between(from, to, 0.35 + 0.3 * random.nextDouble());
        Coordinate end = Polyline.between(gate, middle, 0.5 + 0.4 * random.nextDouble());
        if (Polyline.distance(gate, end) > 15 && !block.isCrossedBy(gate, end, piece, -1)) {
            int[] nodes = {net.cut(block.node(piece), block.node(piece + 1), gate), net.node(end)};
            WayKind kind = zone == Zone.FIELDS ? WayKind.PATH : WayKind.SERVICE;
            net.add(new TownWay(kind, TownName.NONE, nodes, false, zone.isUrban()));
        }
    }
}
