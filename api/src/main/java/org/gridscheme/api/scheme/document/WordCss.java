package org.gridscheme.api.scheme.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Looks of paragraphs and runs as declarations of a style sheet. Lengths of the office document are twentieths of a point. */
final class WordCss {

    private static final double TWENTIETHS = 20;
    private static final double EIGHTHS = 8;
    /** Of the fonts that are used, at single spacing. */
    private static final double SINGLE_LINE = 1.2;

    private static final double LINE_UNITS = 240;
    private static final Pattern COLOUR = Pattern.compile("[0-9A-Fa-f]{6}");
    private static final Map<String, String> ALIGNMENTS = Map.of(
            "center",
            "center",
            "right",
            "right",
            "end",
            "right",
            "both",
            "justify",
            "distribute",
            "justify",
            "left",
            "left",
            "start",
            "left");
    private static final List<String> SIDES = List.of("top", "right", "bottom", "left");

    private final Map<String, String> declarations = new LinkedHashMap<>();

    private WordCss() {}

    /** @param properties {@code pPr} of the paragraph, the weakest first */
    static String paragraph(List<Element> properties, List<Element> mark) {
        WordCss css = new WordCss();
        properties.forEach(css::addParagraph);
        mark.forEach(css::addRun);
        return css.text();
    }

    /** @param properties {@code rPr} of the run, the weakest first */
    static String run(List<Element> properties) {
        WordCss css = new WordCss();
        properties.forEach(css::addRun);
        return css.text();
    }

    /** Whether the run is not to be seen at all. */
    static boolean isHidden(List<Element> properties) {
        boolean hidden = false;
        for (Element own : properties) {
            hidden = WordDom.findChild(own, "vanish").map(WordCss::isOn).orElse(hidden);
        }
        return hidden;
    }

    private String text() {
        return declarations.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private void addParagraph(Element own) {
        value(own, "jc").map(ALIGNMENTS::get).ifPresent(side -> declarations.put("text-align", side));
        WordDom.findChild(own, "ind").ifPresent(this::addIndent);
        WordDom.findChild(own, "spacing").ifPresent(this::addSpacing);
        WordDom.findChild(own, "pBdr")
                .ifPresent(borders -> SIDES.forEach(side -> WordDom.findChild(borders, side)
                        .ifPresent(edge -> declarations.put("border-" + side, border(edge)))));
        fill(own).ifPresent(colour -> declarations.put("background-color", colour));
        flag(own, "keepNext", "page-break-after", "avoid");
        flag(own, "keepLines", "page-break-inside", "avoid");
        flag(own, "pageBreakBefore", "page-break-before", "always");
    }

    private void addIndent(Element indent) {
        points(indent, "left").ifPresent(length -> declarations.put("margin-left", length));
        points(indent, "start").ifPresent(length -> declarations.put("margin-left", length));
        points(indent, "right").ifPresent(length -> declarations.put("margin-right", length));
        points(indent, "end").ifPresent(length -> declarations.put("margin-right", length));
        points(indent, "firstLine").ifPresent(length -> declarations.put("text-indent", length));
        points(indent, "hanging").ifPresent(length -> declarations.put("text-indent", "-" + length));
        number(indent, "firstLineChars")
                .ifPresent(hundredths -> declarations.put("text-indent", decimal(hundredths / 100) + "em"));
    }

    private void addSpacing(Element spacing) {
        points(spacing, "before").ifPresent(length -> declarations.put("margin-top", length));
        points(spacing, "after").ifPresent(length -> declarations.put("margin-bottom", length));
        boolean relative = WordDom.attribute(spacing, "lineRule").isEmpty()
                || WordDom.attribute(spacing, "lineRule").equals("auto");
        number(spacing, "line")
                .ifPresent(line -> declarations.put(
                        "line-height",
                        relative ? decimal(line / LINE_UNITS * SINGLE_LINE) : decimal(line / TWENTIETHS) + "pt"));
    }

    private void addRun(Element own) {
        flag(own, "b", "font-weight", "bold", "normal");
        flag(own, "i", "font-style", "italic", "normal");
        flag(own, "caps", "text-transform", "uppercase", "none");
        value(own, "u")
                .ifPresent(kind -> declarations.put("text-decoration", kind.equals("none") ? "none" : "underline"));
        flag(own, "strike", "text-decoration", "line-through");
        value(own, "color").flatMap(WordCss::colour).ifPresent(colour -> declarations.put("color", colour));
        WordDom.findChild(own, "sz").ifPresent(size -> number(size, "val")
                .ifPresent(halves -> declarations.put("font-size", decimal(halves / 2) + "pt")));
        fill(own).ifPresent(colour -> declarations.put("background-color", colour));
        value(own, "highlight")
                .filter(name -> !name.equals("none"))
                .ifPresent(name -> declarations.put("background-color", name.toLowerCase(Locale.ROOT)));
        value(own, "vertAlign").ifPresent(where -> {
            if (where.equals("superscript") || where.equals("subscript")) {
                declarations.put("vertical-align", where.equals("superscript") ? "super" : "sub");
                declarations.put("font-size", "smaller");
            }
        });
    }

    private void flag(Element own, String name, String property, String on) {
        WordDom.findChild(own, name).filter(WordCss::isOn).ifPresent(it -> declarations.put(property, on));
    }

    private void flag(Element own, String name, String property, String on, String off) {
        WordDom.findChild(own, name).ifPresent(it -> declarations.put(property, isOn(it) ? on : off));
    }

    private static boolean isOn(Element toggle) {
        return WordDom.attribute(toggle, "val").isEmpty() || WordDom.isOn(WordDom.attribute(toggle, "val"));
    }

    /** A line of a border, as a style sheet writes it. */
    static String border(Element edge) {
        String kind = WordDom.attribute(edge, "val");
        if (kind.isEmpty() || kind.equals("nil") || kind.equals("none")) {
            return "none";
        }
        String style = kind.startsWith("dash")
                ? "dashed"
                : kind.startsWith("dot") ? "dotted" : kind.equals("double") ? "double" : "solid";
        double width = number(edge, "sz").orElse(4) / EIGHTHS;
        double drawn = style.equals("double") ? 3 * width : width;
        return decimal(drawn) + "pt " + style + " "
                + colour(WordDom.attribute(edge, "color")).orElse("#000000");
    }

    /** The ground of a paragraph, a run or a cell. */
    static Optional<String> fill(Element own) {
        return WordDom.findChild(own, "shd").flatMap(shade -> colour(WordDom.attribute(shade, "fill")));
    }

    static Optional<String> value(Element own, String name) {
        return WordDom.findChild(own, name).map(it -> WordDom.attribute(it, "val"));
    }

    static Optional<String> points(Element element, String attribute) {
        OptionalDouble twentieths = number(element, attribute);
        return twentieths.isPresent()
                ? Optional.of(decimal(twentieths.getAsDouble() / TWENTIETHS) + "pt")
                : Optional.empty();
    }

    static OptionalDouble number(Element element, String attribute) {
        return number(WordDom.attribute(element, attribute));
    }

    /** Empty where the text is no number. */
    static OptionalDouble number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException none) {
            return OptionalDouble.empty();
        }
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Empty for {@code auto} and colours of a theme alone. */
    private static Optional<String> colour(String value) {
        return COLOUR.matcher(value).matches() ? Optional.of("#" + value) : Optional.empty();
    }
}
