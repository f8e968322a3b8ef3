package org.gridscheme.grid.model;

import org.locationtech.jts.geom.LineString;

/** An existing cable duct 排管 with its free holes, course in the model's CRS. */
public record Duct(String id, String name, int holesTotal, int holesFree, LineString geometry) implements GridElement {}
