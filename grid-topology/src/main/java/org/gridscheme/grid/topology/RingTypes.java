package org.gridscheme.grid.topology;

/** Tells the ring type of a feeder from its open points. */
public final class RingTypes {

    private RingTypes() {}

    /**
     * Counts the different other feeders a feeder meets at its open points; several ties to the same feeder count once, a tie
     * to itself or to something without supply does not count.
     */
    public static RingType of(FeederForest forest, int feeder) {
        long others = forest.openPointsOf(feeder).stream()
                .mapToInt(OpenPoint::otherFeeder)
                .filter(other -> other >= 0 && other != feeder)
                .distinct()
                .count();
        return RingType.values()[(int) Math.min(others, RingType.values().length - 1)];
    }
}
