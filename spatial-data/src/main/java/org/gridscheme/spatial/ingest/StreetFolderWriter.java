package org.gridscheme.spatial.ingest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.spatial.ingest.csv.CsvWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.WKTWriter;

/**
 * Writes streets as planned on, in projected metres and full precision, as a folder that {@link StreetFolderReader} reads back
 * equal: {@code network.json}, {@code junctions.csv}, {@code edges.csv} and {@code crossings.csv}. Junctions and edges are numbered
 * from 0 by their row. Existing files of the same names are replaced.
 */
public final class StreetFolderWriter {

    private StreetFolderWriter() {}

    public static void write(StreetData streets, Path folder) throws IOException {
        Files.createDirectories(folder);
        writeHeader(streets, folder);
        writeJunctions(streets, folder);
        writeEdges(streets, folder);
        writeCrossings(streets, folder);
    }

    private static void writeHeader(StreetData streets, Path folder) throws IOException {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("name", streets.name());
        header.put("crs", streets.crs().toString());
        header.put("attribution", streets.attribution());
        Files.writeString(
                folder.resolve(StreetFolderFiles.HEADER),
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(header) + "\n");
    }

    private static void writeJunctions(StreetData streets, Path folder) throws IOException {
        try (CsvWriter out = open(folder, StreetFolderFiles.JUNCTIONS)) {
            for (Coordinate it : streets.junctions()) {
                out.row(it.x, it.y);
            }
        }
    }

    private static void writeEdges(StreetData streets, Path folder) throws IOException {
        WKTWriter wkt = new WKTWriter();
        try (CsvWriter out = open(folder, StreetFolderFiles.EDGES)) {
            for (StreetEdge it : streets.edges()) {
                out.row(
                        it.fromNode(),
                        it.toNode(),
                        it.roadClass(),
                        it.surface(),
                        it.name(),
                        it.bridge(),
                        it.tunnel(),
                        it.sidewalk(),
                        wkt.write(it.geometry()));
            }
        }
    }

    private static void writeCrossings(StreetData streets, Path folder) throws IOException {
        try (CsvWriter out = open(folder, StreetFolderFiles.CROSSINGS)) {
            for (StreetEdge edge : streets.edges()) {
                for (EdgeCrossing it : edge.crossings()) {
                    out.row(edge.id(), it.kind(), it.name(), it.offset_m(), it.width_m());
                }
            }
        }
    }

    private static CsvWriter open(Path folder, TableFile file) throws IOException {
        return new CsvWriter(folder.resolve(file.name()), file.columns().toArray(String[]::new));
    }
}
