package org.gridscheme.grid.reliability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;

/**
 * Brute force: nodes and sections as places joined at the section ends. A fault is put at every place in turn, the nearest
 * breaker towards the bay is opened, then for each possible waiting time all switches that can be operated by then are
 * operated, and the supply is followed through the grid afresh.
 */
final class FaultSimulation {

    private final GridSnapshot grid;
    private final FeederForest forest;
    private final List<Joint> joints = new ArrayList<>();
    private final int places;
    private final double[] waitingTimes_h;

    FaultSimulation(FeederForest forest, SwitchingTimes times) {
        this.forest = forest;
        this.grid = forest.grid();
        this.places = grid.nodeCount() + grid.sectionCount();
        Map<Double, Integer> distinct = new TreeMap<>();
        for (int section = 0; section < grid.sectionCount(); section++) {
            for (int node : new int[] {grid.sectionFrom(section), grid.sectionTo(section)}) {
                Joint joint = new Joint(node, grid.nodeCount() + section);
                for (LineSwitch device : grid.model().lineSwitches()) {
                    if (device.sectionId().equals(grid.section(section).id())
                            && device.nodeId().equals(grid.node(node).id())) {
                        joint.add(device, times.of(device));
                        distinct.put(times.of(device), 0);
                    }
                }
                joints.add(joint);
            }
        }
        this.waitingTimes_h = distinct.keySet().stream().mapToDouble(h -> h).toArray();
    }

    /** Interruptions and hours a year of every node. */
    double[][] run(FailureData data) {
        double[][] results = new double[grid.nodeCount()][2];
        for (int place = 0; place < places; place++) {
            Failures failures = place < grid.nodeCount()
                    ? data.of(grid.node(place))
                    : data.of(grid.section(place - grid.nodeCount()));
            double[] waiting_h = waiting_h(place);
            for (int node = 0; node < grid.nodeCount(); node++) {
                if (waiting_h[node] > 0) {
                    results[node][0] += failures.lasting_perYear();
                    results[node][1] += failures.lasting_perYear() * Math.min(waiting_h[node], failures.repair_h());
                }
            }
        }
        return results;
    }

    /** Hours until each place has supply again without repair; 0 for a place that never loses it. */
    private double[] waiting_h(int faulted) {
        double[] waiting_h = new double[places];
        BitSet before = supplied(new BitSet(), -1, 0, true);
        if (!before.get(faulted)) {
            return waiting_h;
        }
        BitSet zone = reach(faulted, joint -> joint.devices.isEmpty());
        int breaker = breakerTowardsBay(faulted);
        BitSet dark = (BitSet) before.clone();
        if (breaker >= 0) {
            BitSet kept = supplied(new BitSet(), breaker, 0, true);
            dark.andNot(kept);
        } else {
            dark.and(reach(faulted, Joint::isClosed));
        }
        for (int place = dark.nextSetBit(0); place >= 0; place = dark.nextSetBit(place + 1)) {
            waiting_h[place] = Double.POSITIVE_INFINITY;
        }
        for (int i = waitingTimes_h.length - 1; i >= 0; i--) {
            double by_h = waitingTimes_h[i];
            BitSet dead = reach(
                    faulted,
                    joint -> joint.isClosed()
                            && joints.indexOf(joint) != breaker
                            && !(joint.isBorderOf(zone) && joint.opensBy(by_h)));
            BitSet alive = supplied(dead, -1, by_h, false);
            for (int place = 0; place < places; place++) {
                if (waiting_h[place] > 0 && alive.get(place)) {
                    waiting_h[place] = by_h;
                }
            }
        }
        return waiting_h;
    }

    /** The joint with a breaker nearest to a place on its way to the bay, -1 for the bay itself. */
    private int breakerTowardsBay(int place) {
        int[] by = new int[places];
        Arrays.fill(by, -2);
        Deque<Integer> queue = new ArrayDeque<>(List.of(place));
        by[place] = -1;
        int bay = -1;
        while (bay < 0) {
            int at = queue.remove();
            bay = isBay(at) ? at : -1;
            for (int j = 0; j < joints.size(); j++) {
                Joint joint = joints.get(j);
                if (joint.isClosed() && joint.touches(at) && by[joint.other(at)] == -2) {
                    by[joint.other(at)] = j;
                    queue.add(joint.other(at));
                }
            }
        }
        int nearest = -1;
        for (int at = bay; by[at] >= 0; at = joints.get(by[at]).other(at)) {
            nearest = joints.get(by[at]).hasBreaker() ? by[at] : nearest;
        }
        return nearest;
    }

    private boolean isBay(int place) {
        return forest.listFeeders().stream().anyMatch(feeder -> feeder.bayNode() == place);
    }

    /** Everything the bays reach without the dead places and without one joint, over ties that can be closed by a time. */
    private BitSet supplied(BitSet dead, int withoutJoint, double by_h, boolean normal) {
        BitSet reached = new BitSet();
        Deque<Integer> queue = new ArrayDeque<>();
        for (Feeder feeder : forest.listFeeders()) {
            if (!dead.get(feeder.bayNode())) {
                reached.set(feeder.bayNode());
                queue.add(feeder.bayNode());
            }
        }
        while (!queue.isEmpty()) {
            int at = queue.remove();
            for (int j = 0; j < joints.size(); j++) {
                Joint joint = joints.get(j);
                boolean passable = j != withoutJoint && (joint.isClosed() || (!normal && joint.closesBy(by_h)));
                if (joint.touches(at) && passable && !dead.get(joint.other(at)) && !reached.get(joint.other(at))) {
                    reached.set(joint.other(at));
                    queue.add(joint.other(at));
                }
            }
        }
        return reached;
    }

    private BitSet reach(int from, java.util.function.Predicate<Joint> passable) {
        BitSet reached = new BitSet();
        reached.set(from);
        Deque<Integer> queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty()) {
            int at = queue.remove();
            for (Joint joint : joints) {
                if (joint.touches(at) && passable.test(joint) && !reached.get(joint.other(at))) {
                    reached.set(joint.other(at));
                    queue.add(joint.other(at));
                }
            }
        }
        return reached;
    }

    /** One end of a section with its switches. */
    private static final class Joint {

        private final int node;
        private final int section;
        private final List<LineSwitch> devices = new ArrayList<>();
        private final List<Double> times_h = new ArrayList<>();

        private Joint(int node, int section) {
            this.node = node;
            this.section = section;
        }

        void add(LineSwitch device, double time_h) {
            devices.add(device);
            times_h.add(time_h);
        }

        boolean touches(int place) {
            return place == node || place == section;
        }

        int other(int place) {
            return place == node ? section : node;
        }

        boolean isClosed() {
            return devices.stream().allMatch(LineSwitch::normallyClosed);
        }

        boolean hasBreaker() {
            return devices.stream().anyMatch(device -> device.kind() == SwitchKind.BREAKER);
        }

        boolean isBorderOf(BitSet zone) {
            return zone.get(node) != zone.get(section);
        }

        boolean opensBy(double by_h) {
            return times_h.stream().anyMatch(time_h -> time_h <= by_h);
        }

        boolean closesBy(double by_h) {
            boolean possible = true;
            for (int i = 0; i < devices.size(); i++) {
                possible &= devices.get(i).normallyClosed() || times_h.get(i) <= by_h;
            }
            return possible;
        }
    }
}
