package org.gridscheme.grid.topology;

import java.util.ArrayList;
import java.util.List;

/**
 * An open section between two feeders 联络.
 *
 * @param section number of the section
 * @param feederA the feeder with the smaller number
 * @param feederB the other one
 */
public record FeederTie(int section, int feederA, int feederB) {

    /** All ties, in the order of their first feeders and then of the sections. O(open points). */
    public static List<FeederTie> listAll(FeederForest forest) {
        List<FeederTie> ties = new ArrayList<>();
        for (int feeder = 0; feeder < forest.feederCount(); feeder++) {
            for (OpenPoint point : forest.openPointsOf(feeder)) {
                if (point.otherFeeder() > feeder) {
                    ties.add(new FeederTie(point.section(), feeder, point.otherFeeder()));
                }
            }
        }
        return ties;
    }
}
