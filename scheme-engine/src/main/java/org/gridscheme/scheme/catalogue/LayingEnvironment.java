package org.gridscheme.scheme.catalogue;

/** Surroundings a cable gives its heat to; decides its ampacity. */
public enum LayingEnvironment {
    /** Buried directly. */
    SOIL,
    /** In a buried duct or pipe. */
    DUCT,
    /** In air: trench, tunnel, tray. */
    AIR
}
