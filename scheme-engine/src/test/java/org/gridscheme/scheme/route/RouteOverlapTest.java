package org.gridscheme.scheme.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.model.SupplyRoute;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;

/** Common metres of routes given by their stretches of street. */
class RouteOverlapTest {

    private static final double LEG_m = 12;

    @Test
    void routesOnDifferentStreetsShareNothing() {
        assertThat(shared(route(piece(1, 0, 100)), route(piece(2, 0, 100)))).isZero();
    }

    @Test
    void whatBothUseOfAStreetIsShared() {
        // 30 to 100 and 0 to 80 of street 1
        assertThat(shared(route(piece(1, 30, 100), piece(2, 0, 40)), route(piece(1, 0, 80), piece(3, 0, 40))))
                .isEqualTo(50);
    }

    @Test
    void theDirectionDoesNotMatter() {
        assertThat(shared(route(piece(1, 100, 30), piece(2, 0, 40)), route(piece(1, 0, 80), piece(3, 0, 40))))
                .isEqualTo(50);
    }

    @Test
    void stretchesThatOnlyTouchShareNothing() {
        assertThat(shared(route(piece(1, 0, 50)), route(piece(1, 50, 100)))).isZero();
    }

    @Test
    void aStreetUsedFromBothEndsCountsPieceByPiece() {
        // the first route leaves the street at 20 and comes back at 70
        assertThat(shared(route(piece(1, 0, 20), piece(2, 0, 90), piece(1, 100, 70)), route(piece(1, 10, 100))))
                .isEqualTo(10 + 30);
    }

    @Test
    void theLegToTheCustomerIsSharedWhereBothLeaveTheStreetAtOnePoint() {
        assertThat(shared(route(piece(1, 0, 60)), route(piece(1, 100, 60)))).isEqualTo(LEG_m);
        assertThat(shared(route(piece(1, 0, 60)), route(piece(1, 100, 61)))).isZero();
    }

    @Test
    void isTheSameBothWays() {
        SupplyRoute a = route(piece(1, 0, 20), piece(2, 0, 90), piece(1, 100, 70));
        SupplyRoute b = route(piece(1, 10, 100), piece(2, 40, 60));
        assertThat(shared(a, b)).isEqualTo(shared(b, a)).isEqualTo(10 + 30 + 20);
    }

    @Test
    void listsTheStreetsOfSeveralRoutes() {
        assertThat(RouteOverlap.edges(List.of(route(piece(4, 0, 1), piece(2, 0, 1)), route(piece(9, 0, 1)))).stream())
                .containsExactly(2, 4, 9);
        assertThat(RouteOverlap.edges(List.of()).isEmpty()).isTrue();
    }

    private static double shared(SupplyRoute a, SupplyRoute b) {
        return RouteOverlap.shared_m(a, b);
    }

    private static StreetPiece piece(int edge, double from_m, double to_m) {
        return new StreetPiece(edge, from_m, to_m);
    }

    private static SupplyRoute route(StreetPiece... pieces) {
        return new SupplyRoute(
                0, 0, new GeometryFactory().createLineString(), List.of(), List.of(), List.of(pieces), LEG_m, 0);
    }
}
