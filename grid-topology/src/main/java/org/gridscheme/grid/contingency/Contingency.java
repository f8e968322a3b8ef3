package org.gridscheme.grid.contingency;

/** The loss of one element. */
public sealed interface Contingency {

    /** A line section, with all that cannot be parted from it. */
    record LostSection(int section) implements Contingency {}

    /** A feeder's bay, with all that cannot be parted from it. */
    record LostFeeder(int feeder) implements Contingency {}

    /** A main transformer. */
    record LostTransformer(String transformerId) implements Contingency {}
}
