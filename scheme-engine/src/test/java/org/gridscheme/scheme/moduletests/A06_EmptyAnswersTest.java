package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridscheme.scheme.testkit.Planners.reason;

import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/** Answers without a scheme: each names the nearest points and says the truth about them. */
class A06_EmptyAnswersTest {

    private static final String GRID = """
            station S 0 0
            bus S1 S ik=16
            trafo T1 S1 40 peak=10
            trafo T2 S1 40 peak=10
            bay F1 S1 0 0 peak=50
            rmu R1 1000 0 ways=6 spare=2
            line F1 R1
            """;

    private static StreetData streets() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int west = builder.junction(0, 0);
        int middle = builder.junction(1000, 0);
        int east = builder.junction(2000, 0);
        return builder.street(west, middle).street(middle, east).build();
    }

    private static SchemeSet plan(String grid, Applications application) {
        return Planners.of(grid, streets()).plan(application.build());
    }

    private static void assertInfeasible(SchemeSet set) {
        assertThat(set.outcome()).isEqualTo(Outcome.INFEASIBLE);
        assertThat(set.schemes()).isEmpty();
        assertThat(set.rejected()).isNotEmpty();
    }

    @Test
    void oneSourceIsAgainstClassI() {
        SchemeSet set = plan(
                GRID,
                Applications.at(2000, 0, 1000).importance(Importance.CLASS_I).sources(SourcePreference.SINGLE));
        assertInfeasible(set);
        assertThat(reason(set, "R1", "policy.dual-supply-required").limit()).isEqualTo(2);
    }

    @Test
    void aSingleUnitHasNoPartner() {
        SchemeSet set = plan(GRID, Applications.at(2000, 0, 1000).importance(Importance.CLASS_II));
        assertInfeasible(set);
        assertThat(set.rejected()).allSatisfy(r -> assertThat(r.reasons())
                .extracting(reason -> reason.code())
                .containsAnyOf(
                        "source.same-busbar-not-independent", "policy.dual-supply-required", "policy.loop-in-too-far"));
    }

    @Test
    void noStreetIsNear() {
        SchemeSet set = plan(GRID, Applications.at(1500, 301, 1000));
        assertInfeasible(set);
        assertThat(reason(set, "R1", "route.no-street")).satisfies(r -> {
            assertThat(r.element()).isEqualTo("customer");
            assertThat(r.limit()).isEqualTo(300);
        });
    }

    @Test
    void noStreetIsNearTheUnit() {
        SchemeSet set = plan(GRID.replace("rmu R1 1000 0", "rmu R1 1000 400"), Applications.at(1500, 0, 1000));
        assertThat(reason(set, "R1", "route.no-street").element()).isEqualTo("R1");
    }

    @Test
    void nothingIsWithinTheLongestRoute() {
        SchemeSet set = plan(GRID, Applications.at(2000, 0, 1000).maxRoute_m(500));
        assertInfeasible(set);
        assertThat(reason(set, "R1", "route.too-long")).satisfies(r -> {
            assertThat(r.actual()).isEqualTo(1000);
            assertThat(r.limit()).isEqualTo(500);
        });
    }

    /** In straight-line reach, but the street makes a detour. */
    @Test
    void theStreetIsLongerThanTheLongestRoute() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int unit = builder.junction(1000, 0);
        int detour = builder.junction(1500, 800);
        int customer = builder.junction(2000, 0);
        StreetData streets =
                builder.street(unit, detour).street(detour, customer).build();
        SchemeSet set = Planners.of(GRID, streets)
                .plan(Applications.at(2000, 0, 1000).maxRoute_m(1500).build());
        assertInfeasible(set);
        assertThat(reason(set, "R1", "route.too-long").limit()).isEqualTo(1500);
    }

    @Test
    void theCustomerIsFarFromTheGrid() {
        SchemeSet set = plan(GRID, Applications.at(20_000, 0, 1000));
        assertInfeasible(set);
        assertThat(reason(set, "R1", "route.too-long").actual()).isEqualTo(19_000);
    }

    @Test
    void noVoltageSuitsTheCapacity() {
        SchemeSet set = plan(GRID, Applications.at(2000, 0, 16_000));
        assertInfeasible(set);
        assertThat(reason(set, "R1", "policy.voltage-for-capacity").actual()).isEqualTo(16_000);
    }

    /** No low voltage in reach: one level up, with a warning that the customer is small for it. */
    @Test
    void lowVoltageIsNotThere() {
        SchemeSet set = plan(GRID, Applications.at(1050, 0, 40));
        SupplyScheme scheme = set.schemes().get(0);
        assertThat(scheme.voltage_kV()).isEqualTo(10);
        assertThat(scheme.sources().get(0).connectionPoint().id()).isEqualTo("R1");
        assertThat(scheme.checks())
                .filteredOn(c -> c.rule().equals("connection.ring-main-way.min"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.verdict()).isEqualTo(Verdict.WARN);
                    assertThat(c.actual()).isEqualTo(40);
                    assertThat(c.limit()).isEqualTo(315);
                });
    }

    /** Class I needs two sources, which low voltage does not have: 10 kV is looked at, whatever it says. */
    @Test
    void aSmallImportantCustomerIsRaisedToMediumVoltage() {
        SchemeSet set = plan(GRID, Applications.at(1050, 0, 40).importance(Importance.CLASS_I));
        assertInfeasible(set);
        assertThat(set.rejected())
                .allSatisfy(
                        r -> assertThat(r.connectionPoint().nominalVoltage_kV()).isEqualTo(10));
        assertThat(reason(set, "R1", "source.same-busbar-not-independent").limit())
                .isEqualTo(2);
    }

    @Test
    void quarantinedAndDeadEquipmentIsNamed() {
        SchemeSet dead = plan(GRID.replace("line F1 R1\n", "line F1 R1 open\n"), Applications.at(2000, 0, 1000));
        assertInfeasible(dead);
        reason(dead, "R1", "topology.quarantined");
        String wrongVoltage = GRID.replace("rmu R1 1000 0", "rmu R1 1000 0 kv=35");
        SchemeSet quarantined = plan(wrongVoltage, Applications.at(2000, 0, 1000));
        assertInfeasible(quarantined);
        reason(quarantined, "R1", "topology.quarantined");
    }
}
