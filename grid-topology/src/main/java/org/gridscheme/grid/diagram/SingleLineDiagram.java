package org.gridscheme.grid.diagram;

import java.util.List;
import org.gridscheme.grid.topology.FeederForest;

/**
 * A single-line diagram on an integer grid. Immutable; the same input gives the same diagram.
 *
 * @param columns width in cells
 * @param rows height in cells
 */
public record SingleLineDiagram(int columns, int rows, List<DiagramSymbol> symbols, List<DiagramConnector> connectors) {

    public SingleLineDiagram {
        symbols = List.copyOf(symbols);
        connectors = List.copyOf(connectors);
    }

    /**
     * Draws the feeders of the connections, side by side, meeting at the customer. O(nodes of those feeders).
     *
     * @param connections one to three new sources, in the order of the scheme
     * @throws java.util.NoSuchElementException when a connection names an element the grid does not have
     * @throws IllegalArgumentException when a place has no supply, or there is no connection
     */
    public static SingleLineDiagram of(
            FeederForest forest, List<SupplyConnection> connections, CustomerStation customer) {
        return new DiagramBuilder(forest, connections, customer).build();
    }
}
