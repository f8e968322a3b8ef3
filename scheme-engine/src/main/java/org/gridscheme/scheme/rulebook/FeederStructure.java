package org.gridscheme.scheme.rulebook;

import org.gridscheme.grid.topology.RingType;

/** Network form of a 10 kV feeder (接线方式); decides its normal load-rate limit. */
public enum FeederStructure {
    /** 单辐射: no other feeder can take over. */
    RADIAL,
    /** 单环网, one tie. */
    SINGLE_RING,
    /** 两供一备, or three sections with two ties. */
    TWO_PLUS_ONE,
    /** 三供一备, or three sections with three ties. */
    THREE_PLUS_ONE,
    /** 双环网, 对射. */
    DOUBLE_RING,
    /** Double ring of which all four sources can take over. */
    DOUBLE_RING_FOUR_SOURCES,
    /** Worker of an N+1 group with an unloaded standby cable. */
    STANDBY_WORKER;

    /** Form of a feeder by its ties. */
    public static FeederStructure of(RingType ring) {
        return switch (ring) {
            case RADIAL -> RADIAL;
            case SINGLE_RING -> SINGLE_RING;
            case TWO_SUPPLY_ONE_STANDBY -> TWO_PLUS_ONE;
            case THREE_SUPPLY_ONE_STANDBY -> THREE_PLUS_ONE;
        };
    }
}
