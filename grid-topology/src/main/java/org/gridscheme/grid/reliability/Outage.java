package org.gridscheme.grid.reliability;

import java.util.Arrays;
import org.gridscheme.grid.topology.ZoneLink;
import org.gridscheme.grid.topology.ZoneTree;

/**
 * Who is without supply after a lasting fault in one zone, and until when. The breaker above trips everything behind it. The
 * faulted zone waits for the repair. What lies between breaker and zone comes back when the switch above the zone is open;
 * each part behind the zone when the switch towards the zone is open and a tie to a supplied place is closed.
 */
final class Outage {

    private final ZoneTree tree;
    private final SwitchingTimes times;
    private final TransferLimit limit;
    private final int faulted;
    private final int tripped;
    /** Positions where the parts behind the faulted zone begin, one per switch behind it. */
    private final int[] partStart;

    private final double upstream_h;
    private final double[] part_h;

    private Outage(ZoneTree tree, SwitchingTimes times, TransferLimit limit, int faulted) {
        this.tree = tree;
        this.times = times;
        this.limit = limit;
        this.faulted = faulted;
        this.tripped = tree.trippedBy(faulted);
        this.partStart = partsBehind(tree, faulted);
        this.upstream_h = faulted == tripped ? 0 : opening_h(tree.linkAbove(faulted));
        this.part_h = new double[partStart.length];
        Arrays.fill(part_h, Double.POSITIVE_INFINITY);
        restoreParts();
    }

    static Outage of(ZoneTree tree, SwitchingTimes times, TransferLimit limit, int faultedZone) {
        return new Outage(tree, times, limit, faultedZone);
    }

    /** The zone right behind the breaker that trips. */
    int tripped() {
        return tripped;
    }

    /** Hours until a zone behind the breaker has supply again without waiting for the repair; infinite when it must wait. */
    double restored_h(int zone) {
        if (zone == faulted) {
            return Double.POSITIVE_INFINITY;
        }
        int part = partOf(zone);
        return part < 0 ? upstream_h : part_h[part];
    }

    private static int[] partsBehind(ZoneTree tree, int faulted) {
        int[] starts = new int[tree.zones().listLinks(faulted).size()];
        int count = 0;
        int end = tree.endOf(faulted);
        for (int at = tree.positionOf(faulted) + 1; at < end; at = tree.endOf(tree.zoneAt(at))) {
            starts[count++] = at;
        }
        return Arrays.copyOf(starts, count);
    }

    /** A part may be restored over another part, so this is repeated until nothing gets earlier. */
    private void restoreParts() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int part = 0; part < partStart.length; part++) {
                double earliest_h = earliest_h(part);
                if (earliest_h < part_h[part]) {
                    part_h[part] = earliest_h;
                    changed = true;
                }
            }
        }
    }

    private double earliest_h(int part) {
        int first = tree.zoneAt(partStart[part]);
        double earliest_h = Double.POSITIVE_INFINITY;
        for (int at = partStart[part]; at < tree.endOf(first); at++) {
            int zone = tree.zoneAt(at);
            for (ZoneLink tie : tree.zones().listLinks(zone)) {
                if (!tie.closed()) {
                    earliest_h = Math.min(earliest_h, Math.max(closing_h(tie), supplied_h(tie, zone, first, part)));
                }
            }
        }
        return Math.max(earliest_h, opening_h(tree.linkAbove(first)));
    }

    /** When the far side of a tie has supply; a stretch that is open at both ends is passed through. */
    private double supplied_h(ZoneLink tie, int zone, int first, int part) {
        int other = tie.otherZone(zone);
        if (tree.feederOf(other) >= 0) {
            return suppliedAt_h(tie, other, first, part);
        }
        double earliest_h = Double.POSITIVE_INFINITY;
        for (ZoneLink next : tree.zones().listLinks(other)) {
            int beyond = next.otherZone(other);
            if (!next.closed() && tree.feederOf(beyond) >= 0) {
                earliest_h = Math.min(earliest_h, Math.max(closing_h(next), suppliedAt_h(next, beyond, first, part)));
            }
        }
        return earliest_h;
    }

    private double suppliedAt_h(ZoneLink tie, int zone, int first, int part) {
        int supportNode =
                zone == tie.nodeZone() ? tie.node() : tree.forest().grid().otherEnd(tie.section(), tie.node());
        if (!limit.carries(first, tie.section(), supportNode)) {
            return Double.POSITIVE_INFINITY;
        }
        if (!tree.isBehind(zone, tripped)) {
            return 0;
        }
        return partOf(zone) == part ? Double.POSITIVE_INFINITY : restored_h(zone);
    }

    /** The part behind the faulted zone a zone lies in, -1 for none. */
    private int partOf(int zone) {
        if (zone == faulted || !tree.isBehind(zone, faulted)) {
            return -1;
        }
        int found = Arrays.binarySearch(partStart, tree.positionOf(zone));
        return found >= 0 ? found : -found - 2;
    }

    /** One of the switches is enough to part the two sides. */
    private double opening_h(ZoneLink link) {
        return link.switches().stream().mapToDouble(times::of).min().orElseThrow();
    }

    /** All of the open switches must be closed. */
    private double closing_h(ZoneLink link) {
        return link.listOpen().stream().mapToDouble(times::of).max().orElseThrow();
    }
}
