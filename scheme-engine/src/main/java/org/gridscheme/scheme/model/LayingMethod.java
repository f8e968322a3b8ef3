package org.gridscheme.scheme.model;

/** How a stretch of route is built. */
public enum LayingMethod {
    EXISTING_DUCT,
    DUCT_BANK,
    DIRECT_BURIAL,
    TRENCH,
    HDD,
    PIPE_JACKING,
    OVERHEAD
}
