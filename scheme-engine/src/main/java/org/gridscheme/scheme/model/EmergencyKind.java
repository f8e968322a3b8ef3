package org.gridscheme.scheme.model;

/** Kind of a customer's own emergency supply 自备应急电源, by the interruption it bridges. */
public enum EmergencyKind {
    /** Uninterruptible, milliseconds. */
    UPS,
    /** Battery inverter, tenths of a second. */
    EPS,
    /** Diesel set, 15 to 30 s to start. */
    DIESEL,
    /** Connection for a set that is brought. */
    MOBILE
}
