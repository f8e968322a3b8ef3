package org.gridscheme.grid.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gridscheme.grid.snapshot.GridSnapshot;

/**
 * A what-if: a grid with a few changes, kept as differences to a base that is never touched. Every step answers a new
 * overlay; steps cost the length of the supply paths they concern, not the size of the grid, so thousands of overlays live
 * beside each other. Numbers of nodes and sections of the base stay what they are; new ones follow after the last of the base.
 * What the grid then carries is asked of {@code OverlayLoading}. Immutable and safe to share between threads.
 *
 * <p>Only medium voltage that has supply can be changed. An idle bay counts as supplied: a line from it starts a feeder.
 */
public final class GridOverlay {

    private final OverlayState state;
    private final List<OverlayChange> changes;

    private GridOverlay(OverlayState state, List<OverlayChange> changes) {
        this.state = state;
        this.changes = changes;
    }

    /** An overlay without any change. */
    public static GridOverlay on(FeederForest base) {
        return new GridOverlay(new OverlayState(base), List.of());
    }

    /** The grid before all changes. */
    public FeederForest base() {
        return state.base();
    }

    /** What was changed, in that order. */
    public List<OverlayChange> changes() {
        return changes;
    }

    /**
     * Adds a demand.
     *
     * @throws IllegalArgumentException when its node has no supply
     */
    public GridOverlay addLoad(AddedLoad load) {
        return with(state, new OverlayChange.Load(load, supplyPath(load.node()), bayOf(load.node())));
    }

    /**
     * Puts a new node on an energised section and so divides it into {@code <id>/1} and {@code <id>/2}, counted from its
     * first end.
     *
     * @param fromStart_m electrical length between the section's first end and the new node
     * @throws IllegalArgumentException when the section is not energised, the node's id is taken, or the distance does not lie
     *     inside the section
     */
    public GridOverlay tap(int section, double fromStart_m, String nodeId) {
        OverlayState next = state.copy();
        OverlayChange.Split split = split(next, section, fromStart_m, next.addNode(nodeId));
        return with(next, split);
    }

    /**
     * Cuts an energised section open and loops a new unit in: joints {@code <unitId>/in} and {@code <unitId>/out} at the cut,
     * and a connector of its own from each of them to the unit.
     *
     * @param connector the line between cut and unit, laid twice
     * @throws IllegalArgumentException as {@link #tap}
     */
    public GridOverlay cutIn(int section, double fromStart_m, String unitId, LineValues connector) {
        OverlayState next = state.copy();
        List<OverlayChange> steps = new ArrayList<>();
        int joint = next.addNode(unitId + "/in");
        OverlayChange.Split split = split(next, section, fromStart_m, joint);
        steps.add(split);
        int unit = next.addNode(unitId);
        steps.add(insert(next, joint, split.downstream(), unit, unitId + "/in", connector));
        int rest = next.addNode(unitId + "/out");
        steps.add(insert(next, unit, split.downstream(), rest, unitId + "/out", connector));
        return with(next, steps.toArray(OverlayChange[]::new));
    }

    /**
     * Lays a new line from a supplied node to a new one; the line bears the new node's id.
     *
     * @throws IllegalArgumentException when the node has no supply or the id is taken
     */
    public GridOverlay addLine(int fromNode, String nodeId, LineValues line) {
        requireSupply(fromNode);
        OverlayState next = state.copy();
        int end = next.addNode(nodeId);
        int section = next.addSection(new OverlayState.NewSection(nodeId, fromNode, end, line, -1));
        next.setParent(end, fromNode, section);
        return with(next);
    }

    /**
     * Moves an open point: closes an open section between two energised ends and opens another one of the loop this would make.
     *
     * @throws IllegalArgumentException when the first is not open between two energised ends, is quarantined, or the second is
     *     no part of the loop
     */
    public GridOverlay moveOpenPoint(int toClose, int toOpen) {
        requireClosable(toClose);
        int end = findMovedEnd(toClose, toOpen);
        int stays = state.otherEnd(toClose, end);
        int[] formerWhole = supplyPath(end);
        int cut = indexOf(formerWhole, toOpen);
        int[] turned = reversed(Arrays.copyOfRange(formerWhole, cut + 1, formerWhole.length));
        OverlayChange.Transfer transfer = new OverlayChange.Transfer(
                toOpen,
                toClose,
                reversed(turned),
                Arrays.copyOf(formerWhole, cut),
                supplyPath(stays),
                bayOf(end),
                bayOf(stays));
        OverlayState next = state.copy();
        next.setClosed(toOpen, false);
        next.setClosed(toClose, true);
        int parent = stays;
        int section = toClose;
        int node = end;
        for (int following : turned) {
            int former = state.parentNode(node);
            next.setParent(node, parent, section);
            parent = node;
            section = following;
            node = former;
        }
        next.setParent(node, parent, section);
        return with(next, transfer);
    }

    public int nodeCount() {
        return state.nodeCount();
    }

    public int sectionCount() {
        return state.sectionCount();
    }

    /** Id of a node, of the base or new. */
    public String nodeId(int node) {
        return state.nodeId(node);
    }

    /** Id of a section, of the base or new. */
    public String sectionId(int section) {
        return state.sectionId(section);
    }

    public OptionalInt findNode(String id) {
        int added = state.findNewNode(id);
        return added < 0 ? grid().findNodeIndex(id) : OptionalInt.of(added);
    }

    public OptionalInt findSection(String id) {
        int added = state.findNewSection(id);
        return added < 0 ? grid().findSectionIndex(id) : OptionalInt.of(added);
    }

    /** Electrical values of a section; of a part its own length. */
    public LineValues values(int section) {
        return state.values(section);
    }

    /** The section of the base a section is or is part of, -1 for a new line. */
    public int baseSection(int section) {
        return state.baseSection(section);
    }

    /** False for open, quarantined and replaced sections. */
    public boolean conducts(int section) {
        return state.conducts(section);
    }

    /** Sections at a node, open ones included, in the order of their numbers. O(changes). */
    public int[] sectionsAt(int node) {
        return state.sectionsAt(node);
    }

    /** The next node towards the bay, -1 at the bay and without supply. */
    public int parentNode(int node) {
        return state.parentNode(node);
    }

    /** The section towards the bay, -1 at the bay and without supply. */
    public int parentSection(int node) {
        return state.parentSection(node);
    }

    /** The bay that supplies a node, an idle one included; -1 without supply. O(path). */
    public int bayOf(int node) {
        int at = node;
        while (state.parentSection(at) >= 0) {
            at = state.parentNode(at);
        }
        return state.isNewNode(at) || grid().busbarSectionOfBay(at) < 0 ? -1 : at;
    }

    /** The feeder of the base that supplies a node, -1 for none and behind a bay that was idle. O(path). */
    public int feederOf(int node) {
        int bay = bayOf(node);
        return bay < 0 ? -1 : base().feederOf(bay);
    }

    /**
     * The sections from the bay to a node, in that order; empty at the bay. O(path).
     *
     * @throws IllegalArgumentException when the node has no supply
     */
    public int[] supplyPath(int node) {
        requireSupply(node);
        int depth = 0;
        for (int at = node; state.parentSection(at) >= 0; at = state.parentNode(at)) {
            depth++;
        }
        int[] path = new int[depth];
        for (int at = node; state.parentSection(at) >= 0; at = state.parentNode(at)) {
            path[--depth] = state.parentSection(at);
        }
        return path;
    }

    /** Electrical length from the bay to a node. O(path). */
    public double pathLength_m(int node) {
        return IntStream.of(supplyPath(node))
                .mapToDouble(section -> values(section).length_m())
                .sum();
    }

    /** Open sections at the border of a feeder after the changes, in the order of their numbers. */
    public List<OpenPoint> openPointsOf(int feeder) {
        return new OverlayOpenPoints(this).of(feeder);
    }

    /** True for sections that were divided: parts of them stand in their place. */
    public boolean isReplaced(int section) {
        return state.isReplaced(section);
    }

    /** The nodes at the two ends of a section, first end first. */
    public int[] endsOf(int section) {
        return new int[] {state.from(section), state.to(section)};
    }

    private GridSnapshot grid() {
        return base().grid();
    }

    private GridOverlay with(OverlayState next, OverlayChange... more) {
        List<OverlayChange> all = new ArrayList<>(changes);
        all.addAll(Arrays.asList(more));
        return new GridOverlay(next, List.copyOf(all));
    }

    private OverlayChange.Split split(OverlayState next, int section, double fromStart_m, int node) {
        LineValues whole = values(section);
        if (!(fromStart_m > 0 && fromStart_m < whole.length_m())) {
            throw new IllegalArgumentException(fromStart_m + " m lies not inside section " + sectionId(section));
        }
        int from = state.from(section);
        int to = state.to(section);
        int below = downstreamNode(section);
        int base = state.baseSection(section);
        int first = next.addSection(new OverlayState.NewSection(
                sectionId(section) + "/1", from, node, whole.withLength(fromStart_m), base));
        int second = next.addSection(new OverlayState.NewSection(
                sectionId(section) + "/2", node, to, whole.withLength(whole.length_m() - fromStart_m), base));
        int upstream = below == to ? first : second;
        int downstream = below == to ? second : first;
        next.replace(section);
        next.setParent(node, state.parentNode(below), upstream);
        next.setParent(below, node, downstream);
        return new OverlayChange.Split(section, upstream, downstream);
    }

    /** Puts a node and a new section between a node and the part of a divided section below it. */
    private static OverlayChange.Insertion insert(
            OverlayState next, int above, int part, int node, String id, LineValues values) {
        int section = next.addSection(new OverlayState.NewSection(id, above, node, values, -1));
        int below = next.otherEnd(part, above);
        next.moveEnd(part, above, node);
        next.setParent(node, above, section);
        next.setParent(below, node, part);
        return new OverlayChange.Insertion(section, part);
    }

    /** The end of a section away from its bay. */
    private int downstreamNode(int section) {
        int from = state.from(section);
        int to = state.to(section);
        boolean towardsTo = state.parentSection(to) == section;
        if (state.isReplaced(section) || (!towardsTo && state.parentSection(from) != section)) {
            throw new IllegalArgumentException("section " + sectionId(section) + " is not energised");
        }
        return towardsTo ? to : from;
    }

    private void requireClosable(int section) {
        int base = state.baseSection(section);
        boolean trusted = base < 0 || !grid().isQuarantinedSection(base);
        if (!trusted
                || state.isReplaced(section)
                || conducts(section)
                || bayOf(state.from(section)) < 0
                || bayOf(state.to(section)) < 0) {
            throw new IllegalArgumentException(
                    "section " + sectionId(section) + " is no open point between two energised ends");
        }
    }

    /** The end of the section to close whose supply runs through the section to open, and not that of the other end. */
    private int findMovedEnd(int toClose, int toOpen) {
        boolean fromBehind = indexOf(supplyPath(state.from(toClose)), toOpen) >= 0;
        boolean toBehind = indexOf(supplyPath(state.to(toClose)), toOpen) >= 0;
        if (fromBehind == toBehind) {
            throw new IllegalArgumentException("opening " + sectionId(toOpen) + " does not cut the loop that closing "
                    + sectionId(toClose) + " makes");
        }
        return fromBehind ? state.from(toClose) : state.to(toClose);
    }

    private void requireSupply(int node) {
        if (bayOf(node) < 0) {
            throw new IllegalArgumentException("node " + nodeId(node) + " has no supply");
        }
    }

    private static int indexOf(int[] sections, int section) {
        return IntStream.range(0, sections.length)
                .filter(i -> sections[i] == section)
                .findFirst()
                .orElse(-1);
    }

    private static int[] reversed(int[] values) {
        return IntStream.range(0, values.length)
                .map(i -> values[values.length - 1 - i])
                .toArray();
    }
}
