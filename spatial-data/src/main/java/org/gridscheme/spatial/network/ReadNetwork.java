package org.gridscheme.spatial.network;

import java.util.List;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.snapshot.GridDataIssue;

/**
 * A network as one reader understood it, before anybody checked it for a calculation.
 *
 * @param issues what the reader found, in the order of the source; places in longitude and latitude
 */
public record ReadNetwork(PowerNetwork network, List<GridDataIssue> issues) {

    public ReadNetwork {
        issues = List.copyOf(issues);
    }
}
