package org.gridscheme.spatial.ingest.layer;

/** The reference system a file says its coordinates are in. */
public sealed interface StatedCrs {

    /** By a name such as {@code EPSG:4490} or {@code WGS84}. */
    record Named(String name) implements StatedCrs {}

    /** By a description in well-known text, as {@code .prj} files hold it. */
    record Described(String wkt) implements StatedCrs {}
}
