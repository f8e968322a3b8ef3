package org.gridscheme.spatial.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes OSM XML (version 0.6), compressed where the file name ends in {@code .gz}. The same map gives the same bytes. */
final class OsmWriter {

    private static final long COORDINATE_SCALE = 10_000_000L;

    private OsmWriter() {}

    static void write(OsmMap map, Path file) throws IOException {
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream bytes = file.getFileName().toString().endsWith(".gz") ? new GZIPOutputStream(raw) : raw;
                Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            out.write("<osm version=\"0.6\" generator=\"GridScheme demo town\">\n");
            out.write(" <note>" + escaped(map.remark()) + "</note>\n");
            for (OsmMap.Node node : map.nodes()) {
                writeNode(node, out);
            }
            for (OsmMap.Way way : map.ways()) {
                writeWay(way, out);
            }
            out.write("</osm>\n");
        }
    }

    private static void writeNode(OsmMap.Node node, Writer out) throws IOException {
        out.write(" <node id=\"" + node.id() + "\" version=\"1\" lat=\"" + degrees(node.lat()) + "\" lon=\""
                + degrees(node.lon()) + "\"");
        if (node.tags().isEmpty()) {
            out.write("/>\n");
        } else {
            out.write(">\n");
            writeTags(node.tags(), out);
            out.write(" </node>\n");
        }
    }

    private static void writeWay(OsmMap.Way way, Writer out) throws IOException {
        out.write(" <way id=\"" + way.id() + "\" version=\"1\">\n");
        for (long node : way.nodes()) {
            out.write("  <nd ref=\"" + node + "\"/>\n");
        }
        writeTags(way.tags(), out);
        out.write(" </way>\n");
    }

    private static void writeTags(Map<String, String> tags, Writer out) throws IOException {
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            out.write("  <tag k=\"" + escaped(tag.getKey()) + "\" v=\"" + escaped(tag.getValue()) + "\"/>\n");
        }
    }

    /** Seven decimals, about a centimetre, without any locale or exponent. */
    static String degrees(double value) {
        long scaled = Math.round(Math.abs(value) * COORDINATE_SCALE);
        String decimals =
                Long.toString(COORDINATE_SCALE + scaled % COORDINATE_SCALE).substring(1);
        return (value < 0 ? "-" : "") + scaled / COORDINATE_SCALE + "." + decimals;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
