package org.gridscheme.grid.topology;

/**
 * An open point of a ring moved: one section opens, a tie closes, and what lies between the two changes its feeder
 * 转移负荷（改变常开点）.
 *
 * @param opened section that conducts so far
 * @param closed open section between the two feeders
 * @param former feeder that gives load away
 * @param taker feeder that takes it over
 */
public record OpenPointMove(int opened, int closed, int former, int taker) {

    /**
     * The move that opens one section and closes another one.
     *
     * @throws IllegalArgumentException where that moves nothing from one feeder to another, see
     *     {@link GridOverlay#moveOpenPoint}
     */
    public static OpenPointMove of(FeederForest forest, int toOpen, int toClose) {
        GridOverlay.on(forest).moveOpenPoint(toClose, toOpen);
        int former = forest.feederOfSection(toOpen);
        int from = forest.feederOf(forest.grid().sectionFrom(toClose));
        int to = forest.feederOf(forest.grid().sectionTo(toClose));
        if (from == to) {
            throw new IllegalArgumentException(
                    "both ends of section " + forest.grid().section(toClose).id() + " are on one feeder");
        }
        return new OpenPointMove(toOpen, toClose, former, from == former ? to : from);
    }
}
