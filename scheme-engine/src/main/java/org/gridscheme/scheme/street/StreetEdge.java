package org.gridscheme.scheme.street;

import java.util.List;
import org.locationtech.jts.geom.LineString;

/**
 * One street edge between two junctions as an importer hands it over.
 *
 * @param id stable number within one street network, also the order of the edges
 * @param fromNode index of the start junction
 * @param toNode index of the end junction
 * @param geometry course from start to end in projected metres
 * @param name street name, empty where it has none
 * @param bridge true where the edge runs over a bridge
 * @param tunnel true where the edge runs through a tunnel; no cable is laid there without the owner's consent
 * @param sidewalk true where the street has a pavement of its own
 * @param crossings obstacles in the order of their offset
 */
public record StreetEdge(
        int id,
        int fromNode,
        int toNode,
        LineString geometry,
        RoadClass roadClass,
        SurfaceKind surface,
        String name,
        boolean bridge,
        boolean tunnel,
        boolean sidewalk,
        List<EdgeCrossing> crossings) {

    public StreetEdge {
        crossings = List.copyOf(crossings);
    }
}
