package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridscheme.scheme.testkit.Planners.reason;

import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.electrical.LineFormulas;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.EmergencyKind;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SizingBasis;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SourceRole;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Overlays;
import org.gridscheme.scheme.testkit.Planners;
import org.junit.jupiter.api.Test;

/** Variants of the domain rules' example 12.2: importance class, operating mode, sizing, emergency supply. */
class A08_ImportanceTest {

    private static SchemeSet plan(Applications application) {
        return Planners.of(ExampleB.GRID, ExampleB.streets()).plan(application.build());
    }

    private static Optional<SupplyScheme> find(SchemeSet set, String main, String standby) {
        return set.schemes().stream()
                .filter(s -> s.sources().size() == 2)
                .filter(s -> s.sources().get(0).connectionPoint().id().equals(main))
                .filter(s -> s.sources().get(1).connectionPoint().id().equals(standby))
                .findFirst();
    }

    private static SupplyScheme pair(SchemeSet set, String main, String standby) {
        return find(set, main, standby)
                .orElseThrow(() -> new AssertionError("no " + main + "+" + standby + ": " + set.rejected()));
    }

    private static Applications classII() {
        return ExampleB.application().importance(Importance.CLASS_II);
    }

    /** B3 with IMPORTANT: K2 carries 207.85 A of 346.41 A as a standby; its cable is chosen for those, 3x120 at 81.7 %. */
    @Test
    void classIIHasAHotStandbyForTheImportantLoad() {
        SupplyScheme scheme = pair(plan(classII()), "A1-5", "K2");
        assertThat(scheme.mode()).isEqualTo(SupplyMode.MAIN_HOT);
        assertThat(scheme.design().sizing()).isEqualTo(SizingBasis.IMPORTANT);
        assertThat(scheme.sources())
                .extracting(SupplySource::role)
                .containsExactly(SourceRole.MAIN, SourceRole.STANDBY);
        assertThat(scheme.sources()).extracting(SupplySource::demand_kVA).containsExactly(6000.0, 3600.0);
        SupplySource standby = scheme.sources().get(1);
        assertThat(LineFormulas.current_A(standby.demand_kVA(), 10)).isCloseTo(207.85, within(0.005));
        assertThat(standby.cable().type()).isEqualTo("YJV22-8.7/15-3x120");
        assertThat(standby.cable().loading_pct()).isCloseTo(100 * 207.846 / (264 * 0.9636), within(0.01));
        assertThat(scheme.design().transfers_perYear()).isCloseTo(0.105, within(1e-9));
    }

    /** B2: two sections of one substation, level 1, passes for class II. */
    @Test
    void twoSectionsOfOneSubstationAreEnoughForClassII() {
        SupplyScheme scheme = pair(plan(classII()), "A1-5", "A2-5");
        assertThat(scheme.independence().level()).isEqualTo(1);
        assertThat(scheme.checks())
                .filteredOn(c -> c.rule().equals("importance.class-ii.min-independence"))
                .singleElement()
                .satisfies(c -> assertThat(c.verdict()).isEqualTo(Verdict.PASS));
    }

    /** B3 with FULL: (120 + 346.41) / 402.99 = 115.7 %. */
    @Test
    void fullSizingIsTooMuchForTheSwitchingStation() {
        SchemeSet set = plan(classII().sizing(SizingBasis.FULL));
        assertThat(find(set, "A1-5", "K2")).isEmpty();
        assertThat(reason(set, "K2", "capacity.n1-over").actual()).isCloseTo(115.7, within(0.05));
        assertThat(pair(set, "A1-5", "B1-5").sources())
                .extracting(SupplySource::demand_kVA)
                .containsExactly(6000.0, 6000.0);
    }

    /** A mutual pair of class II sized for the important load carries halves, and 3600 kVA alone. */
    @Test
    void mutualForTheImportantLoad() {
        SupplyScheme scheme = plan(classII().mode(SupplyMode.MUTUAL)).schemes().get(0);
        assertThat(scheme.mode()).isEqualTo(SupplyMode.MUTUAL);
        assertThat(scheme.sources()).extracting(SupplySource::demand_kVA).containsExactly(3600.0, 3600.0);
        assertThat(scheme.sources()).extracting(SupplySource::role).containsOnly(SourceRole.MUTUAL);
    }

    /** A cold standby is switched by hand: each of 0.105 failures of the main source lasts an hour. */
    @Test
    void aColdStandbyCostsAnHourEachTime() {
        SupplyScheme scheme = pair(plan(classII().mode(SupplyMode.MAIN_COLD)), "A1-5", "B1-5");
        double bothOut_h = 0.105 * 0.170 * 64 / 8760;
        assertThat(scheme.saidi_hPerYear()).isCloseTo(0.105 + bothOut_h, within(1e-9));
        assertThat(scheme.saifi_perYear()).isCloseTo(0.105, within(1e-9));
        assertThat(scheme.design().transfers_perYear()).isZero();
    }

    @Test
    void wishesAgainstTheClassAreRefusedWithTheirReason() {
        SchemeSet cold = plan(ExampleB.application().mode(SupplyMode.MAIN_COLD));
        assertThat(cold.outcome()).isEqualTo(Outcome.INFEASIBLE);
        assertThat(cold.rejected())
                .allSatisfy(r -> assertThat(r.reasons().get(0).code()).isEqualTo("policy.mode-not-for-class"));
        SchemeSet less = plan(ExampleB.application().sizing(SizingBasis.IMPORTANT));
        assertThat(less.rejected())
                .allSatisfy(r -> assertThat(r.reasons().get(0).code()).isEqualTo("policy.sizing-not-for-class"));
        SchemeSet one = plan(ExampleB.application().mode(SupplyMode.SINGLE));
        assertThat(one.rejected())
                .allSatisfy(r -> assertThat(r.reasons().get(0).code()).isEqualTo("policy.dual-supply-required"));
    }

    /** 12.2: 1.2 times 1500 kW are 1800 kW, here of a diesel set. */
    @Test
    void theEmergencySupplyHasOneFifthMore() {
        SupplyScheme scheme =
                plan(ExampleB.application().protected_kW(1500)).schemes().get(0);
        assertThat(scheme.design().emergency()).hasValueSatisfying(e -> {
            assertThat(e.required()).isTrue();
            assertThat(e.rated_kW()).isCloseTo(1800, within(1e-9));
            assertThat(e.kind()).isEqualTo(EmergencyKind.DIESEL);
        });
        assertThat(scheme.quantities())
                .filteredOn(q -> q.code().equals("customer.emergency.diesel"))
                .singleElement()
                .satisfies(q -> {
                    assertThat(q.quantity()).isEqualByComparingTo("1800");
                    assertThat(q.amount()).isEqualByComparingTo("2160000.00");
                });
    }

    @Test
    void itsKindFollowsThePermittedInterruption() {
        assertThat(kind(0)).isEqualTo(EmergencyKind.UPS);
        assertThat(kind(0.2)).isEqualTo(EmergencyKind.EPS);
        assertThat(kind(30)).isEqualTo(EmergencyKind.DIESEL);
        assertThat(kind(1800)).isEqualTo(EmergencyKind.MOBILE);
    }

    private static EmergencyKind kind(double permitted_s) {
        return plan(ExampleB.application().protected_kW(100).permittedInterruption_s(permitted_s))
                .schemes()
                .get(0)
                .design()
                .emergency()
                .orElseThrow()
                .kind();
    }

    /** The class asks for one, and nobody said for how much: said as a warning, priced as nothing. */
    @Test
    void anUnstatedProtectedLoadIsAWarning() {
        SupplyScheme scheme = plan(ExampleB.application()).schemes().get(0);
        assertThat(scheme.checks())
                .filteredOn(c -> c.rule().equals("emergency.factor"))
                .extracting(CheckResult::verdict)
                .containsExactly(Verdict.WARN);
        assertThat(scheme.quantities())
                .extracting(EngineeringQuantity::code)
                .noneMatch(code -> code.startsWith("customer.emergency"));
    }

    /** With k = 1.0 substation A carries 57.1 of 50 MVA after loss of one unit (114.2 %), B 68.1 of 80 (85.1 %). */
    @Test
    void theEmergencyOverloadDecidesWhetherSubstationAHasRoom() {
        SchemeSet set = Planners.of(
                        ExampleB.GRID, ExampleB.streets(), Overlays.of("load-rate.emergency-overload", "1.0"))
                .plan(ExampleB.application().build());
        assertThat(set.outcome()).isEqualTo(Outcome.INFEASIBLE);
        assertThat(reason(set, "A1-5", "capacity.n1-over").actual()).isCloseTo(114.2, within(0.01));
        SchemeSet fromB = Planners.of(
                        ExampleB.GRID, ExampleB.streets(), Overlays.of("load-rate.emergency-overload", "1.0"))
                .plan(Applications.at(ExampleB.CUSTOMER, 8000)
                        .industry(Industry.DATA_CENTRE)
                        .sources(SourcePreference.SINGLE)
                        .transformers(2000, 4)
                        .build());
        assertThat(fromB.schemes())
                .filteredOn(s -> s.sources().get(0).connectionPoint().id().equals("B1-5"))
                .singleElement()
                .satisfies(s -> assertThat(s.checks())
                        .filteredOn(c -> c.rule().equals("load-rate.main-transformer.n1"))
                        .singleElement()
                        .satisfies(c -> assertThat(c.actual()).isCloseTo(85.1, within(0.03))));
    }

    /** At half load the drops are half: 0.630 and 1.020 %. */
    @Test
    void dropAtHalfLoad() {
        SupplyScheme scheme = pair(plan(classII().sizing(SizingBasis.FULL)), "A1-5", "B1-5");
        assertThat(scheme.sources().get(0).voltageDrop_pct() / 2).isCloseTo(0.630, within(0.001));
        assertThat(scheme.sources().get(1).voltageDrop_pct() / 2).isCloseTo(1.020, within(0.001));
    }

    /** An ordinary customer with a protected load is offered a standby for that load beside the single source. */
    @Test
    void anOrdinaryCustomerIsOfferedASecurityStandby() {
        Applications application = Applications.at(ExampleB.CUSTOMER, 8000).protected_kW(950);
        SchemeSet set = plan(application);
        assertThat(set.schemes()).extracting(SupplyScheme::mode).contains(SupplyMode.SINGLE, SupplyMode.MAIN_HOT);
        SupplyScheme dual = set.schemes().stream()
                .filter(s -> s.mode() == SupplyMode.MAIN_HOT)
                .findFirst()
                .orElseThrow();
        assertThat(dual.design().sizing()).isEqualTo(SizingBasis.SECURITY);
        assertThat(dual.sources().get(1).demand_kVA()).isCloseTo(1000, within(1e-9));
        List<EngineeringQuantity> second =
                dual.quantities().stream().filter(q -> q.sourceIndex() == 1).toList();
        assertThat(second).isNotEmpty().allSatisfy(q -> assertThat(q.owner()).isEqualTo(Owner.CUSTOMER));
    }

    @Test
    void aDataCentreIsOfferedTwoSourcesUnasked() {
        SchemeSet set = plan(Applications.at(ExampleB.CUSTOMER, 8000).industry(Industry.DATA_CENTRE));
        assertThat(set.schemes()).extracting(s -> s.sources().size()).contains(1, 2);
    }
}
