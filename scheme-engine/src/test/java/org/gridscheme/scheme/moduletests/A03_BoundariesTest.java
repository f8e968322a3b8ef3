package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridscheme.scheme.testkit.Planners.anyReason;
import static org.gridscheme.scheme.testkit.Planners.loadRate;
import static org.gridscheme.scheme.testkit.Planners.reason;

import java.time.LocalDate;
import java.util.List;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/** Where one answer turns into another: the boundaries under domain rules, section 12.2. */
class A03_BoundariesTest {

    /** A 110/10 kV substation, two spare bays on each of two sections, a ring main unit with a low-voltage board beside. */
    private static final String TEN = """
            station S 0 0 up=North
            bus S1 S ik=16
            bus S2 S ik=16
            tie S1 S2
            trafo T1 S1 63 peak=20
            trafo T2 S2 63 peak=20
            bay S1-1 S1 0 0 state=SPARE
            bay S1-2 S1 0 0 state=SPARE
            bay S1-3 S1 0 0 state=SPARE
            bay F1 S1 0 0 peak=50
            rmu R1 1000 0 ways=6 spare=2
            ds D1 1500 0 ways=2
            pole P1 1500 100
            line F1 R1
            line R1 D1
            line D1 P1 overhead a=320 type=JKLYJ-10-120
            dt D1-T D1 630 peak=300 ways=2
            """;

    private static final String THIRTY_FIVE = """
            station H 0 500 hv=110 up=South
            bus H1 H kv=35 ik=25
            trafo H-T1 H1 63 peak=20
            trafo H-T2 H1 63 peak=20
            bay H1-1 H1 0 500 kv=35 state=SPARE
            bay H1-2 H1 0 500 kv=35 state=SPARE
            """;

    private static StreetData streets() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int sub = builder.junction(0, 0);
        int rmu = builder.junction(1000, 0);
        int board = builder.junction(1500, 0);
        int end = builder.junction(1620, 0);
        int high = builder.junction(0, 500);
        return builder.street(sub, rmu)
                .street(rmu, board)
                .street(board, end)
                .street(sub, high)
                .build();
    }

    private static SchemeSet plan(String grid, double capacity_kVA) {
        return Planners.of(grid, streets())
                .plan(Applications.at(1620, 0, capacity_kVA).build());
    }

    private static List<Double> voltages(SchemeSet set) {
        return set.schemes().stream()
                .map(SupplyScheme::voltage_kV)
                .distinct()
                .sorted()
                .toList();
    }

    /** At the target power factor of 0.95: 100 kW is 105.26 kVA. */
    @Test
    void lowVoltageEndsAtOneHundredKilowatts() {
        assertThat(voltages(plan(TEN, 100 / 0.95))).contains(0.38);
        assertThat(voltages(plan(TEN, 101 / 0.95))).containsExactly(10.0);
    }

    @Test
    void tenThousandKilovoltAmperesFitBothVoltages() {
        assertThat(voltages(plan(TEN + THIRTY_FIVE, 10_000))).containsExactly(10.0, 35.0);
    }

    @Test
    void aboveThatOnlyThirtyFiveKilovoltsAreTriedWhereTheyAre() {
        SchemeSet set = plan(TEN + THIRTY_FIVE, 10_001);
        assertThat(voltages(set)).containsExactly(35.0);
        assertThat(set.rejected())
                .extracting(r -> r.connectionPoint().nominalVoltage_kV())
                .doesNotContain(10.0);
    }

    @Test
    void aboveThatTwoCircuitsOfTenKilovoltsWhereNoThirtyFiveIs() {
        SchemeSet set = plan(TEN, 10_001);
        SupplyScheme scheme = set.schemes().get(0);
        assertThat(scheme.sources().get(0).cable().circuits()).isEqualTo(2);
        assertThat(scheme.quantities())
                .filteredOn(q -> q.code().equals("substation.bay"))
                .extracting(q -> q.quantity().intValueExact())
                .containsExactly(2);
    }

    /** 808 A of 14 MVA are 404 A a bay: more than one 3x400 of two in a duct bears within its margin, so two each. */
    @Test
    void everyBayHasAsManyCablesAndIsMeteredForItself() {
        SupplyScheme scheme = plan(TEN, 14_000).schemes().get(0);

        assertThat(scheme.sources().get(0).cable().circuits()).isEqualTo(4);
        assertThat(scheme.design().metering()).singleElement().satisfies(m -> {
            assertThat(m.points()).isEqualTo(2);
            assertThat(m.ctPrimary_A()).isEqualTo(400);
            assertThat(m.ctLoad_pct()).isCloseTo(100 * 14_000 * 0.7 / 2 / (Math.sqrt(3) * 10) / 400, within(1e-9));
        });
        assertThat(scheme.quantities())
                .filteredOn(q -> q.code().startsWith("customer.incoming-panel")
                        || q.code().startsWith("customer.metering-panel"))
                .extracting(q -> q.quantity().intValueExact())
                .containsExactly(2, 2);
    }

    @Test
    void twoCircuitsNeedTwoFreeBays() {
        String oneLeft = TEN.replace("bay S1-2 S1 0 0 state=SPARE\n", "").replace("bay S1-3 S1 0 0 state=SPARE\n", "");
        assertThat(reason(plan(oneLeft, 10_001), "S1-1", "source.no-spare-bay")).satisfies(r -> {
            assertThat(r.actual()).isEqualTo(1);
            assertThat(r.limit()).isEqualTo(2);
        });
    }

    @Test
    void aboveFifteenThousandNoVoltageIsLeft() {
        SchemeSet set = plan(TEN, 15_001);
        assertThat(set.outcome()).isEqualTo(Outcome.INFEASIBLE);
        assertThat(reason(set, "R1", "policy.voltage-for-capacity").actual()).isEqualTo(15_001);
    }

    /** 500 kVA machinery: 350 kVA, coincident 315 kVA, 18.187 A on a radial feeder of 356.3 A with a limit of 80 %. */
    @Test
    void aLimitExactlyMetPasses() {
        double added_A = 500 * 0.7 * 0.9 / (Math.sqrt(3) * 10);
        double free_A = 356.3 * 0.8 - added_A;
        SchemeSet met = plan(TEN.replace("peak=50", "peak=" + free_A), 500);
        assertThat(loadRate(from(met, "R1").sources().get(0), LoadedElement.FEEDER)
                        .after_pct())
                .isCloseTo(80, within(1e-9));
        SchemeSet over = plan(TEN.replace("peak=50", "peak=" + (free_A + 0.001)), 500);
        assertThat(anyReason(over, "capacity.feeder-over").limit()).isEqualTo(80);
    }

    private static SupplyScheme from(SchemeSet set, String point) {
        return set.schemes().stream()
                .filter(s -> s.sources().get(0).connectionPoint().id().equals(point))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no scheme from " + point + ": " + set.rejected()));
    }

    @Test
    void aLapsedReplyGivesItsCapacityBack() {
        String grid = TEN + "commit C1 R1 6000 kd=0.9 until=2026-03-31\n";
        SupplyApplication application = Applications.at(1620, 0, 2500).build();
        SchemeSet before =
                Planners.asOf(LocalDate.of(2026, 3, 31), grid, streets()).plan(application);
        assertThat(anyReason(before, "capacity.feeder-over").actual()).isGreaterThan(80);
        SchemeSet after =
                Planners.asOf(LocalDate.of(2026, 4, 1), grid, streets()).plan(application);
        assertThat(loadRate(from(after, "R1").sources().get(0), LoadedElement.FEEDER))
                .satisfies(r -> assertThat(r.before_pct()).isEqualTo(r.measured_pct()));
    }

    /** Between the switches of the branch with P1 stand at most 3000 kVA: 2900 promised and 500 are too many. */
    @Test
    void aLapsedReplyGivesItsPlaceBetweenTheSwitchesBack() {
        String grid = TEN + "commit C1 P1 2900 kd=0.1 until=2026-03-31\n";
        SupplyApplication application = Applications.at(1500, 120, 500).build();
        assertThat(installedBetweenSwitches(LocalDate.of(2026, 3, 31), grid, application))
                .contains(3400.0);
        assertThat(installedBetweenSwitches(LocalDate.of(2026, 4, 1), grid, application))
                .contains(500.0);
    }

    private static List<Double> installedBetweenSwitches(LocalDate day, String grid, SupplyApplication application) {
        return from(Planners.asOf(day, grid, streets()).plan(application), "tap:D1-P1@100").checks().stream()
                .filter(c -> c.rule().equals("connection.feeder-section.cap"))
                .map(CheckResult::actual)
                .toList();
    }

    /** The load of a connected customer bears the id of its commitment: 50 A measured on the bay, nothing on top. */
    @Test
    void aConnectedCustomerCountsOnce() {
        String committed = TEN + "commit C1 R1 2000\n";
        SupplyApplication application = Applications.at(1620, 0, 500).build();
        LoadRateResult waiting = loadRate(
                from(Planners.of(committed, streets()).plan(application), "R1")
                        .sources()
                        .get(0),
                LoadedElement.FEEDER);
        assertThat(waiting.committed_pct()).isCloseTo(100 * 2000 * 0.9 / (Math.sqrt(3) * 10) / 356.3, within(1e-9));
        LoadRateResult connected = loadRate(
                from(
                                Planners.of(committed + "load R1 1900 id=C1 pf=0.95 inst=2000\n", streets())
                                        .plan(application),
                                "R1")
                        .sources()
                        .get(0),
                LoadedElement.FEEDER);
        assertThat(connected.committed_pct()).isZero();
        assertThat(connected.measured_pct()).isCloseTo(100 * 50 / 356.3, within(1e-9));
    }

    @Test
    void aDedicatedFeederIsOfferedFromSixThousand() {
        assertThat(reason(plan(TEN, 5999), "S1-1", "policy.kind-for-capacity").limit())
                .isEqualTo(6000);
        assertThat(from(plan(TEN, 6000), "S1-1").sources().get(0).cable().circuits())
                .isEqualTo(1);
    }

    @Test
    void aPairOnRequestIsMadeOfTwoSections() {
        String both = TEN + "bay S2-1 S2 0 0 state=SPARE\nbay S2-2 S2 0 0 state=SPARE\n";
        SchemeSet set = Planners.of(both, streets())
                .plan(Applications.at(1620, 0, 6000)
                        .sources(SourcePreference.DUAL)
                        .build());
        assertThat(set.schemes()).isNotEmpty().allSatisfy(s -> {
            assertThat(s.sources()).hasSize(2);
            assertThat(s.independence().level()).isEqualTo(1);
        });
    }
}
