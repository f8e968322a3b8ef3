package org.gridscheme.grid.model;

/** What a generating unit makes its power from. */
public enum GenerationKind {
    SOLAR,
    WIND,
    HYDRO,
    BIOMASS,
    COMBINED_HEAT_AND_POWER,
    STORAGE,
    OTHER
}
