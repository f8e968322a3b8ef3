package org.gridscheme.grid.topology;

/**
 * A place a customer can be supplied from: an energised node, or a bay that feeds nothing yet, which counts with its busbar
 * section.
 *
 * @param node node number
 */
public record SupplyPoint(int node) {

    public static SupplyPoint at(int node) {
        return new SupplyPoint(node);
    }
}
