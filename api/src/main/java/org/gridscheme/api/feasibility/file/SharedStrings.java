package org.gridscheme.api.feasibility.file;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The strings cells of a workbook refer to; readings of Chinese and Japanese words beside them are left out. */
final class SharedStrings extends DefaultHandler {

    private final TableLimits limits;
    private final List<String> strings = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private long length;
    private boolean inText;
    private boolean inReading;

    SharedStrings(TableLimits limits) {
        this.limits = limits;
    }

    /** @throws TableException when there is no such string */
    String get(String index) {
        try {
            return strings.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
            throw TableException.of("not-xlsx");
        }
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> inReading = true;
            case "t" -> inText = !inReading;
            default -> {
                // formatting
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (name) {
            case "si" -> strings.add(text.toString());
            case "rPh" -> inReading = false;
            case "t" -> inText = false;
            default -> {
                // formatting
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int count) {
        if (!inText) {
            return;
        }
        length += count;
        if (length > limits.sharedText() || text.length() + count > limits.cellLength()) {
            throw TableException.of("too-much-text", limits.sharedText(), limits.cellLength());
        }
        text.append(chars, start, count);
    }
}
