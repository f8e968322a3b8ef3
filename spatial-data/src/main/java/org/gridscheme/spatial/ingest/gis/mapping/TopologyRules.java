package org.gridscheme.spatial.ingest.gis.mapping;

/**
 * How lines without ids of their ends are connected.
 *
 * @param tolerance_m ends no farther from a node or from each other than this are one; 0 for equal coordinates only
 * @param reportGaps_m a loose end this near to something else is told with it
 * @param splitAtNodes cuts a line where a node stands on it
 * @param splitAtLineEnds cuts a line where another one ends on it
 * @param baysAtBusbars an end at a substation, or at a busbar section by id, becomes a used bay
 */
public record TopologyRules(
        double tolerance_m, double reportGaps_m, boolean splitAtNodes, boolean splitAtLineEnds, boolean baysAtBusbars) {

    static final TopologyRules EXACT = new TopologyRules(0, 20, false, false, false);
}
