package org.gridscheme.scheme.reservation;

/** What became of a reservation. */
public enum ReservationState {
    /** In force until its last day. */
    HELD,
    /** The customer is connected: in force until the grid's own data have it. */
    CONNECTED,
    /** Given back. */
    RELEASED,
    /** Its last day passed. */
    LAPSED;

    /** True while it takes capacity and bays from others. */
    public boolean isInForce() {
        return this == HELD || this == CONNECTED;
    }
}
