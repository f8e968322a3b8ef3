package org.gridscheme.api.scheme.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The pictures of an office document: those that were filled in, by name, and the office's own, by their part. */
final class WordPictures {

    static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String FILLED_IN = "rIdGridScheme";
    private static final double EMU_A_POINT = 12_700;

    /**
     * A picture on the page.
     *
     * @param data name among the pictures of the content, or among the images
     */
    record Shown(String data, String title, double width_pt, double height_pt) {}

    private final DocxFile docx;
    private final Map<String, BufferedImage> images = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> targets = new HashMap<>();

    WordPictures(DocxFile docx) {
        this.docx = docx;
    }

    /** Read so far, by their part. */
    Map<String, BufferedImage> images() {
        return images;
    }

    /**
     * Reads a drawing.
     *
     * @param part that it stands in
     * @return empty where it shows no picture, one of a kind that cannot be read, or one without a size
     */
    Optional<Shown> find(Element drawing, String part) throws IOException {
        if (!hasSize(drawing)) {
            return Optional.empty();
        }
        String relation = relation(drawing);
        Element about = about(drawing);
        Optional<String> data =
                relation.startsWith(FILLED_IN) ? Optional.of(about.getAttribute("name")) : find(relation, part);
        Element extent =
                (Element) drawing.getElementsByTagNameNS(DRAWING, "extent").item(0);
        return data.map(
                name -> new Shown(name, about.getAttribute("descr"), length_pt(extent, "cx"), length_pt(extent, "cy")));
    }

    private static boolean hasSize(Element drawing) {
        NodeList extents = drawing.getElementsByTagNameNS(DRAWING, "extent");
        return extents.getLength() > 0
                && length_pt((Element) extents.item(0), "cx") > 0
                && length_pt((Element) extents.item(0), "cy") > 0;
    }

    /** Of the picture in the file; empty where the drawing has none. */
    private static String relation(Element drawing) {
        NodeList blips = drawing.getElementsByTagNameNS(MAIN, "blip");
        return blips.getLength() == 0 ? "" : ((Element) blips.item(0)).getAttributeNS(WordPen.RELATIONSHIPS, "embed");
    }

    private static Element about(Element drawing) {
        NodeList properties = drawing.getElementsByTagNameNS(DRAWING, "docPr");
        return properties.getLength() == 0 ? drawing : (Element) properties.item(0);
    }

    /** A side of a drawing; 0 where the extent does not say it. */
    static double length_pt(Element extent, String side) {
        return WordCss.number(extent.getAttribute(side)).orElse(0) / EMU_A_POINT;
    }

    private Optional<String> find(String relation, String part) throws IOException {
        String target = targets(part).get(relation);
        if (target == null || !docx.has(target)) {
            return Optional.empty();
        }
        if (!images.containsKey(target)) {
            BufferedImage image = read(docx.part(target));
            if (image == null) {
                return Optional.empty();
            }
            images.put(target, image);
        }
        return Optional.of(target);
    }

    /** Null where no reader knows the kind, or the file is broken. */
    private static @Nullable BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException | IllegalArgumentException broken) {
            // Readers do not tell every fault of a file as one of reading, such as colours that do not fit together.
            return null;
        }
    }

    /** Parts that the relationships of a part lead to, by their ids. */
    Map<String, String> targets(String part) throws IOException {
        Map<String, String> known = targets.get(part);
        if (known == null) {
            known = new HashMap<>();
            String file = part.replace("word/", "word/_rels/") + ".rels";
            if (docx.has(file)) {
                NodeList relations =
                        PlainXml.read(docx.part(file)).getDocumentElement().getElementsByTagNameNS("*", "Relationship");
                for (int i = 0; i < relations.getLength(); i++) {
                    Element relation = (Element) relations.item(i);
                    String target = relation.getAttribute("Target");
                    known.put(
                            relation.getAttribute("Id"),
                            target.startsWith("/") ? target.substring(1) : "word/" + target);
                }
            }
            targets.put(part, known);
        }
        return known;
    }

    static boolean hasFloating(Element part) {
        return part.getElementsByTagNameNS(DRAWING, "anchor").getLength() > 0;
    }

    /**
     * Names of drawings without a picture in the file, which are linked pictures, charts and shapes, and of those without a size. Those of content
     * controls with a tag are none, as something else is filled in there.
     */
    List<String> missing(Document xml, String part) throws IOException {
        List<Element> drawings = WordDom.list(xml, "drawing");
        WordDom.controls(xml).stream()
                .filter(control -> WordDom.tag(control).isPresent())
                .forEach(control -> drawings.removeAll(WordDom.list(control, "drawing")));
        List<String> names = new ArrayList<>();
        for (Element drawing : drawings) {
            String target = targets(part).get(relation(drawing));
            String name = about(drawing).getAttribute("name");
            if (target == null || !docx.has(target)) {
                names.add(name);
            } else if (!hasSize(drawing)) {
                names.add(name + " (it has no size)");
            }
        }
        return names;
    }

    /** Names of pictures in a document that cannot be read. */
    static List<String> unreadable(DocxFile docx) {
        List<String> names = new ArrayList<>();
        for (String part : docx.parts()) {
            if (part.startsWith("word/media/") && read(docx.part(part)) == null) {
                names.add(part.substring("word/media/".length()));
            }
        }
        return names;
    }
}
