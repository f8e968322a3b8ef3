package org.gridscheme.scheme.model;

/** Where in the grid a connection point attaches, by index of the grid snapshot. */
public sealed interface Attachment {

    /** At the equipment of a node. */
    record AtNode(int node) implements Attachment {}

    /**
     * On a line section, cut or tapped.
     *
     * @param upstreamNode end of the section nearer to the source
     * @param offset_m electrical metres from the upstream node
     */
    record OnSection(int section, int upstreamNode, double offset_m) implements Attachment {}
}
