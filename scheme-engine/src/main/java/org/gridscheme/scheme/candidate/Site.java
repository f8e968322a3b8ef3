package org.gridscheme.scheme.candidate;

import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.rulebook.ConnectionSite;

/**
 * A place of the grid where customers can be connected, by indexes of the snapshot.
 *
 * @param node the node, or the upstream node of the section
 * @param section the section, {@link Candidate#NO_SECTION} at a node
 * @param feeder {@link Candidate#NO_FEEDER} for a spare bay of a substation
 * @param source number of the feeder, or for a spare bay of its busbar section, over all of both
 * @param substation number of the feeding substation
 * @param nominalVoltage_kV voltage the customer gets there
 */
record Site(
        ConnectionKind kind,
        ConnectionSite site,
        int node,
        int section,
        int feeder,
        int busbarSection,
        int source,
        int substation,
        AreaClass area,
        double nominalVoltage_kV) {

    boolean onSection() {
        return section != Candidate.NO_SECTION;
    }
}
