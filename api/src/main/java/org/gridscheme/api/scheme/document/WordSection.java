package org.gridscheme.api.scheme.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Pages of one size with the same header and footer. Where nothing is said they are A4 upright with an inch on each side.
 *
 * @param blocks paragraphs and tables
 * @param header part of the file, as {@code footer}
 */
record WordSection(
        List<Element> blocks, Optional<Element> properties, Optional<String> header, Optional<String> footer) {

    private static final double A4_WIDTH_PT = 595.3;
    private static final double A4_HEIGHT_PT = 841.9;
    private static final double INCH_PT = 72;

    WordSection {
        blocks = List.copyOf(blocks);
    }

    /**
     * Divides a document. A section that only continues on the same page belongs to the one before it.
     *
     * @param targets parts by the ids of the document's relationships
     */
    static List<WordSection> list(Element body, Map<String, String> targets) {
        List<WordSection> sections = new ArrayList<>();
        List<Element> blocks = new ArrayList<>();
        for (Element block : WordDom.children(body)) {
            boolean last = "sectPr".equals(block.getLocalName());
            if (!last) {
                blocks.add(block);
            }
            Optional<Element> end = last
                    ? Optional.of(block)
                    : WordDom.findChild(block, "pPr").flatMap(own -> WordDom.findChild(own, "sectPr"));
            if (end.isPresent()) {
                add(sections, blocks, end, targets);
                blocks = new ArrayList<>();
            }
        }
        if (!blocks.isEmpty() || sections.isEmpty()) {
            add(sections, blocks, Optional.empty(), targets);
        }
        return sections;
    }

    private static void add(
            List<WordSection> sections, List<Element> blocks, Optional<Element> end, Map<String, String> targets) {
        Optional<WordSection> before =
                sections.isEmpty() ? Optional.empty() : Optional.of(sections.get(sections.size() - 1));
        boolean continues = end.isEmpty()
                || end.flatMap(own -> WordCss.value(own, "type"))
                        .filter("continuous"::equals)
                        .isPresent();
        if (before.isPresent() && continues) {
            List<Element> both = new ArrayList<>(before.get().blocks);
            both.addAll(blocks);
            sections.set(
                    sections.size() - 1,
                    new WordSection(both, before.get().properties, before.get().header, before.get().footer));
            return;
        }
        sections.add(new WordSection(
                blocks,
                end,
                part(end, "headerReference", targets).or(() -> before.flatMap(WordSection::header)),
                part(end, "footerReference", targets).or(() -> before.flatMap(WordSection::footer))));
    }

    private static Optional<String> part(Optional<Element> properties, String kind, Map<String, String> targets) {
        return properties.stream()
                .flatMap(own -> WordDom.inside(own, kind).stream())
                .filter(reference -> WordDom.attribute(reference, "type").equals("default"))
                .map(reference -> reference.getAttributeNS(WordPen.RELATIONSHIPS, "id"))
                .flatMap(id -> Optional.ofNullable(targets.get(id)).stream())
                .findFirst();
    }

    /**
     * Size, margins, and where header and footer stand, for the pages of a section.
     *
     * @param header_pt height of the header; the text begins below it where it is higher than the margin
     * @param footer_pt height of the footer
     */
    String pageCss(int number, double header_pt, double footer_pt) {
        double header = length_pt("pgMar", "header", INCH_PT / 2);
        double footer = length_pt("pgMar", "footer", INCH_PT / 2);
        String declarations = """
            size: %s %s; margin: %s %s %s %s; \
            @top-left { content: element(head%d); width: 100%%; vertical-align: top; padding-top: %s; } \
            @bottom-left { content: element(foot%d); width: 100%%; vertical-align: bottom; padding-bottom: %s; }\
            """.formatted(
                        points(length_pt("pgSz", "w", A4_WIDTH_PT)),
                        points(length_pt("pgSz", "h", A4_HEIGHT_PT)),
                        points(Math.max(length_pt("pgMar", "top", INCH_PT), header + header_pt)),
                        points(length_pt("pgMar", "right", INCH_PT)),
                        points(Math.max(length_pt("pgMar", "bottom", INCH_PT), footer + footer_pt)),
                        points(length_pt("pgMar", "left", INCH_PT)),
                        number,
                        points(header),
                        number,
                        points(footer));
        // Pages without a name are what the PDF writer lays the whole document out for.
        return (number == 0 ? "@page { %s }\n".formatted(declarations) : "")
                + "@page s%d { %s }\n".formatted(number, declarations);
    }

    /** Between the margins. */
    String textWidth() {
        double width_pt = length_pt("pgSz", "w", A4_WIDTH_PT)
                - length_pt("pgMar", "left", INCH_PT)
                - length_pt("pgMar", "right", INCH_PT);
        return points(width_pt);
    }

    private static String points(double length_pt) {
        return WordCss.decimal(length_pt) + "pt";
    }

    private double length_pt(String name, String attribute, double usual_pt) {
        return properties
                .flatMap(own -> WordDom.findChild(own, name))
                .map(own -> WordCss.number(own, attribute).stream()
                        .map(twentieths -> twentieths / 20)
                        .findFirst()
                        .orElse(usual_pt))
                .orElse(usual_pt);
    }
}
