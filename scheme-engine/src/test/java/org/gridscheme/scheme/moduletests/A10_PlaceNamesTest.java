package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.Rejection;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/** What a place on a line is called: by its street, so that people find it. The unit at the end keeps its own name. */
class A10_PlaceNamesTest {

    private static final String GRID = """
            station S 0 0 up=North
            bus S1 S ik=16
            trafo T1 S1 63 peak=20
            bay F1 S1 0 0 peak=50
            rmu R1 1000 0 ways=6 spare=2
            line F1 R1 id=LS-1
            """;

    @Test
    void aCutIsNamedAfterTheStreetItLiesAt() {
        assertThat(point(streetsAt(30), ConnectionKind.NEW_RING_MAIN_UNIT).name())
                .isEqualTo("street 1");
        assertThat(point(streetsAt(30), ConnectionKind.SPARE_WAY).name()).isEqualTo("R1");
    }

    @Test
    void farFromAnyStreetItIsNamedAfterTheLine() {
        assertThat(point(streetsAt(70), ConnectionKind.NEW_RING_MAIN_UNIT).name())
                .isEqualTo("LS-1");
    }

    private static ConnectionPoint point(StreetData streets, ConnectionKind kind) {
        SchemeSet set =
                Planners.of(GRID, streets).plan(Applications.at(700, 100, 500).build());
        return Stream.concat(
                        set.schemes().stream()
                                .flatMap(s -> s.sources().stream())
                                .map(SupplySource::connectionPoint),
                        set.rejected().stream().map(Rejection::connectionPoint))
                .filter(p -> p.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** A street of two pieces beside the line, which runs along y = 0. */
    private static StreetData streetsAt(double y) {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int west = builder.junction(0, y);
        int middle = builder.junction(500, y);
        int east = builder.junction(1000, y);
        return builder.street(west, middle).street(middle, east).build();
    }
}
