package org.gridscheme.api.feasibility.file;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which cell formats of a workbook show a number as a date. */
final class CellStyles extends DefaultHandler {

    /** Formats 14 to 22, 27 to 36, 45 to 47 and 50 to 58 are built in and show dates (ECMA-376 part 1, 18.8.30). */
    private static final int[][] BUILT_IN = {{14, 22}, {27, 36}, {45, 47}, {50, 58}};

    private static final int MOST_STYLES = 100_000;

    private final Set<String> dateFormats = new HashSet<>();
    private final BitSet dates = new BitSet();
    private boolean inCellFormats;
    private int formats;

    boolean isDate(String style) {
        return !style.isEmpty() && style.length() < 7 && dates.get(Integer.parseInt(style));
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (name) {
            case "numFmt" -> noteFormat(attributes);
            case "cellXfs" -> inCellFormats = true;
            case "xf" -> noteStyle(attributes);
            default -> {
                // fonts, fills, borders
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (name.equals("cellXfs")) {
            inCellFormats = false;
        }
    }

    private void noteFormat(Attributes attributes) {
        String code = attributes.getValue("formatCode");
        String id = attributes.getValue("numFmtId");
        if (code == null || id == null || dateFormats.size() > MOST_STYLES) {
            return;
        }
        String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
        if (bare.matches("(?s).*[ydYD年日].*")) {
            dateFormats.add(id);
        }
    }

    private void noteStyle(Attributes attributes) {
        if (!inCellFormats || formats > MOST_STYLES) {
            return;
        }
        String id = attributes.getValue("numFmtId");
        dates.set(formats++, id != null && (dateFormats.contains(id) || isBuiltInDate(id)));
    }

    private static boolean isBuiltInDate(String id) {
        if (!id.matches("\\d{1,4}")) {
            return false;
        }
        int number = Integer.parseInt(id);
        for (int[] range : BUILT_IN) {
            if (number >= range[0] && number <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
