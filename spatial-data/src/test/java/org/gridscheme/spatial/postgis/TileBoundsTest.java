package org.gridscheme.spatial.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TileBoundsTest {

    /** By hand: the equator's 40 075 016.69 m over 1024 pixels are 39 135.76 m each, and three of them. */
    @Test
    void shortestVisibleAreThreePixelsOfATileAtItsLargest() {
        assertThat(new TileBounds(0, 0, 0).shortestVisible_m()).isCloseTo(117_407.27, within(0.01));
    }

    /** The tile's middle at 60.22 degrees north: there the ground is 0.4967 times as long as at the equator. */
    @Test
    void itIsMeasuredOnTheGroundAtTheTilesOwnLatitude() {
        double atEquator_m = 117_407.27 / (1 << 12);
        assertThat(new TileBounds(12, 0, 1184).shortestVisible_m()).isCloseTo(0.4967 * atEquator_m, within(0.01));
    }
}
