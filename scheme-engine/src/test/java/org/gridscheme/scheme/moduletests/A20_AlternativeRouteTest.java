package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.RouteAlternative;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Overlays;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/**
 * A really different route. The direct street has 1,000 m, the way round 1,000 m and twice the depth of the loop:
 *
 * <pre>
 *   (0,depth) ──── (1000,depth)
 *       |               |
 *   S (0,0) ────── (1000,0) customer
 * </pre>
 */
class A20_AlternativeRouteTest {

    private static final String GRID = """
            station S 0 0
            bus S1 S ik=16
            trafo T1 S1 50 peak=15
            bay S1-5 S1 0 0 state=SPARE
            """;

    @Test
    void theWayRoundIsToldWithWhatItCostsMore() {
        SupplySource source = only(plan(100, true));
        assertThat(source.route().length_m()).isEqualTo(1000);
        RouteAlternative other = source.alternative().orElseThrow();
        assertThat(other.route().length_m()).isEqualTo(1200);
        assertThat(other.shared_pct()).isZero();
        // The bay costs the same on both; both corners need an angle manhole; the rest is by the metre but for rounded
        // pieces.
        assertThat(other.route().sharpTurns()).isEqualTo(2);
        double perMetre = (other.extraCost().doubleValue() - 2 * 28_000) / 200;
        assertThat(perMetre).isCloseTo(perMetre(1000), within(0.05 * perMetre(1000)));
    }

    /** Works without the bay, of the plain scheme by its length. */
    private static double perMetre(double length_m) {
        SchemeSet set = plan(100, false);
        double works = set.schemes().get(0).quantities().stream()
                .filter(line -> line.sourceIndex() >= 0 && !line.code().startsWith("substation."))
                .mapToDouble(line -> line.amount().doubleValue())
                .sum();
        return works / length_m;
    }

    @Test
    void nobodyWhoDoesNotAskGetsOne() {
        assertThat(only(plan(100, false)).alternative()).isEmpty();
    }

    @Test
    void whatCostsTooMuchMoreIsNoAlternative() {
        assertThat(only(plan(500, true)).alternative()).isEmpty();
    }

    @Test
    void theLimitsAreThoseOfTheRulebook() {
        assertThat(only(plan(100, Overlays.of("route.alternative.extra-max", "5"), true))
                        .alternative())
                .isEmpty();
        assertThat(only(plan(500, Overlays.of("route.alternative.extra-max", "150"), true))
                        .alternative())
                .isPresent();
        assertThat(only(plan(100, Overlays.of("route.alternatives", "0"), true)).alternative())
                .isEmpty();
    }

    /** Beyond the customer's own street, 900 m long, everything is shared. */
    @Test
    void whatSharesTooMuchIsNoAlternative() {
        StreetBuilder streets = new StreetBuilder(GridDsl.CRS);
        int west = streets.junction(0, 0);
        int fork = streets.junction(900, 0);
        int north = streets.junction(950, 20);
        int customer = streets.junction(1000, 0);
        streets.street(west, fork).street(fork, customer).street(fork, north).street(north, customer);
        SchemeSet set = Planners.of(GRID, streets.build(), Defaults.RULES)
                .plan(Applications.at(1000, 0, 8000).withAlternatives().build());
        assertThat(only(set).alternative()).isEmpty();
    }

    /** 200 m to the device and 40 m of street: whatever the legs are, nothing of the street is different. */
    @Test
    void aRouteMostlyOffTheStreetIsNotItsOwnAlternative() {
        StreetBuilder streets = new StreetBuilder(GridDsl.CRS);
        streets.street(streets.junction(0, 200), streets.junction(40, 200));
        SchemeSet set = Planners.of(GRID, streets.build(), Defaults.RULES)
                .plan(Applications.at(40, 210, 8000).withAlternatives().build());
        assertThat(only(set).route().length_m()).isEqualTo(250);
        assertThat(only(set).alternative()).isEmpty();
    }

    /** The device is 200 m off the street, the way round has 30 m and 10 m more of it than the direct street. */
    @Test
    void aFewMetresOfOtherStreetAreNoDifferentWay() {
        StreetBuilder streets = new StreetBuilder(GridDsl.CRS);
        int west = streets.junction(0, 200);
        int customer = streets.junction(40, 200);
        streets.street(west, customer).bentStreet(west, customer, 0, 225, 40, 225);
        Applications asked = Applications.at(40, 200, 8000).withAlternatives();
        RuleBook anyLength = Overlays.of("route.alternative.own-min", "0");
        assertThat(only(Planners.of(GRID, streets.build(), anyLength).plan(asked.build()))
                        .alternative())
                .isPresent();
        RuleBook longer = Overlays.of("route.alternative.own-min", "91");
        assertThat(only(Planners.of(GRID, streets.build(), longer).plan(asked.build()))
                        .alternative())
                .isEmpty();
    }

    /** A footway 8 m beside the street has other edges than the street, and is no other way for a cable. */
    @Test
    void theFootwayBesideTheStreetIsNoDifferentWay() {
        StreetBuilder streets = new StreetBuilder(GridDsl.CRS);
        int west = streets.junction(0, 0);
        int customer = streets.junction(1000, 0);
        int footWest = streets.junction(0, 8);
        int footEast = streets.junction(1000, 8);
        streets.street(west, customer)
                .street(west, footWest)
                .street(footWest, footEast)
                .street(footEast, customer);
        Applications asked = Applications.at(1000, 0, 8000).withAlternatives();
        assertThat(only(Planners.of(GRID, streets.build(), Defaults.RULES).plan(asked.build()))
                        .alternative())
                .isEmpty();
        RuleBook anyDistance = Overlays.of("route.alternative.apart-min", "1");
        assertThat(only(Planners.of(GRID, streets.build(), anyDistance).plan(asked.build()))
                        .alternative())
                .isPresent();
    }

    /** The way round leaves the street after 400 of its 1,000 m: of the 1,000 m of the shorter way 400 m are common. */
    @Test
    void theSharedPartIsThatOfTheShorterWay() {
        StreetBuilder streets = new StreetBuilder(GridDsl.CRS);
        int west = streets.junction(0, 0);
        int fork = streets.junction(400, 0);
        int customer = streets.junction(1000, 0);
        streets.street(west, fork).street(fork, customer).bentStreet(fork, customer, 400, 60, 1000, 60);
        SchemeSet set = Planners.of(GRID, streets.build(), Defaults.RULES)
                .plan(Applications.at(1000, 0, 8000).withAlternatives().build());
        RouteAlternative other = only(set).alternative().orElseThrow();
        assertThat(other.route().length_m()).isEqualTo(1120);
        assertThat(other.shared_pct()).isCloseTo(40, within(1e-9));
    }

    private static SupplySource only(SchemeSet set) {
        Optional<SupplySource> first =
                set.schemes().stream().map(scheme -> scheme.sources().get(0)).findFirst();
        return first.orElseThrow(() -> new AssertionError("nothing fits: " + set.rejected()));
    }

    private static SchemeSet plan(double depth_m, boolean alternatives) {
        return plan(depth_m, Defaults.RULES, alternatives);
    }

    private static SchemeSet plan(double depth_m, RuleBook rules, boolean alternatives) {
        StreetBuilder streets = new StreetBuilder(GridDsl.CRS);
        int west = streets.junction(0, 0);
        int customer = streets.junction(1000, 0);
        int north = streets.junction(0, depth_m);
        int corner = streets.junction(1000, depth_m);
        streets.street(west, customer).street(west, north).street(north, corner).street(corner, customer);
        Applications application = Applications.at(1000, 0, 8000);
        return Planners.of(GRID, streets.build(), rules)
                .plan((alternatives ? application.withAlternatives() : application).build());
    }
}
