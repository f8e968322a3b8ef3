package org.gridscheme.scheme.capacity;

/** What a connection point is asked to be. */
public enum SourceDuty {
    /** The only source. */
    SINGLE,
    /** The first of two sources. */
    FIRST,
    /** The second of two sources. */
    SECOND
}
