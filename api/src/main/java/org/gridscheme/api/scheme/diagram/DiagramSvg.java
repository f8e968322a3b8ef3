package org.gridscheme.api.scheme.diagram;

import static org.gridscheme.api.scheme.picture.SvgPen.n;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gridscheme.api.scheme.dto.DiagramDto;
import org.gridscheme.api.scheme.picture.SvgPen;
import org.gridscheme.api.scheme.picture.TextFit;
import org.gridscheme.api.text.Texts;

/**
 * Draws a diagram as SVG 1.1: plain attributes only, so that it looks the same in a page with a strict content policy, in an office
 * program and on paper. New parts have the scheme's colour and a heavier line. Every part names its elements in
 * {@code data-element}.
 */
public final class DiagramSvg {

    static final double CELL_WIDTH = 172;
    static final double CELL_HEIGHT = 104;
    private static final double MARGIN = 28;
    private static final double HEAD = 46;
    private static final double FOOT = 62;
    private static final double LEAST_WIDTH = 700;
    private static final String INK = "#222222";

    private final DiagramDto diagram;
    private final Texts texts;

    public DiagramSvg(DiagramDto diagram, Texts texts) {
        this.diagram = diagram;
        this.texts = texts;
    }

    /** Writes the picture in UTF-8; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            picture(new SvgPen(xml));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("SVG cannot be written", e);
        }
    }

    private double width() {
        return Math.max(LEAST_WIDTH, 2 * MARGIN + diagram.columns() * CELL_WIDTH);
    }

    private double height() {
        return HEAD + diagram.rows() * CELL_HEIGHT + FOOT;
    }

    private void picture(SvgPen pen) throws XMLStreamException {
        pen.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "version",
                "1.1",
                "width",
                n(width()),
                "height",
                n(height()),
                "viewBox",
                "0 0 %s %s".formatted(n(width()), n(height())),
                "role",
                "img",
                "font-family",
                "Noto Sans CJK SC, Noto Sans SC, Microsoft YaHei, SimSun, Arial, sans-serif",
                "font-size",
                "11",
                "stroke-linecap",
                "round",
                "fill",
                INK);
        String title = texts.get("diagram.title", diagram.scheme());
        pen.title(title);
        pen.rectangle(0, 0, width(), height(), "fill", "#ffffff");
        pen.text(MARGIN, 28, title, "font-size", "17", "font-weight", "bold");
        pen.open("g", "transform", "translate(%s %s)".formatted(n(MARGIN), n(HEAD)));
        SvgParts parts = new SvgParts(pen, diagram, texts);
        for (DiagramDto.Connector connector : diagram.connectors()) {
            parts.connector(connector);
        }
        for (DiagramDto.Symbol symbol : diagram.symbols()) {
            parts.symbol(symbol);
        }
        pen.close();
        titleBlock(pen);
        pen.close();
    }

    private void titleBlock(SvgPen pen) throws XMLStreamException {
        double top = height() - FOOT + 8;
        pen.rectangle(MARGIN / 2, top, width() - MARGIN, FOOT - 16, "fill", "none", "stroke", INK, "stroke-width", "1");
        double y = top + 17;
        double x = MARGIN;
        x = sample(pen, x, y, INK, 1.4, texts.get("diagram.legend.existing"));
        x = sample(pen, x, y, diagram.colour(), 3, texts.get("diagram.legend.new"));
        SvgSymbols symbols = new SvgSymbols(pen);
        for (boolean closed : List.of(true, false)) {
            pen.open("g", "stroke", INK, "stroke-width", "1.4", "fill", "none");
            pen.line(x, y - 4, x + 44, y - 4);
            symbols.device("LOAD_BREAK_SWITCH", closed, x + 22, y - 4, -90);
            pen.close();
            String label = texts.get(closed ? "diagram.legend.closed" : "diagram.legend.open");
            pen.text(x + 50, y, label);
            x += 64 + 11 * TextFit.width(label);
        }
        String stamp = texts.get(
                "diagram.stamp",
                diagram.id(),
                diagram.grid_version(),
                diagram.rulebook_version(),
                diagram.price_book_version(),
                diagram.planned_at());
        double size = Math.min(11, (width() - 2 * MARGIN) / TextFit.width(stamp));
        pen.text(MARGIN, top + 37, stamp, "font-size", n(size));
    }

    private static double sample(SvgPen pen, double x, double y, String colour, double stroke, String label)
            throws XMLStreamException {
        pen.line(x, y - 4, x + 28, y - 4, "stroke", colour, "stroke-width", n(stroke));
        pen.text(x + 34, y, label);
        return x + 50 + 11 * TextFit.width(label);
    }

    /** The values of an attribute that names elements. */
    static String joined(List<String> elements) {
        return elements.stream().collect(Collectors.joining(" "));
    }
}
