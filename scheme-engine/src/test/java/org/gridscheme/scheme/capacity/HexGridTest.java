package org.gridscheme.scheme.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.testkit.Runs;
import org.junit.jupiter.api.Test;

class HexGridTest {

    /** Against every hexagon around the origin. */
    @Test
    void aPlaceLiesInTheHexagonWithTheNearestMiddle() {
        HexGrid grid = new HexGrid(200);
        Runs.seeds("hexagon of a place", 200).forEach(seed -> {
            Random random = new Random(seed);
            Position place = new Position(1500 * (random.nextDouble() - 0.5), 1500 * (random.nextDouble() - 0.5));
            HexGrid.Cell nearest = cells().min(
                            Comparator.comparingDouble(cell -> grid.centre(cell).distanceTo(place)))
                    .orElseThrow();
            assertThat(grid.cellOf(place)).as("seed %d", seed).isEqualTo(nearest);
        });
    }

    @Test
    void aMiddleLiesInItsOwnHexagon() {
        HexGrid grid = new HexGrid(173.2);
        cells().forEach(cell -> assertThat(grid.cellOf(grid.centre(cell))).isEqualTo(cell));
    }

    private static Stream<HexGrid.Cell> cells() {
        return IntStream.rangeClosed(-8, 8).boxed().flatMap(q -> IntStream.rangeClosed(-8, 8)
                .mapToObj(r -> new HexGrid.Cell(q, r)));
    }
}
