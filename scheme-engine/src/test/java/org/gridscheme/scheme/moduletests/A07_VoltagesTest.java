package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/**
 * Every voltage that suits a capacity and exists in reach is planned, in as many circuits as it needs (domain rules, section
 * 1). One substation per voltage stands one kilometre from the customer, each on its own street.
 */
class A07_VoltagesTest {

    private static final String TEN = station("T", 10, 63, -1000, 0, 16);
    private static final String TWENTY = station("W", 20, 63, 1000, 0, 16);
    private static final String THIRTY_FIVE = station("H", 35, 80, 0, 1000, 25);
    private static final String HIGH = station("X", 110, 180, 0, -1000, 31);

    private static String station(String id, int kV, int trafo_MVA, int x, int y, int ik_kA) {
        return """
                station %1$s %4$d %5$d hv=220 up=%1$s
                bus %1$s1 %1$s kv=%2$d ik=%6$d
                trafo %1$s-T1 %1$s1 %3$d peak=10
                trafo %1$s-T2 %1$s1 %3$d peak=10
                bay %1$s1-1 %1$s1 %4$d %5$d kv=%2$d state=SPARE
                bay %1$s1-2 %1$s1 %4$d %5$d kv=%2$d state=SPARE
                bay %1$s1-3 %1$s1 %4$d %5$d kv=%2$d state=SPARE
                """.formatted(id, kV, trafo_MVA, x, y, ik_kA);
    }

    private static StreetData streets() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int customer = builder.junction(0, 0);
        int west = builder.junction(-1000, 0);
        int east = builder.junction(1000, 0);
        int north = builder.junction(0, 1000);
        int south = builder.junction(0, -1000);
        return builder.street(customer, west)
                .street(customer, east)
                .street(customer, north)
                .street(customer, south)
                .build();
    }

    private static SchemeSet plan(String grid, double capacity_kVA) {
        return Planners.of(grid, streets())
                .plan(Applications.at(0, 0, capacity_kVA).build());
    }

    private static SupplyScheme at(SchemeSet set, double voltage_kV) {
        return set.schemes().stream()
                .filter(s -> s.voltage_kV() == voltage_kV)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing at " + voltage_kV + " kV: " + set.rejected()));
    }

    private static List<Double> voltages(SchemeSet set) {
        return set.schemes().stream()
                .map(SupplyScheme::voltage_kV)
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void allThatSuitAreRankedTogether() {
        String all = TEN + TWENTY + THIRTY_FIVE + HIGH;
        assertThat(voltages(plan(all, 8_000))).containsExactly(10.0, 20.0, 35.0);
        assertThat(voltages(plan(all, 12_000))).containsExactly(20.0, 35.0);
        assertThat(voltages(plan(all, 20_000))).containsExactly(20.0, 35.0, 110.0);
        assertThat(voltages(plan(all, 30_000))).containsExactly(35.0, 110.0);
        assertThat(voltages(plan(all, 45_000))).containsExactly(110.0);
        assertThat(voltages(plan(TEN + HIGH, 4_000)))
                .as("4 MVA are too few for 110 kV, and too few for a bay of 10 kV")
                .isEmpty();
    }

    /** 577.35 A are more than one 3x400 in a duct carries (474.1 A); of two, 288.7 A each, 3x400 has 403 A. */
    @Test
    void tenMegavoltAmperesAtTenKilovoltsAreTwoCircuits() {
        SupplySource source = at(plan(TEN, 10_000), 10).sources().get(0);
        assertThat(source.cable().circuits()).isEqualTo(2);
        assertThat(source.cable().type()).isEqualTo("YJV22-8.7/15-3x400");
        assertThat(source.cable().ampacity_A()).isCloseTo(492 * 0.9636 * 0.85, within(0.01));
        assertThat(source.cable().loading_pct()).isCloseTo(100 * 288.675 / 402.98, within(0.05));
        assertThat(source.cable().length_m()).isEqualTo(2 * 1037);
        assertThat(source.cable().terminations()).isEqualTo(4);
    }

    /** Ten megavolt-amperes run through one bay (577 A of 630 A), fifteen through two. */
    @Test
    void aboveTenTheSecondCircuitHasABayOfItsOwn() {
        assertThat(quantity(at(plan(TEN, 10_000), 10), "substation.bay")).isEqualTo("1");
        SupplyScheme fifteen = at(plan(TEN, 15_000), 10);
        assertThat(quantity(fifteen, "substation.bay")).isEqualTo("2");
        assertThat(fifteen.checks())
                .filteredOn(c -> c.rule().equals("connection.bay-current"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.actual()).isCloseTo(15_000 * 0.7 / 2 / (Math.sqrt(3) * 10), within(0.01));
                    assertThat(c.limit()).isEqualTo(630);
                });
        assertThat(plan(TEN, 15_001).outcome()).isEqualTo(Outcome.INFEASIBLE);
    }

    /** 433 A at 20 kV: two of 3x240 (317 A each as laid) at 68.3 %; one 3x400 would be at 91 %. */
    @Test
    void fifteenMegavoltAmperesAtTwentyKilovolts() {
        SupplySource source = at(plan(TWENTY, 15_000), 20).sources().get(0);
        assertThat(source.cable().type()).isEqualTo("YJV22-12/20-3x240");
        assertThat(source.cable().circuits()).isEqualTo(2);
        assertThat(source.cable().loading_pct()).isCloseTo(68.3, within(0.05));
    }

    /** 198 A at 35 kV would fit 3x120, but 25 kA for 0.6 s need 141 mm2. */
    @Test
    void twelveMegavoltAmperesAtThirtyFiveKilovolts() {
        SupplyScheme scheme = at(plan(THIRTY_FIVE, 12_000), 35);
        SupplySource source = scheme.sources().get(0);
        assertThat(source.cable().type()).isEqualTo("YJV22-26/35-3x150");
        assertThat(source.cable().loading_pct()).isCloseTo(69.4, within(0.05));
        assertThat(source.pointShortCircuit_kA()).isCloseTo(25, within(1e-9));
        assertThat(source.voltageDrop_pct()).isCloseTo(0.1287, within(0.0001));
        assertThat(scheme.quantities())
                .extracting(EngineeringQuantity::code, q -> q.quantity().toPlainString())
                .contains(
                        tuple("customer.main-transformer.35/10-12.5MVA", "1"),
                        tuple("customer.transformer.SCB13-2000", "6"),
                        tuple("customer.incoming-panel.35kv", "1"),
                        tuple("customer.feeder-panel.35kv", "1"),
                        tuple("customer.feeder-panel", "6"),
                        tuple("substation.bay.35kv", "1"),
                        tuple("work.termination.35kv", "2"));
    }

    /** 157.5 A; three single cores and one spare hole make a 2x2 bank. */
    @Test
    void thirtyMegavoltAmperesAtOneHundredAndTenKilovolts() {
        SupplyScheme scheme = at(plan(HIGH, 30_000), 110);
        assertThat(scheme.sources().get(0).cable().type()).isEqualTo("YJLW03-64/110-3x1x300");
        assertThat(quantity(scheme, "civil.duct-bank-2x2")).isEqualTo("1000");
        assertThat(quantity(scheme, "substation.bay.110kv")).isEqualTo("1");
        assertThat(quantity(scheme, "customer.main-transformer.110/10-31.5MVA")).isEqualTo("1");
    }

    /** V-08: 262.4 A at 66 kV, within 0.8 of the 390.3 A of 3x1x300 in a duct; 25 kA for 0.6 s need 141 mm2. */
    @Test
    void thirtyMegavoltAmperesAtSixtySixKilovoltsInTheNorthEast() {
        String northEast = station("N", 66, 80, 0, 1000, 25);
        assertThat(voltages(plan(northEast + TEN, 15_000))).containsExactly(10.0, 66.0);
        assertThat(voltages(plan(northEast + TEN, 40_001))).isEmpty();
        SupplyScheme scheme = at(plan(northEast + TEN, 30_000), 66);
        SupplySource source = scheme.sources().get(0);
        assertThat(source.cable().type()).isEqualTo("YJLW03-38/66-3x1x300");
        assertThat(source.cable().loading_pct()).isCloseTo(100 * 262.43 / (405 * 0.9636), within(0.05));
        assertThat(quantity(scheme, "customer.main-transformer.66/10-31.5MVA")).isEqualTo("1");
        assertThat(quantity(scheme, "substation.bay.35kv")).isEqualTo("1");
        assertThat(scheme.checks())
                .filteredOn(c -> c.rule().startsWith("short-circuit.limit"))
                .extracting(c -> c.rule())
                .containsOnly("short-circuit.limit.66kv.dense");
    }

    /** 4.5 MVA suit 10 kV alone; where its transformers are full, 35 kV is taken one step early, with a warning. */
    @Test
    void theNextVoltageStepsInWhereNoneThatSuitsHasAScheme() {
        String full = TEN.replace("peak=10", "peak=50");
        SupplyScheme scheme = at(plan(full + THIRTY_FIVE, 4_500), 35);
        assertThat(scheme.checks())
                .filteredOn(c -> c.rule().equals("connection.substation-bay.min-from-volts.35000"))
                .singleElement()
                .satisfies(c -> assertThat(c.verdict()).isEqualTo(Verdict.WARN));
    }

    private static String quantity(SupplyScheme scheme, String code) {
        return scheme.quantities().stream()
                .filter(q -> q.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " in " + scheme.quantities()))
                .quantity()
                .toPlainString();
    }
}
