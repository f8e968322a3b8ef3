package org.gridscheme.spatial.ingest;

/** How a conductor lies, which decides its ampacity. */
public enum Laying {
    SOIL,
    DUCT,
    AIR
}
