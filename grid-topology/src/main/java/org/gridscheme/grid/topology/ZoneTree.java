package org.gridscheme.grid.topology;

import java.util.Arrays;
import java.util.List;

/**
 * How the zones of a grid are energised: one tree of zones per feeder, its root the zone of the
 * bay. A section that is open at one end only is charged from the other and belongs to that feeder. Zones are held depth
 * first, feeder after feeder, so that everything behind a zone is one run of positions. Immutable.
 */
public final class ZoneTree {

    private final FeederForest forest;
    private final IsolationZones zones;
    private final int[] feederOfZone;
    private final int[] parentZone;
    private final ZoneLink[] parentLink;
    private final int[] zoneAt;
    private final int[] positionOfZone;
    private final int[] endOfZone;
    private final int[] startOfFeeder;
    private int count;

    private ZoneTree(FeederForest forest, IsolationZones zones) {
        this.forest = forest;
        this.zones = zones;
        int zoneCount = zones.zoneCount();
        this.feederOfZone = filled(zoneCount);
        this.parentZone = filled(zoneCount);
        this.parentLink = new ZoneLink[zoneCount];
        this.zoneAt = new int[zoneCount];
        this.positionOfZone = filled(zoneCount);
        this.endOfZone = filled(zoneCount);
        this.startOfFeeder = new int[forest.feederCount() + 1];
        for (Feeder feeder : forest.listFeeders()) {
            startOfFeeder[feeder.index()] = count;
            descend(zones.zoneOfNode(feeder.bayNode()), feeder.index());
        }
        startOfFeeder[forest.feederCount()] = count;
    }

    /** Traces the zones that the switches of the grid make. O(n). */
    public static ZoneTree of(FeederForest forest) {
        return new ZoneTree(forest, IsolationZones.of(forest.grid()));
    }

    /** Traces given zones of the same grid. O(n). */
    public static ZoneTree of(FeederForest forest, IsolationZones zones) {
        return new ZoneTree(forest, zones);
    }

    public FeederForest forest() {
        return forest;
    }

    public IsolationZones zones() {
        return zones;
    }

    /** The feeder that energises a zone, -1 for none. */
    public int feederOf(int zone) {
        return feederOfZone[zone];
    }

    /** The zone towards the bay, -1 at the bay and without supply. */
    public int parentOf(int zone) {
        return parentZone[zone];
    }

    /**
     * The switches towards the bay.
     *
     * @throws IllegalArgumentException at the bay and without supply
     */
    public ZoneLink linkAbove(int zone) {
        if (parentZone[zone] < 0) {
            throw new IllegalArgumentException("nothing above zone " + zone);
        }
        return parentLink[zone];
    }

    /** The first position of a feeder; its zones run up to the start of the next one. */
    public int startOf(int feeder) {
        return startOfFeeder[feeder];
    }

    /** The zone at a position. */
    public int zoneAt(int position) {
        return zoneAt[position];
    }

    /** The position of a zone, -1 without supply. The zones behind it are at the positions from there to {@link #endOf}. */
    public int positionOf(int zone) {
        return positionOfZone[zone];
    }

    /** The position after the last zone behind a zone. */
    public int endOf(int zone) {
        return endOfZone[zone];
    }

    /** Whether a zone is another one or behind it. */
    public boolean isBehind(int zone, int other) {
        return positionOfZone[zone] >= positionOfZone[other] && positionOfZone[zone] < endOfZone[other];
    }

    /** The zone right behind the breaker that trips for a fault in a zone: the zone itself, one on its way to the bay, or the bay's. */
    public int trippedBy(int faultedZone) {
        int zone = faultedZone;
        while (parentZone[zone] >= 0 && !parentLink[zone].tripsItself()) {
            zone = parentZone[zone];
        }
        return zone;
    }

    private void descend(int root, int feeder) {
        int[] nextLink = new int[16];
        int[] stack = new int[16];
        int depth = 0;
        enter(root, feeder);
        stack[0] = root;
        while (depth >= 0) {
            int zone = stack[depth];
            List<ZoneLink> links = zones.listLinks(zone);
            if (nextLink[depth] == links.size()) {
                endOfZone[zone] = count;
                depth--;
                continue;
            }
            ZoneLink link = links.get(nextLink[depth]++);
            int next = link.otherZone(zone);
            if (link.closed() && feederOfZone[next] < 0) {
                parentZone[next] = zone;
                parentLink[next] = link;
                enter(next, feeder);
                depth++;
                if (depth == stack.length) {
                    stack = Arrays.copyOf(stack, 2 * depth);
                    nextLink = Arrays.copyOf(nextLink, 2 * depth);
                }
                stack[depth] = next;
                nextLink[depth] = 0;
            }
        }
    }

    private void enter(int zone, int feeder) {
        feederOfZone[zone] = feeder;
        positionOfZone[zone] = count;
        zoneAt[count++] = zone;
    }

    private static int[] filled(int size) {
        int[] values = new int[size];
        Arrays.fill(values, -1);
        return values;
    }
}
