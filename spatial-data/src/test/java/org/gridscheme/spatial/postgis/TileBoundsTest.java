package org.gridscheme.spatial.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /**
     * The other form of the projection, latitude = 2 atan(e^(π (1 - 2 y / 2^z))) - 90°, by a calculator: the tile's edges are
     * 118.828125 and 118.916015625 degrees east, and it is drawn a 64th of its side beyond them.
     */
    @Test
    void reachesABitOverItsEdges() {
        TileBounds tile = new TileBounds(12, 3400, 1650);
        assertThat(tile.west()).isCloseTo(118.826751709, within(1e-9));
        assertThat(tile.east()).isCloseTo(118.917388916, within(1e-9));
        assertThat(tile.north()).isCloseTo(32.991387418, within(1e-9));
        assertThat(tile.south()).isCloseTo(32.915332512, within(1e-9));
    }

    /** North is up: the first row is the northern one, and the two halves of the world overlap at the equator. */
    @Test
    void rowsAreCountedFromTheNorthAndColumnsEndAtTheDateLine() {
        TileBounds northWest = new TileBounds(1, 0, 0);
        assertThat(northWest.west()).isEqualTo(-180);
        assertThat(northWest.south()).isCloseTo(-2.811371193, within(1e-9));
        assertThat(new TileBounds(1, 1, 1).east()).isEqualTo(180);
        assertThat(new TileBounds(1, 1, 1).north()).isCloseTo(2.811371193, within(1e-9));
    }

    /** By hand: 40 075 016.69 m over 4096 units are 9783.94 m each; half as much at the next zoom. */
    @Test
    void bendsBelowTwoUnitsAreNotSeen() {
        assertThat(new TileBounds(0, 0, 0).tolerance()).isCloseTo(19_567.88, within(0.01));
        assertThat(new TileBounds(1, 0, 1).tolerance()).isCloseTo(9_783.94, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"-1,0,0", "23,0,0", "3,-1,0", "3,0,-1", "3,8,0", "3,0,8"})
    void thereIsNoTileOutsideTheScheme(int z, int x, int y) {
        assertThatThrownBy(() -> new TileBounds(z, x, y))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no tile " + z + "/" + x + "/" + y);
    }
}
