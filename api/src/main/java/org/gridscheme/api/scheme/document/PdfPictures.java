package org.gridscheme.api.scheme.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.gridscheme.api.scheme.picture.Picture;
import org.gridscheme.api.scheme.picture.Typeface;
import org.w3c.dom.Element;

/** Draws the pictures of a document into a PDF page as lines and areas, sharp at any size. */
final class PdfPictures implements FSObjectDrawerFactory, FSObjectDrawer {

    static final String TYPE = "application/x-gridscheme-picture";

    private final Map<String, Picture> pictures;
    private final Map<String, BufferedImage> images;
    private final Typeface typeface;

    /** @param images an office's own, which have points and no lines */
    PdfPictures(Map<String, Picture> pictures, Map<String, BufferedImage> images, Typeface typeface) {
        this.pictures = pictures;
        this.images = images;
        this.typeface = typeface;
    }

    @Override
    public FSObjectDrawer createDrawer(Element object) {
        return this;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getTagName().equals("object")
                && element.getAttribute("type").equals(TYPE);
    }

    @Override
    public Map<Shape, String> drawObject(
            Element object,
            double x,
            double y,
            double width,
            double height,
            OutputDevice page,
            RenderingContext context,
            int dotsPerPixel) {
        String data = object.getAttribute("data");
        Picture picture = pictures.get(data);
        BufferedImage image = images.get(data);
        if (picture != null) {
            double scale = width / dotsPerPixel / picture.width();
            page.drawWithGraphics(
                    (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, graphics -> {
                        graphics.scale(scale, scale);
                        picture.paint(graphics, typeface);
                    });
        }
        if (image != null) {
            float pageWidth = (float) width / dotsPerPixel;
            float pageHeight = (float) height / dotsPerPixel;
            page.drawWithGraphics((float) x, (float) y, pageWidth, pageHeight, graphics -> {
                graphics.scale(pageWidth / image.getWidth(), pageHeight / image.getHeight());
                graphics.drawImage(image, 0, 0, null);
            });
        }
        return Map.of();
    }
}
