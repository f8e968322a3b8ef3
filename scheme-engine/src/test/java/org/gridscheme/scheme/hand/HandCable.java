package org.gridscheme.scheme.hand;

import java.util.List;

/**
 * A row of the table of domain rules 6.1: copper, in duct, ohm per km.
 *
 * @param duct20_A ampacity in duct with soil at 20 degrees
 */
record HandCable(int section_mm2, double duct20_A, double r20, double r90, double x) {

    /** The sizes kept for branches: 240, 150, 120, 70, and of the trunk 400 and 300. */
    static final List<HandCable> SIZES = List.of(
            new HandCable(70, 194, .268, .3417, .108),
            new HandCable(120, 264, .153, .1951, .099),
            new HandCable(150, 296, .124, .1581, .096),
            new HandCable(240, 387, .0754, .0961, .090),
            new HandCable(300, 435, .0601, .0766, .087),
            new HandCable(400, 492, .0470, .0599, .084));

    /**
     * Soil of 25 degrees, and of two loaded cables in a bank 0.85.
     *
     * @param soil factor of the soil, 1 at 1.2 K m/W
     */
    double duct25_A(int cables, double soil) {
        return duct20_A * 0.9636 * soil * (cables == 1 ? 1 : 0.85);
    }

    String code() {
        return "YJV22-8.7/15-3x" + section_mm2;
    }

    /** Price class of joints, terminations, pulling and tests. */
    String size() {
        return section_mm2 <= 120 ? "up-to-120" : "over-120";
    }
}
