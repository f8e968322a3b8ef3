package org.gridscheme.scheme.context;

import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.rulebook.ConnectionSite;

/**
 * A connection point under examination, with what the stages need to compute on it.
 *
 * @param site what the capacity rules call it
 * @param area supply area class of its place
 * @param feeder index of the feeder it hangs on, {@link #NO_FEEDER} for a spare bay of a substation
 * @param busbarSection index of the feeding busbar section
 * @param node the node itself, or for a point on a section the section's upstream node
 * @param section the section it lies on, {@link #NO_SECTION} at a node
 * @param beyondNode_m electrical metres from {@code node} to the point, 0 at a node
 * @param straight_m straight distance to the customer
 */
public record Candidate(
        ConnectionPoint point,
        ConnectionSite site,
        AreaClass area,
        int feeder,
        int busbarSection,
        int node,
        int section,
        double beyondNode_m,
        double straight_m) {

    public static final int NO_FEEDER = -1;
    public static final int NO_SECTION = -1;

    /** The same with another description of its connection point. */
    public Candidate with(ConnectionPoint described) {
        return new Candidate(described, site, area, feeder, busbarSection, node, section, beyondNode_m, straight_m);
    }

    public boolean hasFeeder() {
        return feeder != NO_FEEDER;
    }

    public boolean onSection() {
        return section != NO_SECTION;
    }
}
