package org.gridscheme.api.scheme.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.api.scheme.picture.Picture;
import org.gridscheme.api.scheme.picture.Typeface;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Puts pictures into a document as PNG. A template that shows a placeholder picture decides the width. */
final class DocxPictures {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final long EMU_A_MM = 36_000;
    /** About 200 to the inch. */
    private static final double PIXELS_A_MM = 8;

    private final DocxFile docx;
    private final Optional<Typeface> typeface;
    private final Map<String, String> relationsByPart = new LinkedHashMap<>();
    private int next = 1;

    /** @param typeface of the PNG files; without one only their places are made */
    DocxPictures(DocxFile docx, Optional<Typeface> typeface) {
        this.docx = docx;
        this.typeface = typeface;
    }

    void show(Element control, String part, DocxTemplate.Shown shown, Picture picture) throws IOException {
        PictureSize size = PictureSize.ofWidth(picture, shown.width_mm().orElseGet(() -> templateWidth_mm(control)));
        String name = shown.picture();
        long width = Math.round(size.width_mm() * EMU_A_MM);
        long height = Math.round(size.height_mm() * EMU_A_MM);
        int number = next++;
        String media = "media/gridscheme-" + name + "-" + number + ".png";
        if (typeface.isPresent()) {
            docx.put("word/" + media, picture.png(PIXELS_A_MM * size.width_mm() / picture.width(), typeface.get()));
        }
        String relation = "rIdGridScheme" + number;
        relationsByPart.merge(
                part,
                "<Relationship Id=\"%s\" Type=\"%s/image\" Target=\"%s\"/>"
                        .formatted(relation, WordPen.RELATIONSHIPS, media),
                String::concat);
        Element content = WordDom.findChild(control, "sdtContent").orElseThrow();
        Element run = WordDom.onlyRun(content);
        run.appendChild(drawing(run.getOwnerDocument(), relation, number, name, picture.title(), width, height));
        WordDom.findChild(control, "sdtPr").ifPresent(DocxPictures::nowPicture);
    }

    /** A control for text must not hold a picture. */
    private static void nowPicture(Element properties) {
        for (String kind : new String[] {"text", "richText", "showingPlcHdr"}) {
            WordDom.findChild(properties, kind).ifPresent(properties::removeChild);
        }
    }

    /** Of the placeholder picture; the widest there is without one, or where it says no width. */
    private static double templateWidth_mm(Element control) {
        NodeList extents = control.getElementsByTagNameNS(DRAWING, "extent");
        double width_mm = extents.getLength() == 0
                ? 0
                : WordCss.number(((Element) extents.item(0)).getAttribute("cx")).orElse(0) / EMU_A_MM;
        return width_mm > 0 ? width_mm : PictureSize.WIDEST_mm;
    }

    private static Element drawing(
            Document xml, String relation, int number, String name, String title, long width, long height)
            throws IOException {
        String text = """
            <w:drawing xmlns:w="%1$s" xmlns:r="%2$s"><wp:inline xmlns:wp="%3$s" distT="0" distB="0" distL="0" distR="0">\
            <wp:extent cx="%6$d" cy="%7$d"/><wp:docPr id="%8$d" name="%9$s"/><wp:cNvGraphicFramePr/>\
            <a:graphic xmlns:a="%4$s"><a:graphicData uri="%5$s"><pic:pic xmlns:pic="%5$s">\
            <pic:nvPicPr><pic:cNvPr id="%8$d" name="%9$s"/><pic:cNvPicPr/></pic:nvPicPr>\
            <pic:blipFill><a:blip r:embed="%10$s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
            <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%6$d" cy="%7$d"/></a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
            </wp:inline></w:drawing>\
            """.formatted(
                        WordPen.NAMESPACE,
                        WordPen.RELATIONSHIPS,
                        DRAWING,
                        MAIN,
                        PICTURE,
                        width,
                        height,
                        1000 + number,
                        name,
                        relation);
        Element drawing = PlainXml.read(text.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
        ((Element) drawing.getElementsByTagNameNS(DRAWING, "docPr").item(0)).setAttribute("descr", title);
        return (Element) xml.importNode(drawing, true);
    }

    /** Writes the relationships of the parts that show pictures, and that there are PNG files. */
    void finish() throws IOException {
        for (Map.Entry<String, String> part : relationsByPart.entrySet()) {
            String file = part.getKey().replace("word/", "word/_rels/") + ".rels";
            Document relations = docx.has(file)
                    ? PlainXml.read(docx.part(file))
                    : PlainXml.read(bytes("<Relationships xmlns=\"" + PACKAGE + "\"/>"));
            Element added = PlainXml.read(
                            bytes("<Relationships xmlns=\"" + PACKAGE + "\">" + part.getValue() + "</Relationships>"))
                    .getDocumentElement();
            while (added.getFirstChild() != null) {
                relations.getDocumentElement().appendChild(relations.adoptNode(added.getFirstChild()));
            }
            docx.put(file, PlainXml.write(relations));
        }
        declarePng();
    }

    private void declarePng() throws IOException {
        String types = "http://schemas.openxmlformats.org/package/2006/content-types";
        Document xml = PlainXml.read(docx.part("[Content_Types].xml"));
        NodeList defaults = xml.getElementsByTagNameNS(types, "Default");
        for (int i = 0; i < defaults.getLength(); i++) {
            if (((Element) defaults.item(i)).getAttribute("Extension").equalsIgnoreCase("png")) {
                return;
            }
        }
        Element png = xml.createElementNS(types, "Default");
        png.setAttribute("Extension", "png");
        png.setAttribute("ContentType", "image/png");
        xml.getDocumentElement().insertBefore(png, xml.getDocumentElement().getFirstChild());
        docx.put("[Content_Types].xml", PlainXml.write(xml));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
