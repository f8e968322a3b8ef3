package org.gridscheme.api.scheme.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gridscheme.api.scheme.dto.DayCurvesDto;
import org.gridscheme.api.scheme.dto.LoadRateDto;
import org.gridscheme.api.scheme.dto.SwitchingDto;
import org.gridscheme.grid.loading.DayCurve;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.loading.Season;
import org.gridscheme.grid.loading.SeasonCurves;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.topology.FeederForest;
import org.junit.jupiter.api.Test;

/**
 * By hand: the feeder may carry 400 A and was measured at 100 A, which is 25 % in the hours of share 1, 12.5 % in those of 0.5
 * and 6.25 % in those of 0.25. Its transformer of 10 MVA was measured at 4 MVA, 40 % in the same hours.
 */
class CurveMapperTest {

    private static final CurveMapper CURVES = new CurveMapper(
            FeederForest.trace(GridDsl.snapshot("""
                    station S 0 0
                    bus S1 S
                    trafo T1 S1 10 peak=4
                    bay F1 S1 0 0 peak=100 limit=400
                    rmu R1 800 0
                    line F1 R1 a=400
                    load R1 900 pf=.9 inst=1000 profile=P
                    profile P SUMMER 0.5 1 0.25
                    """)), new LoadingAssumptions(0.9, 0.8, Optional.empty()));

    private static final CustomerDay ANY_TIME = new CustomerDay(Optional.empty(), 1000, 1000);

    private static LoadRateDto rate(String element, String kind, double before_pct, double after_pct) {
        return new LoadRateDto(
                element, element, kind, before_pct, 0.0, before_pct, after_pct - before_pct, after_pct, 50);
    }

    @Test
    void aFeederFollowsItsProfileAndTheNewCustomerLiesOnTopAllDay() {
        DayCurvesDto.Element feeder = CURVES.elements(0, List.of(rate("F1", "FEEDER", 25, 35)), ANY_TIME)
                .get(0);

        assertThat(feeder.limit_pct()).isEqualTo(50);
        DayCurvesDto.Season summer = feeder.seasons().get(0);
        assertThat(feeder.seasons()).hasSize(1);
        assertThat(summer.season()).isEqualTo("SUMMER");
        assertThat(summer.before_pct()).hasSize(96).startsWith(12.5, 12.5, 12.5, 12.5, 25.0, 25.0, 25.0, 25.0, 6.25);
        assertThat(summer.after_pct()).hasSize(96).startsWith(22.5, 22.5, 22.5, 22.5, 35.0, 35.0, 35.0, 35.0, 16.25);
        assertThat(summer.peak_quarter()).isEqualTo(4);
        assertThat(summer.peak_pct()).isEqualTo(35);
    }

    @Test
    void transformersFollowTheLoadsBehindTheirFeeders() {
        DayCurvesDto.Season summer = CURVES.elements(1, List.of(rate("T1", "MAIN_TRANSFORMER", 40, 44)), ANY_TIME)
                .get(0)
                .seasons()
                .get(0);

        assertThat(summer.before_pct()).startsWith(20.0, 20.0, 20.0, 20.0, 40.0);
        assertThat(summer.after_pct()).startsWith(24.0, 24.0, 24.0, 24.0, 44.0);
    }

    /** 80 A are 20 % of the feeder; half of it in summer, which stays below the 25 % of the others, and nothing else in the year. */
    @Test
    void aCustomerOfOneSeasonIsDrawnInThatSeason() {
        double demand_kVA = 80 * Math.sqrt(3) * 10;
        SeasonCurves summer = SeasonCurves.only(Map.of(Season.SUMMER, DayCurve.flat(0.5)));
        CustomerDay customer = new CustomerDay(Optional.of(summer), demand_kVA, demand_kVA);
        assertThat(CURVES.elements(0, List.of(rate("F1", "FEEDER", 25, 35)), customer)
                        .get(0)
                        .seasons())
                .singleElement()
                .satisfies(season -> assertThat(season.after_pct()).startsWith(22.5, 22.5, 22.5, 22.5, 35.0));
        SeasonCurves winter = SeasonCurves.only(Map.of(Season.WINTER, DayCurve.flat(1)));
        CustomerDay other = new CustomerDay(Optional.of(winter), demand_kVA, demand_kVA);
        assertThat(CURVES.elements(0, List.of(rate("F1", "FEEDER", 25, 42.5)), other)
                        .get(0)
                        .seasons())
                .extracting(DayCurvesDto.Season::season)
                .containsExactly("SUMMER", "WINTER");
    }

    /** Half of the 100 A goes over to F2 with R2: 12.5 % of the 400 A stay in the hours of share 1. */
    @Test
    void afterAMovedOpenPointTheCurveIsThatOfTheOtherState() {
        CurveMapper today = new CurveMapper(
                FeederForest.trace(GridDsl.snapshot("""
                        station S 0 0
                        bus S1 S
                        trafo T1 S1 10 peak=4
                        bay F1 S1 0 0 peak=100 limit=400
                        bay F2 S1 0 0 peak=20 limit=400
                        rmu R1 800 0
                        rmu R2 900 0
                        rmu R3 900 100
                        line F1 R1 a=400
                        line R1 R2 a=400 id=A
                        line R2 R3 a=400 id=B open
                        line F2 R3 a=400
                        load R1 900 pf=.9 inst=1000 profile=P
                        load R2 900 pf=.9 inst=1000 profile=P
                        load R3 900 pf=.9 inst=1000 profile=P
                        profile P SUMMER 0.5 1 0.25
                        """)), new LoadingAssumptions(0.9, 0.8, Optional.empty()));
        SwitchingDto move = new SwitchingDto(
                "F1", "F1", "F2", "F2", 50, true, 0, false, List.of(step("CLOSE", "B"), step("OPEN", "A")), List.of());

        DayCurvesDto.Season summer = today.after(move)
                .elements(0, List.of(rate("F1", "FEEDER", 12.5, 22.5)), ANY_TIME)
                .get(0)
                .seasons()
                .get(0);

        assertThat(summer.before_pct()).startsWith(6.25, 6.25, 6.25, 6.25, 12.5);
        assertThat(summer.peak_pct()).isEqualTo(22.5);
    }

    private static SwitchingDto.Step step(String action, String section) {
        return new SwitchingDto.Step(action, null, section, section, "R2", "R2", null);
    }

    @Test
    void cablesHaveNoCurve() {
        assertThat(CURVES.elements(0, List.of(rate("x", "CABLE", 0, 50)), ANY_TIME))
                .isEmpty();
    }

    @Test
    void anElementOfAnotherGridIsNotThere() {
        assertThatThrownBy(() -> CURVES.elements(0, List.of(rate("F9", "FEEDER", 25, 35)), ANY_TIME))
                .isInstanceOf(NoSuchElementException.class);
    }
}
