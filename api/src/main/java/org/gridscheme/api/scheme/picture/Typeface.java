package org.gridscheme.api.scheme.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Outlines of characters from TrueType files: Latin ones from the font that comes with PDFBox, all others from the font the
 * machine has for Chinese. Thread-safe; a glyph is read once.
 */
public final class Typeface {

    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Glyph NOTHING = new Glyph(new Path2D.Double(), 0.5);

    private final List<Face> faces;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private record Face(TrueTypeFont font, CmapLookup characters) {}

    /** Outline and advance in units of the type size, y downwards. */
    private record Glyph(Path2D outline, double advance) {}

    private Typeface(List<Face> faces) {
        this.faces = faces;
    }

    /**
     * @param chinese TrueType file
     * @throws UncheckedIOException when it cannot be read as one
     */
    public static Typeface open(Path chinese) {
        try (InputStream latin = openLatin()) {
            return new Typeface(List.of(
                    face(new TTFParser().parse(new RandomAccessReadBuffer(latin))),
                    face(new TTFParser().parse(new RandomAccessReadBufferedFile(chinese.toFile())))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("no TrueType font: " + chinese, unreadable);
        }
    }

    /** The TrueType file with the Latin characters, for programs that embed fonts. */
    public static InputStream openLatin() throws IOException {
        InputStream latin = PDDocument.class.getResourceAsStream(LATIN);
        if (latin == null) {
            throw new IOException("no resource " + LATIN);
        }
        return latin;
    }

    private static Face face(TrueTypeFont font) throws IOException {
        return new Face(font, font.getUnicodeCmapLookup());
    }

    /** True where one of the fonts has the character. */
    public boolean has(int character) {
        return !glyph(character).equals(NOTHING);
    }

    /** Width of a text in units of the type size. */
    public double width(String text) {
        return text.codePoints().mapToDouble(c -> glyph(c).advance()).sum();
    }

    /** The outline of a text that begins at a point of its base line; a character no font has leaves a gap. */
    public Shape outline(String text, double x, double y, double size) {
        Path2D whole = new Path2D.Double();
        double at = x;
        for (int c : text.codePoints().toArray()) {
            Glyph glyph = glyph(c);
            AffineTransform placed = AffineTransform.getTranslateInstance(at, y);
            placed.scale(size, size);
            whole.append(glyph.outline().getPathIterator(placed), false);
            at += glyph.advance() * size;
        }
        return whole;
    }

    private Glyph glyph(int character) {
        return glyphs.computeIfAbsent(character, this::read);
    }

    /** A font file is read by one thread at a time. */
    private synchronized Glyph read(int character) {
        for (Face face : faces) {
            int id = face.characters().getGlyphId(character);
            if (id > 0) {
                return read(face.font(), id);
            }
        }
        return NOTHING;
    }

    private static Glyph read(TrueTypeFont font, int id) {
        try {
            double unit = 1.0 / font.getUnitsPerEm();
            GlyphData data = font.getGlyph().getGlyph(id);
            Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
            if (data != null) {
                outline.append(data.getPath().getPathIterator(AffineTransform.getScaleInstance(unit, -unit)), false);
            }
            return new Glyph(outline, font.getAdvanceWidth(id) * unit);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
