package org.gridscheme.spatial.demo.grid;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** A laid tie between two feeders, open at one end. */
record TieDraft(DraftNode from, DraftNode to, List<Coordinate> line, double length_m, boolean openAtFrom) {}
