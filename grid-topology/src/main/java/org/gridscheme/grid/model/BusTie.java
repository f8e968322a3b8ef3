package org.gridscheme.grid.model;

/** A bus tie 母联 between two busbar sections of one substation. */
public record BusTie(String id, String name, String sectionAId, String sectionBId, boolean normallyClosed)
        implements GridElement {}
