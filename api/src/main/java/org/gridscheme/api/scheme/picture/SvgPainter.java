package org.gridscheme.api.scheme.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Paints the SVG that {@link SvgPen} writes: groups that are moved and turned, basic shapes, paths of straight lines, text.
 * Attributes are inherited as SVG says; a stroke of a text lies behind its filling.
 */
final class SvgPainter {

    /** How much heavier bold is, in units of the type size. */
    private static final double BOLD = 0.045;

    private final Graphics2D graphics;
    private final Typeface typeface;

    SvgPainter(Graphics2D graphics, Typeface typeface) {
        this.graphics = graphics;
        this.typeface = typeface;
    }

    /** Paints an element with all that is in it. */
    void paint(Element element) {
        AffineTransform before = graphics.getTransform();
        Shape clip = graphics.getClip();
        graphics.transform(transform(element.getAttribute("transform")));
        draw(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                paint(inner);
            }
        }
        graphics.setTransform(before);
        graphics.setClip(clip);
    }

    private void draw(Element e) {
        switch (e.getTagName()) {
            case "svg" -> {
                if (e.getParentNode() instanceof Element) {
                    graphics.clip(box(e));
                }
            }
            case "line" -> stroke(e, new Line2D.Double(n(e, "x1"), n(e, "y1"), n(e, "x2"), n(e, "y2")));
            case "rect" -> fillAndStroke(e, box(e));
            case "circle" -> {
                double r = n(e, "r");
                fillAndStroke(e, new Ellipse2D.Double(n(e, "cx") - r, n(e, "cy") - r, 2 * r, 2 * r));
            }
            case "polyline", "polygon" ->
                fillAndStroke(
                        e,
                        SvgShapes.points(
                                e.getAttribute("points"), e.getTagName().equals("polygon")));
            case "path" -> fillAndStroke(e, SvgShapes.path(e.getAttribute("d")));
            case "text" -> text(e);
            case "g", "title" -> {}
            default -> throw new IllegalArgumentException("cannot paint " + e.getTagName());
        }
    }

    private static Rectangle2D box(Element e) {
        return new Rectangle2D.Double(n(e, "x"), n(e, "y"), n(e, "width"), n(e, "height"));
    }

    private void text(Element e) {
        String text = e.getTextContent();
        double size = Double.parseDouble(inherited(e, "font-size", "16"));
        double x = n(e, "x");
        switch (inherited(e, "text-anchor", "start")) {
            case "middle" -> x -= typeface.width(text) * size / 2;
            case "end" -> x -= typeface.width(text) * size;
            default -> {}
        }
        Shape outline = typeface.outline(text, x, n(e, "y"), size);
        stroke(e, outline);
        Optional<Color> fill = colour(e, "fill", "black", "fill-opacity");
        fill.ifPresent(colour -> {
            graphics.setColor(colour);
            graphics.fill(outline);
            if (inherited(e, "font-weight", "normal").equals("bold")) {
                graphics.setStroke(new BasicStroke((float) (BOLD * size)));
                graphics.draw(outline);
            }
        });
    }

    private void fillAndStroke(Element e, Shape shape) {
        colour(e, "fill", "black", "fill-opacity").ifPresent(colour -> {
            graphics.setColor(colour);
            graphics.fill(shape);
        });
        stroke(e, shape);
    }

    private void stroke(Element e, Shape shape) {
        colour(e, "stroke", "none", "stroke-opacity").ifPresent(colour -> {
            graphics.setColor(colour);
            graphics.setStroke(pen(e));
            graphics.draw(shape);
        });
    }

    private static BasicStroke pen(Element e) {
        float width = Float.parseFloat(inherited(e, "stroke-width", "1"));
        int cap =
                switch (inherited(e, "stroke-linecap", "butt")) {
                    case "round" -> BasicStroke.CAP_ROUND;
                    case "square" -> BasicStroke.CAP_SQUARE;
                    default -> BasicStroke.CAP_BUTT;
                };
        String dashes = inherited(e, "stroke-dasharray", "none");
        if (dashes.equals("none")) {
            return new BasicStroke(width, cap, BasicStroke.JOIN_ROUND);
        }
        double[] lengths = SvgShapes.numbers(dashes);
        float[] pattern = new float[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            pattern[i] = (float) lengths[i];
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }

    private static Optional<Color> colour(Element e, String attribute, String standard, String opacity) {
        String value = inherited(e, attribute, standard);
        if (value.equals("none")) {
            return Optional.empty();
        }
        int alpha = (int) Math.round(255 * Double.parseDouble(inherited(e, opacity, "1")));
        Color opaque = value.equals("black") ? Color.BLACK : Color.decode(value);
        return Optional.of(new Color(opaque.getRed(), opaque.getGreen(), opaque.getBlue(), alpha));
    }

    private static String inherited(Element e, String attribute, String standard) {
        for (Node at = e; at instanceof Element element; at = at.getParentNode()) {
            if (element.hasAttribute(attribute)) {
                return element.getAttribute(attribute);
            }
        }
        return standard;
    }

    private static double n(Element e, String attribute) {
        String value = e.getAttribute(attribute);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    /** Moves and turns, in the order they are written. */
    private static AffineTransform transform(String list) {
        AffineTransform whole = new AffineTransform();
        for (String step : list.split("\\)")) {
            int open = step.indexOf('(');
            if (open < 0) {
                continue;
            }
            double[] v = SvgShapes.numbers(step.substring(open + 1));
            switch (step.substring(0, open).strip().toLowerCase(Locale.ROOT)) {
                case "translate" -> whole.translate(v[0], v.length > 1 ? v[1] : 0);
                case "rotate" -> whole.rotate(Math.toRadians(v[0]));
                default -> throw new IllegalArgumentException("cannot transform by " + Arrays.toString(v));
            }
        }
        return whole;
    }
}
