package org.gridscheme.api.scheme.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.gridscheme.api.testkit.OtherPrograms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Painted pictures, looked at pixel by pixel where it matters. */
class PictureTest {

    private static final String FONT = "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf";

    @BeforeEach
    void requireFont() {
        OtherPrograms.requireFile(FONT, "fonts-droid-fallback");
    }

    private static BufferedImage paint(String content) throws IOException {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'>" + content + "</svg>";
        byte[] png = Picture.of(svg.getBytes(StandardCharsets.UTF_8), "test").png(1, Typeface.open(Path.of(FONT)));
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Color at(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x, y));
    }

    @Test
    void groupsAreMovedAndTurned() throws IOException {
        BufferedImage image = paint("<g transform='translate(50 50) rotate(90)' fill='#ff0000'>"
                + "<rect x='10' y='-5' width='30' height='10'/></g>");

        assertThat(at(image, 50, 75)).isEqualTo(Color.RED);
        assertThat(at(image, 75, 50)).isEqualTo(Color.WHITE);
    }

    @Test
    void strokesAreInheritedAndDashed() throws IOException {
        BufferedImage image = paint("<g stroke='#0000ff' stroke-width='6' fill='none'>"
                + "<line x1='0' y1='20' x2='100' y2='20' stroke-dasharray='20 20'/>"
                + "<path d='M10 60h40v20'/></g>");

        assertThat(at(image, 10, 20)).isEqualTo(Color.BLUE);
        assertThat(at(image, 30, 20)).isEqualTo(Color.WHITE);
        assertThat(at(image, 50, 75)).isEqualTo(Color.BLUE);
        assertThat(at(image, 30, 70)).isEqualTo(Color.WHITE);
    }

    @Test
    void whatLiesOutsideAnInnerPictureIsCutOff() throws IOException {
        BufferedImage image =
                paint("<svg x='0' y='0' width='50' height='50'><rect width='90' height='90' fill='#00ff00'/></svg>");

        assertThat(at(image, 40, 40)).isEqualTo(Color.GREEN);
        assertThat(at(image, 60, 60)).isEqualTo(Color.WHITE);
    }

    /** 电 fills most of its square; Latin letters come from the other font and are narrower. */
    @Test
    void chineseAndLatinTextIsDrawnFromOutlines() {
        Typeface typeface = Typeface.open(Path.of(FONT));

        Rectangle2D box = typeface.outline("电", 0, 0, 100).getBounds2D();

        assertThat(typeface.width("电力")).isCloseTo(2, within(0.01));
        assertThat(typeface.width("kV")).isBetween(1.0, 1.3);
        assertThat(box.getWidth()).isBetween(70.0, 100.0);
        assertThat(box.getMinY()).isBetween(-100.0, -70.0);
    }

    @Test
    void whatCannotBePaintedIsNotPassedOver() {
        assertThatThrownBy(() -> paint("<ellipse rx='3' ry='4'/>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ellipse");
        assertThatThrownBy(() -> paint("<path d='M0 0C1 1 2 2 3 3'/>")).hasMessageContaining("C1 1");
    }
}
