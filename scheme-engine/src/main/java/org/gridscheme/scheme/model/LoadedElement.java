package org.gridscheme.scheme.model;

/** What a load rate speaks of. */
public enum LoadedElement {
    FEEDER,
    MAIN_TRANSFORMER,
    DISTRIBUTION_TRANSFORMER,
    CABLE
}
