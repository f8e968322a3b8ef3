package org.gridscheme.grid.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gridscheme.grid.snapshot.GridSnapshot;

/**
 * The differences of an overlay to its base. Written only while one step is taken on a fresh copy; the maps are looked up and
 * never walked through, so their order means nothing.
 */
final class OverlayState {

    /** Stands for a section that was replaced by parts. */
    private static final int REPLACED = -1;

    private final FeederForest base;
    private final GridSnapshot grid;
    private final List<String> newNodes;
    private final List<NewSection> newSections;
    private final Map<Integer, Integer> parentNode;
    private final Map<Integer, Integer> parentSection;
    private final Map<Integer, Integer> closed;

    /**
     * @param from number of the node at its first end
     * @param base section of the base it is a part of, -1 for a new line
     */
    record NewSection(String id, int from, int to, LineValues values, int base) {}

    OverlayState(FeederForest base) {
        this.base = base;
        this.grid = base.grid();
        this.newNodes = List.of();
        this.newSections = List.of();
        this.parentNode = Map.of();
        this.parentSection = Map.of();
        this.closed = Map.of();
    }

    private OverlayState(OverlayState before) {
        this.base = before.base;
        this.grid = before.grid;
        this.newNodes = new ArrayList<>(before.newNodes);
        this.newSections = new ArrayList<>(before.newSections);
        this.parentNode = new HashMap<>(before.parentNode);
        this.parentSection = new HashMap<>(before.parentSection);
        this.closed = new HashMap<>(before.closed);
    }

    /** A copy that may be written to. O(differences). */
    OverlayState copy() {
        return new OverlayState(this);
    }

    FeederForest base() {
        return base;
    }

    int nodeCount() {
        return grid.nodeCount() + newNodes.size();
    }

    int sectionCount() {
        return grid.sectionCount() + newSections.size();
    }

    boolean isNewNode(int node) {
        return node >= grid.nodeCount();
    }

    boolean isNewSection(int section) {
        return section >= grid.sectionCount();
    }

    String nodeId(int node) {
        return isNewNode(node)
                ? newNodes.get(node - grid.nodeCount())
                : grid.node(node).id();
    }

    String sectionId(int section) {
        return isNewSection(section)
                ? newSection(section).id()
                : grid.section(section).id();
    }

    LineValues values(int section) {
        return isNewSection(section) ? newSection(section).values() : LineValues.of(grid.section(section));
    }

    int baseSection(int section) {
        return isNewSection(section) ? newSection(section).base() : section;
    }

    int from(int section) {
        return isNewSection(section) ? newSection(section).from() : grid.sectionFrom(section);
    }

    int to(int section) {
        return isNewSection(section) ? newSection(section).to() : grid.sectionTo(section);
    }

    int otherEnd(int section, int node) {
        return from(section) == node ? to(section) : from(section);
    }

    int parentNode(int node) {
        Integer changed = parentNode.get(node);
        return changed == null ? base.parentNode(node) : changed;
    }

    int parentSection(int node) {
        Integer changed = parentSection.get(node);
        return changed == null ? base.parentSection(node) : changed;
    }

    boolean isReplaced(int section) {
        Integer state = closed.get(section);
        return state != null && state == REPLACED;
    }

    boolean conducts(int section) {
        Integer state = closed.get(section);
        return state == null ? isNewSection(section) || grid.conducts(section) : state == 1;
    }

    /** Sections at a node in the order of their numbers, replaced ones left out. */
    int[] sectionsAt(int node) {
        IntStream ofBase = isNewNode(node)
                ? IntStream.empty()
                : IntStream.range(0, grid.sectionCountAt(node)).map(k -> grid.sectionAt(node, k));
        IntStream added = IntStream.range(grid.sectionCount(), sectionCount())
                .filter(section -> from(section) == node || to(section) == node);
        return IntStream.concat(ofBase, added)
                .filter(section -> !isReplaced(section))
                .toArray();
    }

    int findNewNode(String id) {
        int position = newNodes.indexOf(id);
        return position < 0 ? -1 : grid.nodeCount() + position;
    }

    int findNewSection(String id) {
        return IntStream.range(grid.sectionCount(), sectionCount())
                .filter(section -> sectionId(section).equals(id))
                .findFirst()
                .orElse(-1);
    }

    int addNode(String id) {
        if (grid.findNodeIndex(id).isPresent() || newNodes.contains(id)) {
            throw new IllegalArgumentException("there is a node " + id);
        }
        newNodes.add(id);
        return nodeCount() - 1;
    }

    int addSection(NewSection section) {
        newSections.add(section);
        return sectionCount() - 1;
    }

    /** Lets a new section end elsewhere. */
    void moveEnd(int section, int formerEnd, int newEnd) {
        NewSection it = newSection(section);
        int from = it.from() == formerEnd ? newEnd : it.from();
        int to = it.to() == formerEnd ? newEnd : it.to();
        newSections.set(section - grid.sectionCount(), new NewSection(it.id(), from, to, it.values(), it.base()));
    }

    void setParent(int node, int parent, int section) {
        parentNode.put(node, parent);
        parentSection.put(node, section);
    }

    void setClosed(int section, boolean isClosed) {
        closed.put(section, isClosed ? 1 : 0);
    }

    void replace(int section) {
        closed.put(section, REPLACED);
    }

    private NewSection newSection(int section) {
        return newSections.get(section - grid.sectionCount());
    }
}
