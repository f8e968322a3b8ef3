package org.gridscheme.api.grid;

import org.gridscheme.grid.geometry.CoordinateTransform;

/**
 * Everything one answer rests on, all of one grid version. Immutable; an answer takes it once and keeps to it.
 *
 * @param transform between WGS84 and the grid's projected metres
 * @param planners plan on this version's grid and streets
 */
public record LoadedGrid(GridFacts facts, CoordinateTransform transform, ProfilePlanners planners) {}
