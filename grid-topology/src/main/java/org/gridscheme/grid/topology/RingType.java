package org.gridscheme.grid.topology;

/** How many other feeders can take over a feeder's load; decides the planning limit of its load rate (DL/T 5729). */
public enum RingType {
    /** No other feeder 单辐射. */
    RADIAL,
    /** One other feeder 单环网. */
    SINGLE_RING,
    /** Two other feeders 两供一备. */
    TWO_SUPPLY_ONE_STANDBY,
    /** Three or more other feeders 三供一备. */
    THREE_SUPPLY_ONE_STANDBY
}
