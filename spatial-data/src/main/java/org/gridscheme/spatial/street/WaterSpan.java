package org.gridscheme.spatial.street;

/**
 * A stretch of a street over open water.
 *
 * @param axis_m offset of the water's axis, or the middle where no axis is known
 */
record WaterSpan(double start_m, double end_m, double axis_m, String name) {

    WaterSpan mergedWith(WaterSpan next) {
        return new WaterSpan(start_m, Math.max(end_m, next.end_m), axis_m, name.isEmpty() ? next.name : name);
    }

    boolean isNear(double offset_m, double tolerance_m) {
        return offset_m >= start_m - tolerance_m && offset_m <= end_m + tolerance_m;
    }
}
