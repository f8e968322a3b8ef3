package org.gridscheme.api.scheme.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A picture in plain SVG, as {@link SvgPen} writes it, that can be painted. Immutable. */
public final class Picture {

    private final Element svg;
    private final String title;

    private Picture(Element svg, String title) {
        this.svg = svg;
        this.title = title;
    }

    /**
     * @param title what it shows, for those who do not see it
     * @throws IOException when the bytes are no SVG
     */
    public static Picture of(byte[] svg, String title) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Picture(
                    factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(svg))
                            .getDocumentElement(),
                    title);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("no SVG", e);
        }
    }

    public String title() {
        return title;
    }

    /** In its own units, 96 to the inch. */
    public double width() {
        return Double.parseDouble(svg.getAttribute("width"));
    }

    public double height() {
        return Double.parseDouble(svg.getAttribute("height"));
    }

    /** Paints it in its own units from the origin. A DOM is not safe for threads, so one paints at a time. */
    public synchronized void paint(Graphics2D graphics, Typeface typeface) {
        new SvgPainter(graphics, typeface).paint(svg);
    }

    /** @param scale pixels to a unit */
    public byte[] png(double scale, Typeface typeface) throws IOException {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width() * scale), (int) Math.ceil(height() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        paint(graphics, typeface);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
