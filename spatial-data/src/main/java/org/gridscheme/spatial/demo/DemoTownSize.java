package org.gridscheme.spatial.demo;

/**
 * Extent of a demo town; block sizes stay the same, so the number of streets grows with the area.
 *
 * @param width_m west to east, 3,000 to 100,000
 * @param height_m south to north, 2,250 to 75,000; the layout is drawn for 4:3
 */
public record DemoTownSize(double width_m, double height_m) {

    /** About 8 by 6 km with some 7,000 junctions. */
    public static final DemoTownSize STANDARD = new DemoTownSize(8_000, 6_000);

    /** Junctions of the standard town; measured, only used to choose a size. */
    private static final double STANDARD_JUNCTIONS = 7_000;

    /** @throws IllegalArgumentException when a side is out of its range */
    public DemoTownSize {
        if (!(width_m >= 3_000 && width_m <= 100_000) || !(height_m >= 2_250 && height_m <= 75_000)) {
            throw new IllegalArgumentException("town of " + width_m + " x " + height_m + " m");
        }
    }

    /** A town with about the given number of junctions, within a third; 800 to 900,000. */
    public static DemoTownSize ofJunctions(int junctions) {
        return STANDARD.scaled(StrictMath.sqrt(junctions / STANDARD_JUNCTIONS));
    }

    /** The same shape with both sides multiplied. */
    public DemoTownSize scaled(double factor) {
        return new DemoTownSize(width_m * factor, height_m * factor);
    }
}
