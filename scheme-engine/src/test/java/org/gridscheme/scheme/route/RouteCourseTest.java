package org.gridscheme.scheme.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.route.RouteCourse.Stretch;
import org.gridscheme.scheme.street.StreetNetwork;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/** Courses over one street with two bends, (0,0) (100,0) (100,50) (180,50), and one that goes on straight. */
class RouteCourseTest {

    private static final int BENT = 0;
    private static final int STRAIGHT_ON = 1;
    private static final double BENT_m = 230;

    private final RouteCourse course = new RouteCourse(streets());

    private static StreetNetwork streets() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int west = builder.junction(0, 0);
        int middle = builder.junction(180, 50);
        int east = builder.junction(300, 50);
        return new StreetNetwork(builder.bentStreet(west, middle, 100, 0, 100, 50)
                .street(middle, east)
                .build());
    }

    @Test
    void keepsTheVerticesBetweenTheCuts() {
        course.add(new Position(40, 20));
        course.add(new StreetPiece(BENT, 40, 190), Stretch.NEW_WORK);
        course.add(new Position(140, 90));

        assertThat(course.line().toText()).isEqualTo("LINESTRING (40 20, 40 0, 100 0, 100 50, 140 50, 140 90)");
    }

    @Test
    void walksAStreetBackwards() {
        course.add(new StreetPiece(BENT, 190, 40), Stretch.NEW_WORK);

        assertThat(course.line().toText()).isEqualTo("LINESTRING (140 50, 100 50, 100 0, 40 0)");
    }

    @Test
    void leavesOutTheBendsBeyondTheCuts() {
        course.add(new StreetPiece(BENT, 140, 120), Stretch.NEW_WORK);
        course.add(new StreetPiece(BENT, 120, 140), Stretch.NEW_WORK);

        assertThat(course.line().toText()).isEqualTo("LINESTRING (100 40, 100 20, 100 40)");
    }

    @Test
    void namesAJunctionOnce() {
        course.add(new StreetPiece(BENT, 200, BENT_m), Stretch.NEW_WORK);
        course.add(new StreetPiece(STRAIGHT_ON, 0, 120), Stretch.NEW_WORK);

        assertThat(course.line().toText()).isEqualTo("LINESTRING (150 50, 180 50, 300 50)");
    }

    @Test
    void aRouteOfNoLengthIsALineAllTheSame() {
        course.add(new Position(7, 8));
        course.add(new Position(7, 8));

        assertThat(course.line().toText()).isEqualTo("LINESTRING (7 8, 7 8)");
        assertThat(course.sharpTurns(45)).isZero();
    }

    @Test
    void countsBendsOfTheStreetButNotTheTurnsOffIt() {
        course.add(new Position(40, 20));
        course.add(new StreetPiece(BENT, 40, 190), Stretch.NEW_WORK);
        course.add(new Position(140, 90));

        // turns at (40,0) and (140,50) lead off the street
        assertThat(course.sharpTurns(45)).isEqualTo(2);
        assertThat(course.sharpTurns(91)).isZero();
    }

    @Test
    void bendsWithinAnExistingDuctNeedNoManholeButTheWayIntoItDoes() {
        course.add(new StreetPiece(BENT, 0, 100), Stretch.NEW_WORK);
        course.add(new StreetPiece(BENT, 100, BENT_m), Stretch.EXISTING_DUCT);

        assertThat(course.line().getNumPoints()).isEqualTo(4);
        assertThat(course.sharpTurns(45)).isEqualTo(1);
    }

    @Test
    void goingStraightOnIsNoTurn() {
        course.add(new StreetPiece(BENT, 160, BENT_m), Stretch.NEW_WORK);
        course.add(new StreetPiece(STRAIGHT_ON, 0, 120), Stretch.NEW_WORK);

        assertThat(course.sharpTurns(1)).isZero();
    }
}
