package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/** A scheme beside equipment whose data are quarantined says so, and never uses it. */
class A11_QuarantinedNearbyTest {

    /** R2 has no supply; it stands 200 m from R1. */
    private static final String GRID = """
            station S 0 0
            bus S1 S ik=16
            trafo T1 S1 40 peak=10
            bay F1 S1 0 0 peak=50
            rmu R1 1000 0 ways=6 spare=2
            rmu R2 1200 0 ways=6 spare=2
            line F1 R1
            line R1 R2 open
            """;

    @Test
    void equipmentWithinTheRadiusIsCounted() {
        SupplyScheme scheme = atUnit(GRID);

        assertThat(quarantined(scheme)).singleElement().satisfies(check -> {
            assertThat(check.verdict()).isEqualTo(Verdict.WARN);
            assertThat(check.actual()).as("R2").isEqualTo(1);
            assertThat(check.unit()).isEqualTo("pcs");
            assertThat(check.element()).isEqualTo("R1");
        });
    }

    @Test
    void equipmentFartherAwayIsNot() {
        assertThat(quarantined(atUnit(GRID.replace("rmu R2 1200", "rmu R2 1501"))))
                .isEmpty();
    }

    @Test
    void cleanDataGiveNoSuchCheck() {
        assertThat(quarantined(atUnit(GRID.replace("line R1 R2 open", "line R1 R2"))))
                .isEmpty();
    }

    private static SupplyScheme atUnit(String grid) {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        StreetData streets = builder.street(builder.junction(0, 0), builder.junction(2000, 0))
                .build();
        SchemeSet set =
                Planners.of(grid, streets).plan(Applications.at(950, 0, 1000).build());
        return set.schemes().stream()
                .filter(it -> it.sources().get(0).connectionPoint().id().equals("R1"))
                .findFirst()
                .orElseThrow();
    }

    private static List<CheckResult> quarantined(SupplyScheme scheme) {
        return scheme.checks().stream()
                .filter(it -> it.rule().equals("connection.quarantine-radius"))
                .toList();
    }
}
