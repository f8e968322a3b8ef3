package org.gridscheme.spatial.street;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Writes tiny OSM files for tests. Nodes are given in metres east and north of a place near Aachen; ways by tags such as
 * {@code "highway=residential, name=Elm Street"} and node numbers.
 */
final class OsmText {

    static final double ORIGIN_LON = 6.08;
    static final double ORIGIN_LAT = 50.77;

    private static final double METRES_PER_DEGREE_LAT = 111_253;
    private static final double METRES_PER_DEGREE_LON = 70_512;

    private final StringBuilder nodes = new StringBuilder();
    private final StringBuilder ways = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();

    OsmText node(long id, double east_m, double north_m) {
        return nodeAt(
                id,
                Double.toString(ORIGIN_LON + east_m / METRES_PER_DEGREE_LON),
                Double.toString(ORIGIN_LAT + north_m / METRES_PER_DEGREE_LAT));
    }

    OsmText nodeAt(long id, String lon, String lat) {
        nodes.append("<node id='%d' lon='%s' lat='%s'/>\n".formatted(id, lon, lat));
        return this;
    }

    OsmText way(long id, String tags, long... nodeIds) {
        ways.append("<way id='%d'>".formatted(id));
        for (long node : nodeIds) {
            ways.append("<nd ref='%d'/>".formatted(node));
        }
        ways.append(tags(tags)).append("</way>\n");
        return this;
    }

    /** @param members for example {@code "20:outer, 21:inner"} */
    OsmText relation(long id, String tags, String members) {
        relations.append("<relation id='%d'>".formatted(id));
        for (String member : members.split(",")) {
            String[] parts = member.strip().split(":");
            relations.append("<member type='way' ref='%s' role='%s'/>".formatted(parts[0], parts[1]));
        }
        relations.append(tags(tags)).append("</relation>\n");
        return this;
    }

    private static String tags(String tags) {
        StringBuilder xml = new StringBuilder();
        for (String tag : tags.split(",")) {
            String[] parts = tag.strip().split("=");
            xml.append("<tag k='%s' v='%s'/>".formatted(parts[0], parts[1]));
        }
        return xml.toString();
    }

    String xml() {
        return "<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n" + nodes + ways + relations + "</osm>\n";
    }

    Path writeTo(Path file) {
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
            out.write(xml().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
