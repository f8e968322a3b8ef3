package org.gridscheme.scheme.street;

import java.util.List;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.locationtech.jts.geom.Coordinate;

/**
 * A street extract as imported: junctions by index, edges in the order of their ids, everything in projected metres.
 *
 * @param name file or town name
 * @param crs projected system of all coordinates
 * @param attribution licence line, for OSM "© OpenStreetMap contributors"
 * @param junctions position of each junction; the index is the junction's number
 */
public record StreetData(
        String name, ProjectCrs crs, String attribution, List<Coordinate> junctions, List<StreetEdge> edges) {

    public StreetData {
        junctions = List.copyOf(junctions);
        edges = List.copyOf(edges);
    }
}
