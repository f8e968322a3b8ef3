package org.gridscheme.grid.model;

/** How a line section is built. */
public enum LineKind {
    CABLE,
    OVERHEAD
}
