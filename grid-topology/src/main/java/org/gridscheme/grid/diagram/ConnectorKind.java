package org.gridscheme.grid.diagram;

/** What a connector stands for. */
public enum ConnectorKind {
    /** One or more cable sections. */
    CABLE,
    /** One or more sections with an overhead one among them. */
    OVERHEAD,
    /** The customer's new cable. */
    NEW_CABLE,
    /** Inside a station. */
    INTERNAL
}
