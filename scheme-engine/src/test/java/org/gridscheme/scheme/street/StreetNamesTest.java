package org.gridscheme.scheme.street;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/** Two streets 80 m apart with a nameless path between them. */
class StreetNamesTest {

    private final StreetNames names = new StreetNames(streets());

    private static StreetNetwork streets() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        builder.street(builder.junction(0, 0), builder.junction(500, 0));
        builder.street(builder.junction(0, 80), builder.junction(500, 80));
        builder.nameless(builder.junction(0, 30), builder.junction(500, 30));
        return new StreetNetwork(builder.build());
    }

    @Test
    void takesTheNearestStreetThatHasAName() {
        assertThat(names.findNearest(new Position(250, 39), 60)).contains("street 0");
        assertThat(names.findNearest(new Position(250, 41), 60)).contains("street 1");
    }

    @Test
    void takesTheFirstOfTwoStreetsEquallyNear() {
        assertThat(names.findNearest(new Position(250, 40), 60)).contains("street 0");
    }

    @Test
    void looksNoFartherThanAsked() {
        assertThat(names.findNearest(new Position(250, -60), 60)).contains("street 0");
        assertThat(names.findNearest(new Position(250, -60.1), 60)).isEmpty();
    }
}
