package org.gridscheme.grid.snapshot;

import java.util.BitSet;
import java.util.List;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;

/**
 * Nodes and sections by number.
 *
 * @param nodes each id once
 * @param sections each id once, both ends known
 * @param from node number of each section's first end
 * @param to node number of each section's second end
 * @param closed sections whose switches are all closed in the state looked at
 * @param switches those at an end of a known section
 * @param bayBusbar busbar section a node is a bay of, -1 for every other node and for bays that cannot be a source
 * @param sectionsAtNode sections meeting at each node, a self loop once
 */
record Network(
        UniqueElements<GridNode> nodes,
        UniqueElements<LineSection> sections,
        int[] from,
        int[] to,
        BitSet closed,
        List<LineSwitch> switches,
        int[] bayBusbar,
        IntGroups sectionsAtNode) {

    int otherEnd(int section, int node) {
        return from[section] == node ? to[section] : from[section];
    }

    /** The same with other values of its nodes. */
    Network withNodes(UniqueElements<GridNode> others) {
        return new Network(others, sections, from, to, closed, switches, bayBusbar, sectionsAtNode);
    }

    /** The same with one section opened and another one closed. */
    Network switched(int toOpen, int toClose) {
        BitSet others = (BitSet) closed.clone();
        others.clear(toOpen);
        others.set(toClose);
        return new Network(nodes, sections, from, to, others, switches, bayBusbar, sectionsAtNode);
    }

    List<GridNode> listNodes() {
        return nodes.list();
    }
}
