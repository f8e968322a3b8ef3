package org.gridscheme.api.scheme.document;

import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * About how high a header or footer becomes, with every paragraph on one line: what is higher than its margin pushes the
 * text of the page, as in an office program.
 */
final class WordHeight {

    private static final double TWENTIETHS = 20;
    private static final double USUAL_SIZE_PT = 10;
    /** Of a line against the size of its characters. */
    private static final double LINE = 1.35;

    private final WordStyles styles;

    WordHeight(WordStyles styles) {
        this.styles = styles;
    }

    /** In points. */
    double of(List<Element> blocks) {
        return blocks.stream().mapToDouble(this::of).sum();
    }

    private double of(Element block) {
        return switch (String.valueOf(block.getLocalName())) {
            case "p" -> paragraph(block);
            case "tbl" ->
                WordDom.inside(block, "tr").stream().mapToDouble(this::row).sum();
            default -> 0;
        };
    }

    private double row(Element row) {
        return WordDom.inside(row, "tc").stream()
                .mapToDouble(cell -> of(WordDom.children(cell)))
                .max()
                .orElse(0);
    }

    private double paragraph(Element paragraph) {
        double around = 0;
        for (String side : List.of("before", "after")) {
            around += last(styles.paragraph(paragraph), "spacing", side, 0) / TWENTIETHS;
        }
        double size_pt = last(styles.mark(paragraph), "sz", "val", 2 * USUAL_SIZE_PT) / 2;
        for (Element run : WordDom.inside(paragraph, "r")) {
            size_pt = Math.max(size_pt, last(styles.run(paragraph, run), "sz", "val", 2 * USUAL_SIZE_PT) / 2);
        }
        return around + Math.max(size_pt * LINE, highestPicture(paragraph));
    }

    private static double highestPicture(Element paragraph) {
        double highest = 0;
        NodeList extents = paragraph.getElementsByTagNameNS(WordPictures.DRAWING, "extent");
        for (int i = 0; i < extents.getLength(); i++) {
            highest = Math.max(highest, WordPictures.length_pt((Element) extents.item(i), "cy"));
        }
        return highest;
    }

    private static double last(List<Element> properties, String name, String attribute, double usual) {
        double found = usual;
        for (Element own : properties) {
            double before = found;
            found = WordDom.findChild(own, name)
                    .map(it -> WordCss.number(it, attribute).orElse(before))
                    .orElse(before);
        }
        return found;
    }
}
