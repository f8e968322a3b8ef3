package org.gridscheme.api.scheme.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridscheme.grid.geometry.Position;

/**
 * A DXF file in the making (AutoCAD DXF reference, version AC1021). Holds what a reader of that version insists on: tables
 * with handles, the two standard blocks and the root dictionary. Lengths are metres.
 */
final class DxfDrawing {

    private static final int MODEL_SPACE = 0x1F;
    private static final int PAPER_SPACE = 0x1E;
    private static final int FIRST_FREE_HANDLE = 0x100;

    private static final double DASH_m = 6;
    private static final double GAP_m = 3;

    private final Map<String, Integer> colourByLayer;
    private final Set<String> dashed;
    private final StringBuilder entities = new StringBuilder();
    private int nextHandle = FIRST_FREE_HANDLE;

    /**
     * @param colourByLayer AutoCAD colour index of each layer
     * @param dashed layers whose lines are broken
     */
    DxfDrawing(Map<String, Integer> colourByLayer, Set<String> dashed) {
        this.dashed = Set.copyOf(dashed);
        this.colourByLayer = new TreeMap<>(colourByLayer);
    }

    void polyline(String layer, List<Position> course) {
        entity("LWPOLYLINE", layer);
        group(entities, 100, "AcDbPolyline");
        group(entities, 90, Integer.toString(course.size()));
        group(entities, 70, "0");
        for (Position vertex : course) {
            group(entities, 10, metres(vertex.x()));
            group(entities, 20, metres(vertex.y()));
        }
    }

    void circle(String layer, Position centre, double radius_m) {
        entity("CIRCLE", layer);
        group(entities, 100, "AcDbCircle");
        place(centre);
        group(entities, 40, metres(radius_m));
    }

    void text(String layer, Position at, double height_m, String text) {
        entity("TEXT", layer);
        group(entities, 100, "AcDbText");
        place(at);
        group(entities, 40, metres(height_m));
        group(entities, 1, oneLine(text));
        group(entities, 7, "STANDARD");
        group(entities, 100, "AcDbText");
    }

    private void entity(String kind, String layer) {
        group(entities, 0, kind);
        group(entities, 5, handle(nextHandle++));
        group(entities, 330, handle(MODEL_SPACE));
        group(entities, 100, "AcDbEntity");
        group(entities, 8, layer);
    }

    private void place(Position at) {
        group(entities, 10, metres(at.x()));
        group(entities, 20, metres(at.y()));
        group(entities, 30, "0.0");
    }

    String toText() {
        StringBuilder out = new StringBuilder();
        header(out);
        tables(out);
        blocks(out);
        section(out, "ENTITIES");
        out.append(entities);
        endSection(out);
        objects(out);
        group(out, 0, "EOF");
        return out.toString();
    }

    private void header(StringBuilder out) {
        section(out, "HEADER");
        group(out, 9, "$ACADVER");
        group(out, 1, "AC1021");
        group(out, 9, "$DWGCODEPAGE");
        group(out, 3, "UTF-8");
        group(out, 9, "$INSUNITS");
        group(out, 70, "6");
        group(out, 9, "$HANDSEED");
        group(out, 5, handle(nextHandle + 1));
        endSection(out);
    }

    private void tables(StringBuilder out) {
        section(out, "TABLES");
        table(out, "VPORT", 0x8, 0);
        endTable(out);
        table(out, "LTYPE", 0x5, 4);
        lineType(out, 0x14, "BYBLOCK");
        lineType(out, 0x15, "BYLAYER");
        lineType(out, 0x16, "CONTINUOUS");
        lineType(out, 0x17, "DASHED", DASH_m, -GAP_m);
        endTable(out);
        layers(out);
        table(out, "STYLE", 0x3, 1);
        style(out);
        endTable(out);
        table(out, "VIEW", 0x6, 0);
        endTable(out);
        table(out, "UCS", 0x7, 0);
        endTable(out);
        table(out, "APPID", 0x9, 1);
        record(out, "APPID", 0x12, 0x9, "AcDbRegAppTableRecord", "ACAD");
        group(out, 70, "0");
        endTable(out);
        table(out, "DIMSTYLE", 0xA, 0);
        group(out, 100, "AcDbDimStyleTable");
        endTable(out);
        table(out, "BLOCK_RECORD", 0x1, 2);
        record(out, "BLOCK_RECORD", MODEL_SPACE, 0x1, "AcDbBlockTableRecord", "*Model_Space");
        record(out, "BLOCK_RECORD", PAPER_SPACE, 0x1, "AcDbBlockTableRecord", "*Paper_Space");
        endTable(out);
        endSection(out);
    }

    private void layers(StringBuilder out) {
        table(out, "LAYER", 0x2, colourByLayer.size() + 1);
        layer(out, 0x10, "0", 7, "CONTINUOUS");
        int handle = 0x40;
        for (Map.Entry<String, Integer> layer : colourByLayer.entrySet()) {
            layer(
                    out,
                    handle++,
                    layer.getKey(),
                    layer.getValue(),
                    dashed.contains(layer.getKey()) ? "DASHED" : "CONTINUOUS");
        }
        endTable(out);
    }

    private static void layer(StringBuilder out, int handle, String name, int colour, String lineType) {
        record(out, "LAYER", handle, 0x2, "AcDbLayerTableRecord", name);
        group(out, 70, "0");
        group(out, 62, Integer.toString(colour));
        group(out, 6, lineType);
    }

    /** @param strokes lengths in turn, gaps negative; none for a line without gaps */
    private static void lineType(StringBuilder out, int handle, String name, double... strokes) {
        record(out, "LTYPE", handle, 0x5, "AcDbLinetypeTableRecord", name);
        group(out, 70, "0");
        group(out, 3, "");
        group(out, 72, "65");
        group(out, 73, Integer.toString(strokes.length));
        group(out, 40, metres(Arrays.stream(strokes).map(Math::abs).sum()));
        for (double stroke : strokes) {
            group(out, 49, metres(stroke));
            group(out, 74, "0");
        }
    }

    private static void style(StringBuilder out) {
        record(out, "STYLE", 0x11, 0x3, "AcDbTextStyleTableRecord", "STANDARD");
        group(out, 70, "0");
        group(out, 40, "0.0");
        group(out, 41, "1.0");
        group(out, 50, "0.0");
        group(out, 71, "0");
        group(out, 42, "1.0");
        group(out, 3, "simsun.ttc");
        group(out, 4, "");
    }

    private static void blocks(StringBuilder out) {
        section(out, "BLOCKS");
        block(out, 0x20, MODEL_SPACE, "*Model_Space");
        block(out, 0x22, PAPER_SPACE, "*Paper_Space");
        endSection(out);
    }

    private static void block(StringBuilder out, int handle, int owner, String name) {
        blockPart(out, "BLOCK", handle, owner, "AcDbBlockBegin");
        group(out, 2, name);
        group(out, 70, "0");
        group(out, 10, "0.0");
        group(out, 20, "0.0");
        group(out, 30, "0.0");
        group(out, 3, name);
        group(out, 1, "");
        blockPart(out, "ENDBLK", handle + 1, owner, "AcDbBlockEnd");
    }

    private static void blockPart(StringBuilder out, String part, int handle, int owner, String subclass) {
        group(out, 0, part);
        group(out, 5, handle(handle));
        group(out, 330, handle(owner));
        group(out, 100, "AcDbEntity");
        group(out, 8, "0");
        group(out, 100, subclass);
    }

    private static void objects(StringBuilder out) {
        section(out, "OBJECTS");
        group(out, 0, "DICTIONARY");
        group(out, 5, handle(0xC));
        group(out, 330, "0");
        group(out, 100, "AcDbDictionary");
        group(out, 281, "1");
        group(out, 3, "ACAD_GROUP");
        group(out, 350, handle(0xD));
        group(out, 0, "DICTIONARY");
        group(out, 5, handle(0xD));
        group(out, 330, handle(0xC));
        group(out, 100, "AcDbDictionary");
        group(out, 281, "1");
        endSection(out);
    }

    private static void table(StringBuilder out, String name, int handle, int records) {
        group(out, 0, "TABLE");
        group(out, 2, name);
        group(out, 5, handle(handle));
        group(out, 330, "0");
        group(out, 100, "AcDbSymbolTable");
        group(out, 70, Integer.toString(records));
    }

    private static void endTable(StringBuilder out) {
        group(out, 0, "ENDTAB");
    }

    private static void record(StringBuilder out, String kind, int handle, int owner, String subclass, String name) {
        group(out, 0, kind);
        group(out, 5, handle(handle));
        group(out, 330, handle(owner));
        group(out, 100, "AcDbSymbolTableRecord");
        group(out, 100, subclass);
        group(out, 2, name);
    }

    private static void section(StringBuilder out, String name) {
        group(out, 0, "SECTION");
        group(out, 2, name);
    }

    private static void endSection(StringBuilder out) {
        group(out, 0, "ENDSEC");
    }

    private static void group(StringBuilder out, int code, String value) {
        out.append(String.format(Locale.ROOT, "%3d", code))
                .append('\n')
                .append(value)
                .append('\n');
    }

    /** Millimetres are enough for a trench. */
    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String handle(int number) {
        return Integer.toHexString(number).toUpperCase(Locale.ROOT);
    }

    /** A group's value ends at the line's end. */
    private static String oneLine(String text) {
        return text.replaceAll("\\R|\\p{Cntrl}", " ");
    }
}
