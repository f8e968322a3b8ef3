package org.gridscheme.scheme.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.scheme.cost.ConstructionPeriod.Works;
import org.gridscheme.scheme.model.CableDesign;
import org.gridscheme.scheme.model.ConstructionSchedule;
import org.gridscheme.scheme.model.ConstructionSchedule.Activity;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.model.RouteCrossing;
import org.gridscheme.scheme.model.RouteSegment;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.gridscheme.scheme.testkit.Defaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Days worked out by hand from the figures of domain rules, section 10.3. */
class ConstructionPeriodTest {

    private final ConstructionPeriod period = new ConstructionPeriod(Defaults.RULES.durations());

    private static Works works(
            ConnectionSite site, double cable_m, double manholes, List<RouteCrossing> crossings, Object... segments) {
        List<RouteSegment> route = new ArrayList<>();
        for (int i = 0; i < segments.length; i += 2) {
            double length_m = ((Number) segments[i + 1]).doubleValue();
            route.add(new RouteSegment((LayingMethod) segments[i], length_m, "sidewalk", 1, Optional.empty()));
        }
        CableDesign cable = new CableDesign(LineKind.CABLE, "YJV22-8.7/15-3x120", 1, cable_m, 0, 2, 254.4, 70);
        return new Works(site, route, crossings, cable, manholes);
    }

    private static Works pulling(ConnectionSite site, double cable_m) {
        return works(site, cable_m, 0, List.of());
    }

    private static RouteCrossing crossing(CrossingKind kind, LayingMethod method) {
        return new RouteCrossing(kind, "", method, 60);
    }

    private static List<Tuple> worksOf(ConstructionSchedule schedule, int source) {
        return schedule.activities().stream()
                .filter(a -> a.sourceIndex() == source && !a.permit())
                .map(a -> tuple(a.code(), Math.round(a.days() * 1000) / 1000.0, a.quantity(), a.unit()))
                .toList();
    }

    private static List<String> critical(ConstructionSchedule schedule) {
        return schedule.activities().stream()
                .filter(Activity::critical)
                .map(a -> a.sourceIndex() + " " + a.code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"100, 25", "630, 25", "3150, 30.379", "5315, 35", "8000, 40.731", "10000, 45", "40000, 45"})
    void theCustomersPlantGrowsWithItsCapacity(double capacity_kVA, double days) {
        assertThat(period.customer_d(capacity_kVA)).isCloseTo(days, within(0.001));
        Activity plant =
                period.schedule(10, capacity_kVA, List.of()).activities().get(0);
        assertThat(plant.days()).isCloseTo(days, within(0.001));
        assertThat(plant.quantity()).isEqualTo(capacity_kVA);
        assertThat(plant.unit()).isEqualTo("kVA");
        assertThat(plant.sourceIndex()).isEqualTo(-1);
    }

    @Test
    void aLowVoltageCustomerBuildsNoPlant() {
        ConstructionSchedule low = period.schedule(0.38, 80, List.of());

        assertThat(worksOf(low, -1)).containsExactly(tuple("duration.customer.low-voltage", 5.0, 80.0, "kVA"));
        assertThat(worksOf(period.schedule(1, 80, List.of()), -1))
                .containsExactly(tuple("duration.customer.base", 25.0, 80.0, "kVA"));
    }

    /** 900 m at 400 m, 180 m at 20 m, 90 m at 60 m, 250 m at 100 m; a drilling 2 d and 30 m a day; a jacking 5 d and 5 m a day. */
    @Test
    void everyKindOfWorkHasItsPace() {
        Works all = works(
                ConnectionSite.SUBSTATION_BAY,
                900,
                7,
                List.of(),
                LayingMethod.DUCT_BANK,
                100,
                LayingMethod.DIRECT_BURIAL,
                90,
                LayingMethod.DUCT_BANK,
                80,
                LayingMethod.TRENCH,
                30,
                LayingMethod.OVERHEAD,
                250,
                LayingMethod.HDD,
                60,
                LayingMethod.HDD,
                45,
                LayingMethod.PIPE_JACKING,
                40);

        assertThat(worksOf(period.schedule(10, 630, List.of(all)), 0))
                .containsExactly(
                        tuple("duration.cable-pulling", 2.25, 900.0, "m"),
                        tuple("duration.duct", 9.0, 180.0, "m"),
                        tuple("duration.duct", 1.5, 30.0, "m"),
                        tuple("duration.direct-burial", 1.5, 90.0, "m"),
                        tuple("duration.overhead", 2.5, 250.0, "m"),
                        tuple("duration.hdd.progress", 7.5, 105.0, "m"),
                        tuple("duration.jacking.progress", 13.0, 40.0, "m"),
                        tuple("duration.manhole.each", 10.5, 7.0, "pcs"),
                        tuple("duration.substation-bay", 15.0, 1.0, "bay"));
    }

    @ParameterizedTest
    @EnumSource(ConnectionSite.class)
    void theGridEndTakesTimeByItsKind(ConnectionSite site) {
        List<Tuple> end = worksOf(period.schedule(10, 630, List.of(pulling(site, 400))), 0).stream()
                .filter(work -> !work.toList().get(0).equals("duration.cable-pulling"))
                .toList();

        switch (site) {
            case SUBSTATION_BAY -> assertThat(end).containsExactly(tuple("duration.substation-bay", 15.0, 1.0, "bay"));
            case LINE_TAP, LV_BOARD -> assertThat(end).isEmpty();
            default -> assertThat(end).containsExactly(tuple("duration.ring-main-unit", 3.0, 1.0, "set"));
        }
    }

    @Test
    void theLongestWorkOfAllSourcesIsCritical() {
        ConstructionSchedule plant = period.schedule(10, 630, List.of(pulling(ConnectionSite.SUBSTATION_BAY, 400)));
        assertThat(plant.days()).isEqualTo(25);
        assertThat(critical(plant)).containsExactly("-1 duration.customer.base");

        Works ducts = works(ConnectionSite.SUBSTATION_BAY, 1000, 0, List.of(), LayingMethod.DUCT_BANK, 700);
        ConstructionSchedule second =
                period.schedule(10, 630, List.of(pulling(ConnectionSite.SUBSTATION_BAY, 400), ducts));
        assertThat(second.days()).isEqualTo(35);
        assertThat(critical(second)).containsExactly("1 duration.duct");
    }

    @Test
    void ofEquallyLongWorksTheFirstIsCritical() {
        Works ducts = works(ConnectionSite.LINE_TAP, 0, 0, List.of(), LayingMethod.DUCT_BANK, 700);

        assertThat(critical(period.schedule(10, 630, List.of(ducts, ducts)))).containsExactly("0 duration.duct");
    }

    /** Rivers, railways and motorways need the same permit, of 60 days, a road another, of 15. */
    @Test
    void onePermitOfEachKindBesideThePeriod() {
        Works works = works(
                ConnectionSite.RING_MAIN_WAY,
                400,
                0,
                List.of(
                        crossing(CrossingKind.RIVER, LayingMethod.HDD),
                        crossing(CrossingKind.ROAD, LayingMethod.HDD),
                        crossing(CrossingKind.RAIL, LayingMethod.PIPE_JACKING)));
        ConstructionSchedule schedule = period.schedule(10, 630, List.of(works));

        assertThat(schedule.activities().stream().filter(Activity::permit))
                .extracting(Activity::code, Activity::days, Activity::quantity, Activity::unit, Activity::critical)
                .containsExactly(
                        tuple("duration.permit.rail-river", 60.0, 2.0, "pcs", false),
                        tuple("duration.permit.road", 15.0, 1.0, "pcs", false));
        assertThat(schedule.days()).isEqualTo(25);
        assertThat(critical(schedule)).containsExactly("-1 duration.customer.base");
    }
}
