package org.gridscheme.spatial.ingest;

import java.util.List;

/** The files of a street folder; columns in the order they are written. */
final class StreetFolderFiles {

    static final String HEADER = "network.json";

    static final TableFile JUNCTIONS = TableFile.needed("junctions.csv", List.of("x_m", "y_m"), List.of());

    static final TableFile EDGES = TableFile.needed(
            "edges.csv",
            List.of("from", "to", "road_class", "surface", "name", "bridge", "tunnel", "sidewalk", "geometry"),
            List.of());

    static final TableFile CROSSINGS =
            TableFile.needed("crossings.csv", List.of("edge", "kind", "name", "offset_m", "width_m"), List.of());

    private StreetFolderFiles() {}
}
