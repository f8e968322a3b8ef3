package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.model.DerivationRule;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.model.RouteAlternative;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.model.Wishes;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.SurfaceKind;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/**
 * An overhead line along a street from the substation at x = 0 to x = 1,000; at x = 500 a side street leads 240 m to the customer, who
 * wants 1,000 kVA: 57.735 A at 10 kV (domain rules, sections 6.2, 8 and 9).
 */
class A21_OverheadTapTest {

    private static SchemeSet plan(String area, SurfaceKind surface, EdgeCrossing... crossings) {
        return plan(grid(area), streets(surface, crossings));
    }

    private static SchemeSet plan(String grid, StreetData streets) {
        return Planners.of(grid, streets).plan(Applications.at(500, 240, 1000).build());
    }

    private static String grid(String area) {
        return """
                station S 0 0
                bus S1 S ik=16
                trafo T1 S1 50 peak=15
                trafo T2 S1 50 peak=15
                bay F1 S1 0 0 peak=50 area=%1$s
                pole P1 1000 0 area=%1$s
                line F1 P1 overhead a=320 r20=.253 rop=.304 x=.317 type=JKLYJ-10-120
                """.formatted(area);
    }

    private static StreetData streets(SurfaceKind surface, EdgeCrossing... crossings) {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int west = builder.junction(0, 0);
        int middle = builder.junction(500, 0);
        int east = builder.junction(1000, 0);
        int customer = builder.junction(500, 240);
        return builder.street(west, middle)
                .street(middle, east)
                .street(middle, customer, RoadClass.RESIDENTIAL, surface, crossings)
                .build();
    }

    /** West of the straight street 50, 160 and 50 m of road lead to the customer as well. */
    private static StreetData withAWayRound(SurfaceKind straight) {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int middle = builder.junction(500, 0);
        int customer = builder.junction(500, 240);
        int west = builder.junction(0, 0);
        int east = builder.junction(1000, 0);
        int south = builder.junction(470, 40);
        int north = builder.junction(470, 200);
        return builder.street(middle, customer, RoadClass.RESIDENTIAL, straight)
                .street(west, middle)
                .street(middle, east)
                .street(middle, south)
                .street(south, north)
                .street(north, customer)
                .build();
    }

    private static SupplyScheme tap(SchemeSet set) {
        return set.schemes().stream()
                .filter(s -> s.sources().get(0).connectionPoint().kind() == ConnectionKind.LINE_TAP)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no tap: " + set.rejected()));
    }

    private static LineKind kind(SchemeSet set) {
        return tap(set).sources().get(0).cable().kind();
    }

    /** 240 m at 230 a metre are far less than any trench. Six poles stand 50 m apart. */
    @Test
    void theLineGoesOnFromThePole() {
        SupplyScheme scheme = tap(plan("C", SurfaceKind.BRANCH_ROAD));
        SupplySource source = scheme.sources().get(0);
        assertThat(source.cable().kind()).isEqualTo(LineKind.OVERHEAD);
        assertThat(source.cable().type()).startsWith("JKLYJ-10-");
        assertThat(source.cable().length_m()).isEqualTo(240);
        assertThat(source.cable().joints()).isZero();
        assertThat(source.cable().terminations()).isEqualTo(2);
        assertThat(source.route().segments())
                .extracting(s -> s.method(), s -> s.length_m())
                .containsExactly(tuple(LayingMethod.OVERHEAD, 240.0));
        assertThat(scheme.quantities())
                .filteredOn(q -> q.sourceIndex() == 0)
                .extracting(q -> q.code() + " " + q.quantity().toPlainString())
                .contains("overhead.JKLYJ-10-95 240", "overhead.pole-breaker 1");
        assertThat(scheme.quantities())
                .filteredOn(q -> q.code().startsWith("overhead.JKLYJ"))
                .singleElement()
                .satisfies(q -> assertThat(q.derivation().figures()).containsExactly(240.0, 50.0, 6.0, 0.0));
        assertThat(scheme.saifi_perYear()).isCloseTo(0.1 * 1 + 0.1 * 0.24, within(1e-9));
        assertThat(scheme.saidi_hPerYear()).isCloseTo(0.4 * 1 + 0.4 * 0.24, within(1e-9));
    }

    /**
     * 10 m down the pole, 15 m in the ground with 2.5 % more, 2 * 1.5 m for terminations, 2 m and 2.5 m in the station: 32.875 m. The
     * smallest cable carries 57.735 A; buried at 25 degrees its ampacity is 212 A.
     */
    @Test
    void aCableLeadsFromTheLastPoleIntoTheStation() {
        SupplyScheme scheme = tap(plan("C", SurfaceKind.BRANCH_ROAD));
        List<EngineeringQuantity> works = scheme.quantities().stream()
                .filter(q -> q.sourceIndex() == 0)
                .filter(q -> !q.code().startsWith("customer."))
                .toList();
        assertThat(works)
                .extracting(q -> q.code() + " " + q.quantity().toPlainString())
                .containsExactlyInAnyOrder(
                        "overhead.JKLYJ-10-95 240",
                        "cable.YJV22-8.7/15-3x70 33",
                        "work.cable-pulling.up-to-120 33",
                        "work.termination.up-to-120 2",
                        "civil.direct-burial 15",
                        "overhead.pole-breaker 1",
                        "test.loop.up-to-120 1");
        assertThat(works)
                .filteredOn(q -> q.derivation().rule() == DerivationRule.DOWN_LEAD_LENGTH)
                .singleElement()
                .satisfies(q -> {
                    assertThat(q.derivation().figures()).containsExactly(15.0, 2.5, 17.5, 1.0);
                    assertThat(q.weakEvidence()).isTrue();
                });
        int expected = 240 * 230 + 33 * 215 + 33 * 70 + 2 * 2500 + 15 * 250 + 42_000 + 8_000;
        assertThat(works.stream().map(EngineeringQuantity::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.valueOf(expected));
    }

    /** The section is the one the short circuit at x = 500 asks for: aluminium, C = 90, 0.6 s. */
    @Test
    void theConductorCarriesCurrentAndShortCircuit() {
        SupplySource source = tap(plan("C", SurfaceKind.BRANCH_ROAD)).sources().get(0);
        double xBus_ohm = 1.05 * 10 / (Math.sqrt(3) * 16);
        double ik_kA = 1.05 * 10 / (Math.sqrt(3) * Math.hypot(0.253 * 0.5, xBus_ohm + 0.317 * 0.5));
        assertThat(source.pointShortCircuit_kA()).isCloseTo(ik_kA, within(0.01));
        double least_mm2 = 1000 * ik_kA * Math.sqrt(0.6) / 90;
        assertThat(least_mm2).isBetween(70.0, 95.0);
        assertThat(source.cable().type()).isEqualTo("JKLYJ-10-95");
        assertThat(source.cable().ampacity_A()).isCloseTo(304 * 0.91, within(0.01));
        assertThat(source.cable().loading_pct()).isCloseTo(100 * 57.735 / (304 * 0.91), within(0.01));
        double z_ohmPerKm = 0.320 * (1 + 0.00403 * 50) * 0.95 + 0.325 * 0.31225;
        double own_pct = Math.sqrt(3) * source.demand_kVA() / (Math.sqrt(3) * 10) * 0.24 * z_ohmPerKm / 100;
        double trunk_pct = Math.sqrt(3)
                * (50 + 0.9 * source.demand_kVA() / (Math.sqrt(3) * 10))
                * 0.5
                * (0.304 * 0.95 + 0.317 * 0.31225)
                / 100;
        assertThat(source.voltageDrop_pct()).isCloseTo(trunk_pct + own_pct, within(1e-3));
    }

    @Test
    void aCableWhereNoPolesMayStand() {
        assertThat(kind(plan("C", SurfaceKind.GREEN_BELT))).isEqualTo(LineKind.CABLE);
        assertThat(kind(plan("C", SurfaceKind.BRANCH_ROAD, new EdgeCrossing(CrossingKind.RAIL, "rail", 120, 12))))
                .isEqualTo(LineKind.CABLE);
        assertThat(kind(plan("C", SurfaceKind.BRANCH_ROAD, new EdgeCrossing(CrossingKind.RIVER, "river", 120, 90))))
                .isEqualTo(LineKind.CABLE);
    }

    /** A cable would lie in the green belt, which the poles leave. */
    @Test
    void thePolesGoTheirOwnWay() {
        SupplySource source = tap(plan(grid("C"), withAWayRound(SurfaceKind.GREEN_BELT)))
                .sources()
                .get(0);
        assertThat(source.cable().kind()).isEqualTo(LineKind.OVERHEAD);
        assertThat(source.route().length_m()).isEqualTo(260);
        assertThat(source.route().segments())
                .allSatisfy(s -> assertThat(s.method()).isEqualTo(LayingMethod.OVERHEAD));
    }

    @Test
    void thePolesKeepOffAForbiddenStreet() {
        Wishes wishes = new Wishes(List.of("street 4"), List.of(), List.of(), List.of(), List.of());
        SchemeSet set = Planners.of(grid("C"), withAWayRound(SurfaceKind.GREEN_BELT))
                .plan(Applications.at(500, 240, 1000).wishes(wishes).build());
        assertThat(kind(set)).isEqualTo(LineKind.CABLE);
    }

    /** The same tap with a cable, where poles are cheaper. */
    @Test
    void whoeverWishesForCablesHasOne() {
        StreetData streets = streets(SurfaceKind.BRANCH_ROAD);
        assertThat(kind(plan(grid("C"), streets))).isEqualTo(LineKind.OVERHEAD);
        SchemeSet set = Planners.of(grid("C"), streets)
                .plan(Applications.at(500, 240, 1000)
                        .wishes(Wishes.NONE.onlyCables())
                        .build());
        assertThat(kind(set)).isEqualTo(LineKind.CABLE);
        assertThat(set.schemes()).allSatisfy(scheme -> assertThat(scheme.sources())
                .allSatisfy(source -> assertThat(source.cable().kind()).isEqualTo(LineKind.CABLE)));
    }

    /** 20 m of poles more. */
    @Test
    void anOverheadLineHasAnotherWayAsWell() {
        SchemeSet set = Planners.of(grid("C"), withAWayRound(SurfaceKind.BRANCH_ROAD))
                .plan(Applications.at(500, 240, 1000).withAlternatives().build());
        SupplySource source = tap(set).sources().get(0);
        assertThat(source.route().length_m()).isEqualTo(240);
        RouteAlternative other = source.alternative().orElseThrow();
        assertThat(other.cable().kind()).isEqualTo(LineKind.OVERHEAD);
        assertThat(other.route().length_m()).isEqualTo(260);
    }

    /** What a duct passes is still below the wires, and nothing of the duct is used. */
    @Test
    void polesTakeNoNoticeOfADuct() {
        SupplySource source = tap(plan(
                        grid("C") + "duct D1 4 4 500 0 500 240\n",
                        streets(SurfaceKind.BRANCH_ROAD, new EdgeCrossing(CrossingKind.RIVER, "river", 120, 40))))
                .sources()
                .get(0);
        assertThat(source.cable().kind()).isEqualTo(LineKind.OVERHEAD);
        assertThat(source.route().crossings()).hasSize(1);
        assertThat(source.route().segments())
                .allSatisfy(s -> assertThat(s.ductId()).isEmpty());
    }

    @Test
    void aRiverNarrowerThanASpanIsCrossedOverhead() {
        SupplySource source = tap(plan(
                        "C", SurfaceKind.BRANCH_ROAD, new EdgeCrossing(CrossingKind.RIVER, "river", 120, 40)))
                .sources()
                .get(0);
        assertThat(source.cable().kind()).isEqualTo(LineKind.OVERHEAD);
        assertThat(source.route().crossings()).singleElement().satisfies(c -> assertThat(c.method())
                .isEqualTo(LayingMethod.OVERHEAD));
    }
}
