package org.gridscheme.spatial.postgis;

/** State of a stored grid version; a version that is still being loaded is not visible to anybody. */
public enum VersionState {
    /** Complete, can be made active. */
    READY,
    /** The one version that requests are answered from. */
    ACTIVE
}
