package org.gridscheme.api.scheme.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.gridscheme.api.scheme.dto.LineStringDto;
import org.gridscheme.api.scheme.dto.RouteDto;
import org.gridscheme.api.scheme.dto.SegmentDto;
import org.gridscheme.api.testkit.FlatTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.junit.jupiter.api.Test;

class RoutePieceTest {

    private final FlatTransform transform = new FlatTransform();

    private RouteDto route(List<Position> corners, double... lengths) {
        List<List<Double>> places = corners.stream()
                .map(transform::toLonLat)
                .map((LonLat place) -> List.of(place.lon(), place.lat()))
                .toList();
        List<SegmentDto> segments = Arrays.stream(lengths)
                .mapToObj(length -> new SegmentDto("DUCT_BANK", length, "sidewalk", null))
                .toList();
        double sum = Arrays.stream(lengths).sum();
        return new RouteDto(sum, sum, new LineStringDto("LineString", places), segments, List.of());
    }

    /** 300 m east, then 100 m north, cut at 100 m and at 350 m: the middle piece goes round the corner. */
    @Test
    void segmentsAreCutOffOneAfterTheOther() {
        RouteDto route = route(List.of(new Position(0, 0), new Position(300, 0), new Position(300, 100)), 100, 250, 50);

        List<RoutePiece> pieces = RoutePiece.of(route, transform);

        assertThat(pieces).extracting(RoutePiece::index).containsExactly(0, 1, 2);
        assertThat(pieces.get(0).course().getLength()).isCloseTo(100, within(0.01));
        assertThat(pieces.get(1).course().getLength()).isCloseTo(250, within(0.01));
        assertThat(pieces.get(1).course().getNumPoints()).isEqualTo(3);
        assertThat(pieces.get(2).course().getCoordinateN(0).y).isCloseTo(50, within(0.01));
    }

    /** The segments tell 200 m where the line drawn has 100 m: the cut stays in the middle. */
    @Test
    void lengthsAreScaledToTheDrawnLine() {
        List<RoutePiece> pieces =
                RoutePiece.of(route(List.of(new Position(0, 0), new Position(100, 0)), 100, 100), transform);

        assertThat(pieces.get(0).course().getCoordinateN(1).x).isCloseTo(50, within(0.01));
    }

    @Test
    void aRouteWithoutLengthHasNoPieces() {
        assertThat(RoutePiece.of(route(List.of(new Position(0, 0), new Position(100, 0))), transform))
                .isEmpty();
    }
}
