package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridscheme.scheme.testkit.Planners.loadRate;
import static org.gridscheme.scheme.testkit.Planners.reason;

import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.gridscheme.grid.loading.Season;
import org.gridscheme.grid.quantity.ApparentPower;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.DemandPhase;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Overlays;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/**
 * A customer who draws in some seasons only, on a feeder of 350 A with 100 A at its winter peak and 40 A in summer, behind 10 MVA that
 * carry 4 MVA in winter and 1.6 MVA in summer. Its demand is 2205 kVA of 3150 (12.1): 127.306 A.
 */
class A23_SeasonalDemandTest {

    private static final Offset<Double> EXACT = within(1e-6);
    private static final double ALLOWED_A = 350;
    private static final double DEMAND_A = 2205 / (Math.sqrt(3) * 10);

    private static final String GRID = """
            station S 0 0
            bus S1 S ik=16
            trafo T1 S1 10 peak=4
            bay F1 S1 0 0 peak=100 limit=350
            rmu R1 1000 0 ways=6 spare=2
            line F1 R1
            load R1 3000 pf=.9 profile=P
            profile P WINTER 1
            profile P SUMMER .4
            """;

    private static SchemeSet plan(String grid, Applications application) {
        return plan(grid, application, Defaults.RULES);
    }

    private static SchemeSet plan(String grid, Applications application, RuleBook rules) {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int west = builder.junction(0, 0);
        int middle = builder.junction(1000, 0);
        int east = builder.junction(1200, 0);
        StreetData streets = builder.street(west, middle).street(middle, east).build();
        return Planners.of(grid, streets, rules).plan(application.build());
    }

    private static Applications customer() {
        return Applications.at(1200, 0, 3150).transformers(630, 5);
    }

    private static Optional<SupplySource> atR1(SchemeSet set) {
        return set.schemes().stream()
                .map(scheme -> scheme.sources().get(0))
                .filter(source -> source.connectionPoint().id().equals("R1"))
                .findFirst();
    }

    private static double added(Applications application, LoadedElement element) {
        return rate(application, element).new_pct();
    }

    private static LoadRateResult rate(Applications application, LoadedElement element) {
        return loadRate(atR1(plan(GRID, application)).orElseThrow(), element);
    }

    @Test
    void whoSaysNothingCountsAllYearAtTheCoincidence() {
        assertThat(added(customer(), LoadedElement.FEEDER)).isCloseTo(100 * 0.9 * DEMAND_A / ALLOWED_A, EXACT);
        assertThat(added(customer(), LoadedElement.MAIN_TRANSFORMER)).isCloseTo(100 * 0.85 * 2205 / 10_000, EXACT);
    }

    /** In winter it draws its whole demand while the others have their peak: no coincidence factor any more. */
    @Test
    void inWinterBothPeaksMeet() {
        Applications winter = customer().drawing(Season.WINTER, 1);
        assertThat(added(winter, LoadedElement.FEEDER)).isCloseTo(100 * DEMAND_A / ALLOWED_A, EXACT);
        assertThat(added(winter, LoadedElement.MAIN_TRANSFORMER)).isCloseTo(100 * 2205.0 / 10_000, EXACT);
    }

    /** 40 + 127.3 A is 67.3 A above the winter peak; 1600 + 2205 kVA stay below the 4000 kVA of winter. */
    @Test
    void inSummerThereIsRoomForMostOfIt() {
        Applications summer = customer().drawing(Season.SUMMER, 1);
        assertThat(added(summer, LoadedElement.FEEDER)).isCloseTo(100 * (40 + DEMAND_A - 100) / ALLOWED_A, EXACT);
        assertThat(rate(summer, LoadedElement.FEEDER).before_pct()).isCloseTo(100 * 100 / ALLOWED_A, EXACT);
        assertThat(added(summer, LoadedElement.MAIN_TRANSFORMER)).isCloseTo(0, EXACT);
    }

    /** Half of it at every other hour is 40 + 63.7 A and 40 + 127.3 A: the higher hour decides. At most 40 + 50.9 A is below winter. */
    @Test
    void theHighestHourDecides() {
        Applications summer = customer().drawing(Season.SUMMER, .5, 1);
        assertThat(added(summer, LoadedElement.FEEDER)).isCloseTo(100 * (40 + DEMAND_A - 100) / ALLOWED_A, EXACT);
        Applications less = customer().drawing(Season.SUMMER, .1, .4);
        assertThat(added(less, LoadedElement.FEEDER)).isCloseTo(0, EXACT);
    }

    /** Half of it is 40 + 63.7 A in summer, 3.7 A above winter, and not half of what the whole adds. */
    @Test
    void aPhaseIsJudgedByItsOwnCurve() {
        Applications growing = customer().drawing(Season.SUMMER, 1).phases(phase(0, 1575), phase(24, 3150));
        SupplyScheme scheme = plan(GRID, growing).schemes().stream()
                .filter(it -> it.sources().get(0).connectionPoint().id().equals("R1"))
                .findFirst()
                .orElseThrow();
        assertThat(scheme.design().phases())
                .extracting(phase -> phase.loads().stream()
                        .filter(load -> load.kind() == LoadedElement.FEEDER)
                        .findFirst()
                        .orElseThrow()
                        .after_pct())
                .satisfiesExactly(
                        half -> assertThat(half).isCloseTo(100 * (40 + DEMAND_A / 2) / ALLOWED_A, EXACT),
                        whole -> assertThat(whole).isCloseTo(100 * (40 + DEMAND_A) / ALLOWED_A, EXACT));
    }

    private static DemandPhase phase(int fromMonth, double capacity_kVA) {
        return new DemandPhase(fromMonth, ApparentPower.ofKilovoltAmperes(capacity_kVA));
    }

    /** A season nobody else knows by that name tells nothing. */
    @Test
    void seasonsOfOtherNamesTellNothing() {
        String named = GRID.replace("WINTER", "dry").replace("SUMMER", "wet");
        SupplySource source =
                atR1(plan(named, customer().drawing(Season.SUMMER, 1))).orElseThrow();
        assertThat(loadRate(source, LoadedElement.FEEDER).new_pct()).isCloseTo(100 * 0.9 * DEMAND_A / ALLOWED_A, EXACT);
    }

    /** Nobody knows when the others draw: the coincidence factor stays. */
    @Test
    void withoutProfilesTheSeasonTellsNothing() {
        String unknown = GRID.replace(" profile=P", "");
        SupplySource source =
                atR1(plan(unknown, customer().drawing(Season.SUMMER, 1))).orElseThrow();
        assertThat(loadRate(source, LoadedElement.FEEDER).new_pct()).isCloseTo(100 * 0.9 * DEMAND_A / ALLOWED_A, EXACT);
    }

    /**
     * The 100 A in two halves: R2 draws 50 A in winter and 20 A in summer, R1 the other way round. The section to R2 carries up to 50 A of 160:
     * 20 + 127.3 A in summer are 92 %, 50 + 114.6 A at the coincidence would be 103 %, and 50 + 127.3 A in winter 111 %.
     */
    @Test
    void aSectionIsJudgedByTheLoadsBehindIt() {
        String apart = GRID.replace("load R1 3000 pf=.9 profile=P", """
                rmu R2 1100 0 ways=6 spare=2
                line R1 R2 a=160 id=L2
                load R2 3000 pf=.9 profile=P
                load R1 3000 pf=.9 profile=Q
                profile Q WINTER .4
                profile Q SUMMER 1
                """);
        assertThat(sectionAfter_pct(apart, customer())).isCloseTo(100 * (50 + 0.9 * DEMAND_A) / 160, EXACT);
        assertThat(sectionAfter_pct(apart, customer().drawing(Season.WINTER, 1)))
                .isCloseTo(100 * (50 + DEMAND_A) / 160, EXACT);
        assertThat(sectionAfter_pct(apart, customer().drawing(Season.SUMMER, 1)))
                .isCloseTo(100 * (20 + DEMAND_A) / 160, EXACT);
        String unknown = apart.replace("load R2 3000 pf=.9 profile=P", "load R2 3000 pf=.9");
        assertThat(sectionAfter_pct(unknown, customer().drawing(Season.SUMMER, 1)))
                .isCloseTo(100 * (50 + 0.9 * DEMAND_A) / 160, EXACT);
    }

    /** Why the same customer counts with more in winter than one who says nothing, and with less in summer. */
    @Test
    void theShareThatCountsIsTold() {
        assertThat(counted_pct(GRID, customer(), "F1")).isEmpty();
        assertThat(counted_pct(GRID, customer().drawing(Season.WINTER, 1), "F1"))
                .hasValueCloseTo(100.0, EXACT);
        assertThat(counted_pct(GRID, customer().drawing(Season.SUMMER, 1), "F1"))
                .hasValueCloseTo(100 * (40 + DEMAND_A - 100) / DEMAND_A, EXACT);
        assertThat(counted_pct(GRID, customer().drawing(Season.SUMMER, 1), "T1"))
                .hasValueCloseTo(0.0, EXACT);
        String unknown = GRID.replace(" profile=P", "");
        assertThat(counted_pct(unknown, customer().drawing(Season.SUMMER, 1), "F1"))
                .hasValueCloseTo(90.0, EXACT);
    }

    /** Its own limit has its own reason: the feeder is loaded as far as it may be, and no remedy for a full feeder would help. */
    @Test
    void aLimitOfTheShareIsARefusalOfItsOwn() {
        RuleBook limited = Overlays.of("demand.season.counted", "50, severity: REJECT");
        SchemeSet refused = plan(GRID, customer().drawing(Season.SUMMER, 1), limited);
        assertThat(reason(refused, "R1", "capacity.counted-over").actual())
                .isCloseTo(100 * (40 + DEMAND_A - 100) / DEMAND_A, EXACT);
        assertThat(Planners.rejection(refused, "R1").reasons()).hasSize(1);
    }

    private static OptionalDouble counted_pct(String grid, Applications application, String element) {
        return plan(grid, application).schemes().stream()
                .filter(scheme -> scheme.sources().get(0).connectionPoint().id().equals("R1"))
                .flatMap(scheme -> scheme.checks().stream())
                .filter(check -> check.rule().equals("demand.season.counted")
                        && check.element().equals(element))
                .mapToDouble(CheckResult::actual)
                .findFirst();
    }

    /** Of R2, whether it is offered with it or refused for it. */
    private static double sectionAfter_pct(String grid, Applications application) {
        SchemeSet set = plan(grid, application);
        return set.schemes().stream()
                .filter(scheme -> scheme.sources().get(0).connectionPoint().id().equals("R2"))
                .flatMap(scheme -> scheme.checks().stream())
                .filter(check -> check.rule().equals("load-rate.overload")
                        && check.element().equals("L2"))
                .mapToDouble(CheckResult::actual)
                .findFirst()
                .orElseGet(() -> reason(set, "R2", "capacity.conductor-over").actual());
    }

    /** 100 A of others pass through the station in winter and 40 A in summer. */
    @Test
    void aSwitchingStationPassesOnWhatTheSumOfAllNeeds() {
        String station = GRID.replace("rmu R1 1000 0", "hub R1 1000 0");
        SchemeSet allYear = plan(station, customer());
        SchemeSet summer = plan(station, customer().drawing(Season.SUMMER, 1));
        double through_kVA = 100 * Math.sqrt(3) * 10;
        assertThat(transfer_kVA(allYear)).isCloseTo(through_kVA + 0.9 * 2205, EXACT);
        assertThat(transfer_kVA(summer)).isCloseTo(0.4 * through_kVA + 2205, EXACT);
    }

    private static double transfer_kVA(SchemeSet set) {
        return set.schemes().stream()
                .filter(scheme -> scheme.sources().get(0).connectionPoint().id().equals("R1"))
                .flatMap(scheme -> scheme.checks().stream())
                .filter(check -> check.rule().equals("connection.switching-station.transfer"))
                .mapToDouble(CheckResult::actual)
                .findFirst()
                .orElseThrow();
    }

    /** A shop's 70 kVA on 630 that carry 300 in winter and 120 in summer; there is no coincidence factor at this level. */
    @Test
    void aDistributionTransformerHasRoomInSummer() {
        String public630 = GRID.replace("rmu R1 1000 0 ways=6 spare=2", "ds R1 1000 0")
                .replace("load R1 3000", "load R1 270")
                .concat("dt T R1 630 peak=300 ways=2\n");
        Applications shop = Applications.at(1060, 0, 100);
        assertThat(atBoard_pct(public630, shop)).isCloseTo(100 * 70.0 / 630, EXACT);
        assertThat(atBoard_pct(public630, shop.drawing(Season.WINTER, 1))).isCloseTo(100 * 70.0 / 630, EXACT);
        assertThat(atBoard_pct(public630, shop.drawing(Season.SUMMER, 1))).isCloseTo(0, EXACT);
        String small = public630.replace("WINTER 1", "WINTER .5").replace("SUMMER .4", "SUMMER 1");
        assertThat(atBoard_pct(small, shop)).isCloseTo(100 * 70.0 / 630, EXACT);
    }

    private static double atBoard_pct(String grid, Applications application) {
        SupplySource source = plan(grid, application).schemes().stream()
                .map(scheme -> scheme.sources().get(0))
                .filter(it -> it.connectionPoint().id().equals("lv:R1"))
                .findFirst()
                .orElseThrow();
        return loadRate(source, LoadedElement.DISTRIBUTION_TRANSFORMER).new_pct();
    }

    /** With 200 A in winter and 80 A in summer only an irrigation finds room below 80 %. */
    @Test
    void whatIsRefusedForTheWholeYearFitsIntoASummer() {
        String full = GRID.replace("peak=100", "peak=200");
        SchemeSet allYear = plan(full, customer());
        assertThat(atR1(allYear)).isEmpty();
        assertThat(reason(allYear, "R1", "capacity.feeder-over").actual())
                .isCloseTo(100 * (200 + 0.9 * DEMAND_A) / ALLOWED_A, EXACT);
        assertThat(atR1(plan(full, customer().drawing(Season.SUMMER, 1)))).isPresent();
    }
}
