package org.gridscheme.spatial.street;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class HilbertCurveTest {

    @Test
    void walksFromCellToNeighbouringCell() {
        HilbertCurve curve = new HilbertCurve(new Envelope(0, 7, 0, 7));
        List<Coordinate> cells = new ArrayList<>();
        for (int x = 0; x < 8; x++) {
            for (int y = 0; y < 8; y++) {
                cells.add(new Coordinate(x, y));
            }
        }
        cells.sort(Comparator.comparingLong(curve::index));

        for (int i = 1; i < cells.size(); i++) {
            assertThat(cells.get(i - 1).distance(cells.get(i))).isEqualTo(1);
        }
    }

    @Test
    void copesWithASinglePlace() {
        HilbertCurve curve = new HilbertCurve(new Envelope(new Coordinate(5, 5)));

        assertThat(curve.index(new Coordinate(5, 5))).isZero();
    }
}
