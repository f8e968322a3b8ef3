package org.gridscheme.scheme.candidate;

import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.rulebook.ConnectionSite;

/**
 * A place of the grid where customers can be connected, by indexes of the snapshot.
 *
 * @param node the node, or the upstream node of the section
 * @param section the section, {@link Candidate#NO_SECTION} at a node
 * @param feeder {@link Candidate#NO_FEEDER} for a spare bay of a substation
 */
record Site(ConnectionKind kind, ConnectionSite site, int node, int section, int feeder, int busbarSection) {

    boolean onSection() {
        return section != Candidate.NO_SECTION;
    }
}
