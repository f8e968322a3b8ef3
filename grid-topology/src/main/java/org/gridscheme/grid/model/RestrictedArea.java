package org.gridscheme.grid.model;

import org.locationtech.jts.geom.Geometry;

/**
 * An area in which no cable may be laid.
 *
 * @param kind for example HERITAGE, MILITARY, WATER_SOURCE, PLANNED_METRO
 * @param geometry polygon or multipolygon in the model's CRS
 */
public record RestrictedArea(String id, String name, String kind, Geometry geometry) implements GridElement {}
