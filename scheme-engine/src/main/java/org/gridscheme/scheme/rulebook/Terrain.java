package org.gridscheme.scheme.rulebook;

/** Ground form, a factor on the cost of digging. */
public enum Terrain {
    FLAT,
    HILLY,
    MOUNTAIN,
    WETLAND,
    ROCK
}
