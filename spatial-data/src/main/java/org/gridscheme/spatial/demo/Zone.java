package org.gridscheme.spatial.demo;

/**
 * Parts of the town with blocks of their own size.
 *
 * @see BlockSplitter
 */
enum Zone {
    OLD_CENTRE(1.3, 0.45, 0.16, 0.06),
    INNER_TOWN(2.8, 0.8, 0.08, 0.02),
    SUBURB(4.0, 1.1, 0.10, 0.03),
    INDUSTRY(11.0, 4.0, 0.03, 0),
    VILLAGE(1.6, 0.6, 0.16, 0.05),
    FIELDS(34.0, 16.0, 0.22, 0.06),
    /** Water, parks and strips of rail and motorway: no blocks. */
    NONE(0, 0, 0, 0);

    private final double block_ha;
    private final double yard_ha;
    private final double askew;
    private final double bend;

    Zone(double block_ha, double yard_ha, double askew, double bend) {
        this.block_ha = block_ha;
        this.yard_ha = yard_ha;
        this.askew = askew;
        this.bend = bend;
    }

    /** Blocks larger than this are divided by streets. */
    double block_m2() {
        return block_ha * 10_000;
    }

    /** Blocks larger than this are divided by service ways and footpaths. */
    double yard_m2() {
        return yard_ha * 10_000;
    }

    /** How far streets turn from the right angle, tangent. */
    double askew() {
        return askew;
    }

    /** How far streets bend, share of their length. */
    double bend() {
        return bend;
    }

    boolean isUrban() {
        return this != FIELDS && this != NONE;
    }
}
