package org.gridscheme.spatial.demo;

/**
 * A street of the demo town between the nodes it was drawn with; nodes that later streets put onto it are added when it is
 * written.
 *
 * @param nodes node numbers along the street, at least two
 * @param bridge true where it passes over river, railway or motorway
 * @param urban true inside the built-up area, where main roads have pavements
 */
record TownWay(WayKind kind, TownName name, int[] nodes, boolean bridge, boolean urban) {

    int first() {
        return nodes[0];
    }

    int last() {
        return nodes[nodes.length - 1];
    }
}
