package org.gridscheme.scheme.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.model.EmergencyKind;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.MeterClass;
import org.gridscheme.scheme.model.TariffForm;
import org.gridscheme.scheme.street.SurfaceKind;
import org.gridscheme.scheme.testkit.Defaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules answer on both sides of a threshold; the figures are those of the domain rules. */
class RuleAnswersTest {

    private static final RuleBook RULES = Defaults.RULES;

    /** Section 1.1: two parts from 315 kVA on, by choice from 100. */
    @ParameterizedTest
    @CsvSource({
        "99.9, MACHINERY, SINGLE_PART",
        "100, MACHINERY, TWO_PART_OPTIONAL",
        "314.9, MALL, TWO_PART_OPTIONAL",
        "315, MALL, TWO_PART",
        "315, RESIDENTIAL, SINGLE_PART",
        "5000, SCHOOL, SINGLE_PART"
    })
    void tariffs(double capacity_kVA, Industry industry, TariffForm form) {
        assertThat(RULES.metering().tariff(capacity_kVA, industry)).isEqualTo(form);
    }

    /** Section 7: class I from 10 MVA, II from 2 MVA, III from 315 kVA, V on one phase; 0.2S for I and II. */
    @ParameterizedTest
    @CsvSource({
        "10000, false, I, 0.2",
        "9999, false, II, 0.2",
        "2000, false, II, 0.2",
        "1999, false, III, 0.5",
        "315, false, III, 0.5",
        "314, false, IV, 0.5",
        "8, true, V, 0.5",
        "20000, true, V, 0.5"
    })
    void metering(double capacity_kVA, boolean singlePhase, MeterClass meterClass, double accuracy) {
        assertThat(RULES.metering().meterClass(capacity_kVA, singlePhase)).isEqualTo(meterClass);
        assertThat(RULES.metering().ctClass(meterClass).value()).isEqualTo(accuracy);
    }

    @Test
    void theHighSideIsMeteredFromTwoTransformersOrMoreThanFiveHundred() {
        assertThat(RULES.metering().highSide(1, 500)).isFalse();
        assertThat(RULES.metering().highSide(1, 500.1)).isTrue();
        assertThat(RULES.metering().highSide(2, 400)).isTrue();
    }

    /** Section 2: batteries bridge milliseconds, an EPS what a diesel set needs to start, 30 s. */
    @ParameterizedTest
    @CsvSource({"0, UPS", "0.19, UPS", "0.2, EPS", "29.9, EPS", "30, DIESEL", "1799, DIESEL", "1800, MOBILE"})
    void emergencySupplies(double permitted_s, EmergencyKind kind) {
        assertThat(RULES.emergency().kind(OptionalDouble.of(permitted_s))).isEqualTo(kind);
    }

    @Test
    void aDieselSetWhereNothingWasSaid() {
        assertThat(RULES.emergency().kind(OptionalDouble.empty())).isEqualTo(EmergencyKind.DIESEL);
    }

    /** Section 10.2. */
    @ParameterizedTest
    @CsvSource({
        "0.38, 1, 3, 15, 2, 3",
        "1, 1, 10, 22, 3, 12",
        "10, 1, 10, 22, 3, 12",
        "10, 2, 20, 32, 3, 12",
        "35, 3, 20, 32, 3, 12"
    })
    void deadlines(double voltage_kV, int sources, double reply, double whole, double energise, double valid) {
        ReplyRules rules = RULES.reply();
        assertThat(rules.deadline(voltage_kV, sources).value()).isEqualTo(reply);
        assertThat(rules.wholeProcess(voltage_kV, sources).value()).isEqualTo(whole);
        assertThat(rules.energise(voltage_kV).value()).isEqualTo(energise);
        assertThat(rules.validity(voltage_kV).value()).isEqualTo(valid);
    }

    /** Section 3: one bay stays free, in dense areas a tenth of them; a station passes on 20 MVA, at 20 kV 40. */
    @Test
    void bays() {
        ConnectionPointRules points = RULES.connectionPoints();
        assertThat(points.reserve(10, AreaClass.B)).isEqualTo(1);
        assertThat(points.reserve(14, AreaClass.B)).isCloseTo(1.4, within(1e-12));
        assertThat(points.reserve(40, AreaClass.C)).isEqualTo(1);
        assertThat(points.switchingStationTransfer_kVA(10).value()).isEqualTo(20_000);
        assertThat(points.switchingStationTransfer_kVA(15).value()).isEqualTo(40_000);
        assertThat(points.switchingStationTransfer_kVA(20).value()).isEqualTo(40_000);
    }

    /** Section 3: 12 MVA at 10 kV is 24 MVA at 20 kV; to be warned of from nine tenths on. */
    @Test
    void feederCaps() {
        FeederCapRules caps = RULES.connectionPoints().feederCap();
        RuleValue at20 = caps.atVoltage(caps.cable_kVA(), 20);
        assertThat(at20.value()).isEqualTo(24_000);
        assertThat(caps.warning(at20).value()).isEqualTo(21_600);
        assertThat(caps.warning(at20).unit()).isEqualTo("kVA");
        assertThat(caps.warning(at20).id().value()).isEqualTo("connection.feeder-cap.warn-share");
        assertThat(caps.overhead_kVA(149).value()).isEqualTo(5000);
        assertThat(caps.overhead_kVA(150).value()).isEqualTo(8000);
    }

    @ParameterizedTest
    @CsvSource({"10, 3000, 10000", "20, 3000, 20000", "34.9, 3000, 20000", "35, 5000, 40000", "110, 20000, 100000"})
    void aBayIsForACapacityByItsVoltage(double voltage_kV, double least_kVA, double most_kVA) {
        ConnectionSiteRules bay = RULES.connectionPoints().of(ConnectionSite.SUBSTATION_BAY);
        assertThat(bay.min_kVA(voltage_kV).value()).isEqualTo(least_kVA);
        assertThat(bay.max_kVA(voltage_kV).value()).isEqualTo(most_kVA);
    }

    /** Section 4: in areas A+, A and B at 10 kV, also in C above. */
    @ParameterizedTest
    @CsvSource({"10, B, true", "10, C, false", "20, C, false", "35, C, true", "110, D, false"})
    void whereLoadMustBeTransferable(double voltage_kV, AreaClass area, boolean transferable) {
        assertThat(RULES.security().mustBeTransferable(area, voltage_kV)).isEqualTo(transferable);
    }

    /** Section 7. */
    @Test
    void supplyRadius() {
        SupplyRadiusRules radius = RULES.supplyRadius();
        assertThat(radius.find(0.38, AreaClass.B).orElseThrow().value()).isEqualTo(250);
        assertThat(radius.find(1, AreaClass.B).orElseThrow().value()).isEqualTo(3000);
        assertThat(radius.find(10, AreaClass.C).orElseThrow().value()).isEqualTo(5000);
        assertThat(radius.find(10, AreaClass.E)).isEmpty();
        assertThat(radius.find(35, AreaClass.B)).isEmpty();
    }

    @Test
    void permits() {
        DurationRules durations = RULES.durations();
        RuleValue road = durations.permit_d(CrossingKind.ROAD);
        RuleValue river = durations.permit_d(CrossingKind.RIVER);
        assertThat(road.value()).isEqualTo(15);
        assertThat(river.value()).isEqualTo(60);
        assertThat(durations.permit_d(CrossingKind.MOTORWAY)).isEqualTo(river);
        assertThat(durations.getPermit(road.id().value())).isEqualTo(road);
        assertThat(durations.getPermit(river.id().value())).isEqualTo(river);
        assertThatThrownBy(() -> durations.getPermit("duration.duct")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Section 9. */
    @Test
    void routes() {
        RouteRules routes = RULES.routes();
        assertThat(routes.surfaceFactor(SurfaceKind.GREEN_BELT).value()).isEqualTo(0.8);
        assertThat(routes.surfaceFactor(SurfaceKind.MAIN_ROAD).value()).isEqualTo(2.2);
        assertThat(routes.terrainFactor(Terrain.ROCK).value()).isEqualTo(2.0);
        assertThat(routes.overheadAllowed(AreaClass.A)).isFalse();
        assertThat(routes.overheadAllowed(AreaClass.B)).isTrue();
    }

    /** Section 6: branches 70 to 400, trunks 240 to 400; cables in air by their number. */
    @Test
    void conductors() {
        ConductorRules conductors = RULES.conductors();
        assertThat(conductors.sizes_mm2(10).values()).startsWith(70.0);
        assertThat(conductors.trunkSizes_mm2(10).values()).containsExactly(240.0, 300.0, 400.0);
        assertThat(conductors.sizes_mm2(35)).isEqualTo(conductors.hvSizes_mm2());
        assertThat(conductors.trunkSizes_mm2(35)).isEqualTo(conductors.hvSizes_mm2());
        assertThat(conductors.derating().air(2).value()).isEqualTo(0.9);
        assertThat(conductors.derating().air(5).value()).isEqualTo(0.8);
        assertThat(conductors.derating().ground()).isCloseTo(0.9636, within(1e-12));
    }

    @Test
    void voltages() {
        assertThat(VoltageRules.isMediumOrLow(20)).isTrue();
        assertThat(VoltageRules.isMediumOrLow(35)).isFalse();
        assertThat(RULES.voltageDrop().limit(0.38).value()).isEqualTo(4);
        assertThat(RULES.voltageDrop().limit(1).value()).isEqualTo(5);
        assertThat(RULES.shortCircuit().limit(10, AreaClass.B).value()).isEqualTo(20);
        assertThat(RULES.shortCircuit().limit(35, AreaClass.B).value()).isEqualTo(31.5);
    }

    /** Section 11: 99.965 % in B. */
    @Test
    void reliabilityTargets() {
        assertThat(RULES.reliability().findTarget(AreaClass.B).orElseThrow().value())
                .isEqualTo(99.965);
        assertThat(RULES.difficulty().crossing(CrossingKind.RAIL).value()).isEqualTo(1.5);
        assertThat(RULES.density().areaClass(6)).isEqualTo(AreaClass.B);
        assertThat(RULES.density().areaClass(5.9)).isEqualTo(AreaClass.C);
    }

    @Test
    void importanceAllowsKinds() {
        ConnectionSiteRules tap = RULES.connectionPoints().of(ConnectionSite.LINE_TAP);
        assertThat(tap.allows(AreaClass.B, Importance.ORDINARY)).isTrue();
        assertThat(tap.allows(AreaClass.A, Importance.ORDINARY)).isFalse();
        assertThat(tap.allows(AreaClass.B, Importance.CLASS_I)).isFalse();
    }
}
