package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridscheme.scheme.testkit.Planners.loadRate;
import static org.gridscheme.scheme.testkit.Planners.reason;

import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.catalogue.LvCableType;
import org.gridscheme.scheme.electrical.LineFormulas;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/** A small customer at a public transformer's board. */
class A04_LowVoltageTest {

    private static final String GRID = """
            station S 0 0
            bus S1 S ik=16
            trafo T1 S1 40 peak=10
            trafo T2 S1 40 peak=10
            bay F1 S1 0 0 peak=50
            ds D1 1000 0
            ds D2 1300 0
            line F1 D1
            line D1 D2
            dt D1-T D1 630 peak=%s ways=2
            dt D2-T D2 630 peak=300 ways=1
            """;

    private static StreetData streets() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int west = builder.junction(0, 0);
        int east = builder.junction(2500, 0);
        return builder.street(west, east).build();
    }

    private static SchemeSet plan(double x, double capacity_kVA, double peak_kVA) {
        return Planners.of(GRID.formatted(peak_kVA), streets())
                .plan(Applications.at(x, 0, capacity_kVA).build());
    }

    private static SupplySource only(SchemeSet set, String point) {
        SupplyScheme scheme = set.schemes().stream()
                .filter(s -> s.sources().get(0).connectionPoint().id().equals(point))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no scheme from " + point + ": " + set.rejected()));
        return scheme.sources().get(0);
    }

    /** Domain rules, 12.2: 80 kW over 0.12 km of 4x120 Cu at 0.95. */
    @Test
    void theFormulasGiveTheWorkedFigures() {
        PowerFactor pf = PowerFactor.of(0.95);
        LvCableType cable = Defaults.CATALOGUE.getLvCable("YJV22-0.6/1-4x120");
        double I_A = LineFormulas.current_A(80 / 0.95, 0.38);
        assertThat(I_A).isCloseTo(127.9, within(0.1));
        assertThat(LineFormulas.drop_pct(I_A, 120, cable.r90_ohm_per_km(), cable.x_ohm_per_km(), pf, 0.38))
                .isCloseTo(1.47, within(0.005));
    }

    /** 100 kVA machinery are 70 kVA of demand: 106.35 A at 0.38 kV, within 0.8 of 140 A of 4x35. */
    @Test
    void theCustomerGetsACableOfItsOwn() {
        SchemeSet set = plan(1060, 100, 300);
        SupplySource source = only(set, "lv:D1");
        assertThat(source.connectionPoint().kind()).isEqualTo(ConnectionKind.LV_BOARD);
        assertThat(source.connectionPoint().nominalVoltage_kV()).isEqualTo(0.38);
        assertThat(source.cable().type()).isEqualTo("YJV22-0.6/1-4x35");
        assertThat(source.cable().loading_pct()).isCloseTo(100 * 106.35 / 140, within(0.05));
        assertThat(source.route().length_m()).isEqualTo(60);
        assertThat(source.voltageDrop_pct()).isBetween(1.0, 4.0);
        assertThat(loadRate(source, LoadedElement.DISTRIBUTION_TRANSFORMER)).satisfies(r -> {
            assertThat(r.before_pct()).isCloseTo(100 * 300 / 630.0, within(1e-9));
            assertThat(r.after_pct()).isCloseTo(100 * 370 / 630.0, within(1e-9));
            assertThat(r.limit_pct()).isEqualTo(80);
        });
        assertThat(set.schemes().get(0).replyWorkingDays()).isEqualTo(3);
        assertThat(set.schemes().get(0).quantities())
                .extracting(q -> q.code())
                .noneMatch(code -> code.startsWith("customer."));
    }

    /** A board with 300 kVA measured and 80 kVA promised at a demand factor of 0.5: 47.62 and 6.35 %, and 11.11 % new. */
    @Test
    void whatWasPromisedBehindTheBoardCounts() {
        String grid = GRID.formatted(300).replace("D1 630 peak=300 ways=2", "D1 630 peak=300 ways=2 lv=B1")
                + "board B1 1000 5 kv=.4\ncommit C1 B1 80 kd=0.5\n";
        SchemeSet set =
                Planners.of(grid, streets()).plan(Applications.at(1060, 0, 100).build());
        assertThat(loadRate(only(set, "lv:D1"), LoadedElement.DISTRIBUTION_TRANSFORMER))
                .satisfies(r -> {
                    assertThat(r.measured_pct()).isCloseTo(47.62, within(0.005));
                    assertThat(r.committed_pct()).isCloseTo(6.35, within(0.005));
                    assertThat(r.new_pct()).isCloseTo(11.11, within(0.005));
                });
    }

    /** 630 kVA with uk 6 %: about 16 kA at the board, and less at the end of the cable, never an unknown figure. */
    @Test
    void theShortCircuitCurrentCountsTheTransformer() {
        SupplySource source = only(plan(1060, 100, 300), "lv:D1");
        double unlimited_kA = 1.05 * 630 / (Math.sqrt(3) * 0.38) / 0.06 / 1000;
        assertThat(source.pointShortCircuit_kA()).isBetween(0.85 * unlimited_kA, unlimited_kA);
        assertThat(source.shortCircuit_kA()).isPositive().isLessThan(source.pointShortCircuit_kA());
    }

    /** At 200 m the smallest cable that carries the current would lose more than 4 %. */
    @Test
    void aLongerLineGetsAThickerCable() {
        SupplySource source = only(plan(1500, 100, 300), "lv:D2");
        assertThat(source.cable().type()).isEqualTo("YJV22-0.6/1-4x70");
        assertThat(source.voltageDrop_pct()).isBetween(2.0, 4.0);
    }

    /** However little it drops, a low-voltage line is not built longer than 500 m. */
    @Test
    void alongALineThatIsTooLongNobodyIsSupplied() {
        assertThat(only(plan(1800, 20, 300), "lv:D2").route().length_m()).isEqualTo(500);
        assertThat(reason(plan(1801, 20, 300), "lv:D2", "voltage.radius-over")).satisfies(r -> {
            assertThat(r.actual()).isCloseTo(501, within(1e-9));
            assertThat(r.limit()).isEqualTo(500);
        });
    }

    @Test
    void aFullTransformerGivesWayToTheNextOneOfTheFeeder() {
        SchemeSet set = plan(1100, 100, 500);
        assertThat(reason(set, "lv:D1", "capacity.transformer-over").actual())
                .isCloseTo(100 * 570 / 630.0, within(1e-9));
        only(set, "lv:D2");
    }
}
