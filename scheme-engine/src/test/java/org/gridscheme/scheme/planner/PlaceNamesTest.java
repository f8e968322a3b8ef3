package org.gridscheme.scheme.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
import org.gridscheme.scheme.model.capacity.HexagonCapacity;
import org.gridscheme.scheme.model.capacity.PointCapacity;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/** What connection points and areas are called too far from a street for its name, where only one station and the bay have one. */
class PlaceNamesTest {

    private static final String GRID = """
            station S 0 0
            bus S1 S ik=16
            trafo T1 S1 50 peak=10
            bay F1 S1 0 0 peak=50 name=Shiling
            rmu Quay-7 500 0 ways=6 spare=2 name=Quay
            rmu R2 1000 0 ways=6 spare=2
            rmu R3 3000 0 ways=6 spare=2
            line F1 Quay-7 id=L1
            line Quay-7 R2 id=L2
            line R2 R3 id=L3
            """;

    private static CapacitySurvey survey() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        StreetData streets = builder.street(builder.junction(0, 100), builder.junction(3000, 100))
                .build();
        return Planners.of(GRID, streets)
                .capacitySurveyor()
                .survey(200, share -> {})
                .survey();
    }

    @Test
    void aPlaceOnALineWithoutANameGoesByWhatTheLineJoins() {
        Map<String, String> names = survey().points().stream()
                .map(PointCapacity::point)
                .collect(Collectors.toMap(ConnectionPoint::id, ConnectionPoint::name));

        assertThat(names)
                .containsEntry("Quay-7", "Quay")
                .containsEntry("R2", "R2")
                .containsEntry("cut:L1@250", "Shiling – Quay")
                .containsEntry("cut:L2@250", "Quay – R2")
                .containsEntry("cut:L3@1000", "L3");
    }

    /** Neither the id of a line nor that of a station is what people call a place, nor is a name none for being within an id. */
    @Test
    void anAreaIsCalledByWhatPeopleSay() {
        assertThat(survey().hexagons())
                .extracting(HexagonCapacity::near)
                .contains(Optional.of("Quay"), Optional.of("Shiling – Quay"), Optional.of("Quay – R2"))
                .doesNotContain(Optional.of("L3"), Optional.of("R2"), Optional.of("R3"));
    }
}
