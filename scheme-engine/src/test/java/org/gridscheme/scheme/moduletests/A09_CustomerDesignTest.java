package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridscheme.scheme.testkit.Planners.anyReason;
import static org.gridscheme.scheme.testkit.Planners.reason;

import java.time.LocalDate;
import java.util.List;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.ConstructionSchedule;
import org.gridscheme.scheme.model.CustomerPlant;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.MeterClass;
import org.gridscheme.scheme.model.MeteringSide;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.PowerQualityAllowance;
import org.gridscheme.scheme.model.SchemeDesign;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.TariffForm;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/** What a scheme says beside its sources (domain rules, sections 7 and 10), on a substation one kilometre away. */
class A09_CustomerDesignTest {

    /** 16 kA at 10 kV are 1.05 * sqrt(3) * 10 * 16 = 290.98 MVA. */
    private static final double BUS_MVA = 1.05 * Math.sqrt(3) * 10 * 16;

    static final String GRID = """
            station S 0 0 up=North
            bus S1 S ik=16
            trafo T1 S1 50 peak=15
            trafo T2 S1 50 peak=15
            bay F1 S1 0 0 peak=50
            bay S1-1 S1 0 0 state=SPARE
            bay S1-2 S1 0 0 state=SPARE
            bay S1-3 S1 0 0 state=SPARE
            rmu R1 10 0 ways=6 spare=3
            ds D1 990 0 ways=2
            line F1 R1
            line R1 D1
            dt D1-T D1 630 peak=100 ways=2
            """;

    static StreetData streets() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        return builder.street(builder.junction(0, 0), builder.junction(1000, 0)).build();
    }

    private static Applications application(double capacity_kVA) {
        return Applications.at(1000, 0, capacity_kVA);
    }

    private static SchemeSet plan(Applications application) {
        return Planners.of(GRID, streets()).plan(application.build());
    }

    private static SupplyScheme from(SchemeSet set, String point) {
        return set.schemes().stream()
                .filter(s -> s.sources().get(0).connectionPoint().id().equals(point))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no scheme from " + point + ": " + set.rejected()));
    }

    private static SchemeDesign design(Applications application, String point) {
        return from(plan(application), point).design();
    }

    private static CheckResult check(SupplyScheme scheme, String rule) {
        return scheme.checks().stream()
                .filter(c -> c.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check " + rule + ": " + scheme.checks()));
    }

    /** Domain rules, 12.1: 609.7 kvar, chosen 5 x 150; CT 200/5 at 63.7 %, metered on the high side. */
    @Test
    void exampleA() {
        SchemeDesign design = design(application(3150).transformers(630, 5), "R1");
        assertThat(design.demand().demandFactor()).isEqualTo(0.7);
        assertThat(design.demand().demand_kVA()).isEqualTo(2205);
        assertThat(design.demand().active_kW()).isCloseTo(2094.75, within(1e-9));
        assertThat(design.demand().demand_A()).isCloseTo(127.31, within(0.005));
        assertThat(design.demand().installed_A()).isCloseTo(181.87, within(0.005));
        assertThat(design.reactive().required_kvar()).isCloseTo(609.7, within(0.05));
        assertThat(design.reactive().banks()).isEqualTo(5);
        assertThat(design.reactive().bank_kvar()).isEqualTo(150);
        assertThat(design.reactive().share_pct()).isCloseTo(23.81, within(0.005));
        assertThat(design.metering()).singleElement().satisfies(m -> {
            assertThat(m.side()).isEqualTo(MeteringSide.HIGH);
            assertThat(m.ctPrimary_A()).isEqualTo(200);
            assertThat(m.ctSecondary_A()).isEqualTo(5);
            assertThat(m.ctLoad_pct()).isCloseTo(63.7, within(0.05));
            assertThat(m.meterClass()).isEqualTo(MeterClass.II);
            assertThat(m.ctClass()).isEqualTo(0.2);
        });
        assertThat(design.tariff()).isEqualTo(TariffForm.TWO_PART);
        assertThat(design.emergency()).isEmpty();
        assertThat(design.reply().reply_wd()).isEqualTo(10);
        assertThat(design.reply().wholeProcess_wd()).isEqualTo(22);
        assertThat(design.reply().designReview_wd()).isZero();
        assertThat(design.reply().validUntil(LocalDate.of(2026, 3, 31))).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    /** Domain rules, 12.2: 5700 kW need 1659 kvar; one source alone carries 346 A, half of it usually. */
    @Test
    void exampleB() {
        SchemeSet set = Planners.of(ExampleB.GRID, ExampleB.streets())
                .plan(ExampleB.application().build());
        SchemeDesign design = set.schemes().get(0).design();
        assertThat(design.reactive().required_kvar()).isCloseTo(1659, within(0.5));
        assertThat(design.reactive().installed_kvar()).isEqualTo(1800);
        assertThat(design.metering()).hasSize(2).allSatisfy(m -> {
            assertThat(m.ctPrimary_A()).isEqualTo(400);
            assertThat(m.ctLoad_pct()).isCloseTo(100 * 173.205 / 400, within(0.01));
        });
        assertThat(design.transfers_perYear()).isCloseTo(0.275, within(1e-9));
        assertThat(design.reply().reply_wd()).isEqualTo(20);
        assertThat(design.reply().wholeProcess_wd()).isEqualTo(32);
        assertThat(design.reply().validity_months()).isEqualTo(12);
        assertThat(check(set.schemes().get(0), "customer-plant.n1").actual()).isCloseTo(60, within(1e-9));
    }

    @Test
    void aSmallTransformerIsMeteredOnItsLowSide() {
        assertThat(design(application(500), "R1").metering().get(0)).satisfies(m -> {
            assertThat(m.side()).isEqualTo(MeteringSide.LOW);
            assertThat(m.voltage_kV()).isEqualTo(0.38);
            assertThat(m.ctPrimary_A()).isEqualTo(800);
            assertThat(m.meterClass()).isEqualTo(MeterClass.III);
        });
        assertThat(design(application(501), "R1").metering().get(0).side()).isEqualTo(MeteringSide.HIGH);
        assertThat(design(application(500).transformers(250, 2), "R1")
                        .metering()
                        .get(0)
                        .side())
                .isEqualTo(MeteringSide.HIGH);
    }

    /** Metered at its low side it needs no metering, voltage transformer and feeder panel; two transformers do. */
    @Test
    void aSmallTransformerStandsBehindOnePanel() {
        assertThat(plantOf(application(500)))
                .containsExactly("customer.incoming-panel", "customer.lv-board", "customer.transformer.SCB13-500");
        List<String> whole = List.of(
                "customer.feeder-panel",
                "customer.incoming-panel",
                "customer.lv-board",
                "customer.metering-panel",
                "customer.pt-panel",
                "customer.transformer.SCB13-630");
        assertThat(plantOf(application(501))).isEqualTo(whole);
        assertThat(plantOf(application(400).transformers(200, 2))).contains("customer.metering-panel");
    }

    private static List<String> plantOf(Applications application) {
        return from(plan(application), "R1").quantities().stream()
                .map(EngineeringQuantity::code)
                .filter(code -> code.startsWith("customer."))
                .sorted()
                .toList();
    }

    @Test
    void tariffs() {
        assertThat(design(application(315), "R1").tariff()).isEqualTo(TariffForm.TWO_PART);
        assertThat(design(application(314), "R1").tariff()).isEqualTo(TariffForm.TWO_PART_OPTIONAL);
        assertThat(design(application(99), "lv:D1").tariff()).isEqualTo(TariffForm.SINGLE_PART);
        assertThat(design(application(320).industry(Industry.SCHOOL), "R1").tariff())
                .isEqualTo(TariffForm.SINGLE_PART);
    }

    /** 9 kW are 9.47 kVA: one phase does, the terms are those of low voltage. */
    @Test
    void aHouseholdNeedsOnePhase() {
        SupplyScheme scheme = from(plan(application(9 / 0.9)), "lv:D1");
        assertThat(scheme.design().metering().get(0).meterClass()).isEqualTo(MeterClass.V);
        assertThat(check(scheme, "voltage.lv.single-phase-max").verdict()).isEqualTo(Verdict.PASS);
        assertThat(scheme.design().plant()).isEqualTo(CustomerPlant.NONE);
        assertThat(scheme.design().reply().reply_wd()).isEqualTo(3);
        assertThat(scheme.design().reply().wholeProcess_wd()).isEqualTo(15);
        assertThat(scheme.design().reply().validity_months()).isEqualTo(3);
        assertThat(scheme.durationDays()).isEqualTo(5);
    }

    /** 1000 m of bank at 20 m a day take 50 days, longer than the plant's 40.7; the road is not crossed. */
    @Test
    void theLongestWorkIsCritical() {
        SupplyScheme scheme = from(plan(application(8000)), "S1-1");
        assertThat(scheme.durationDays()).isEqualTo(50);
        assertThat(scheme.design().schedule().activities())
                .filteredOn(ConstructionSchedule.Activity::critical)
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.code()).isEqualTo("duration.duct");
                    assertThat(a.quantity()).isEqualTo(1000);
                    assertThat(a.sourceIndex()).isZero();
                });
        assertThat(scheme.design().schedule().activities())
                .filteredOn(a -> a.code().equals("duration.customer.base"))
                .singleElement()
                .satisfies(a -> assertThat(a.days()).isCloseTo(40.7, within(0.05)));
    }

    /** Domain rules, 12.1: 36.4 A at 182.19 MVA are 20 A per 100 MVA; of 50 MVA a customer of 3150 has a tenth. */
    @Test
    void harmonicAllowance() {
        PowerQualityAllowance allowance =
                design(application(3150), "R1").allowances().get(0);
        assertThat(allowance.shortCircuit_MVA()).isCloseTo(BUS_MVA, within(1.0));
        assertThat(allowance.thdLimit_pct()).isEqualTo(4);
        PowerQualityAllowance.Harmonic fifth = allowance.harmonics().stream()
                .filter(h -> h.order() == 5)
                .findFirst()
                .orElseThrow();
        assertThat(fifth.point_A()).isCloseTo(20 * allowance.shortCircuit_MVA() / 100, within(1e-9));
        assertThat(fifth.customer_A()).isCloseTo(fifth.point_A() * Math.pow(3.15 / 100, 1 / 1.2), within(1e-9));
        assertThat(36.44 * Math.pow(3.15 / 50, 1 / 1.2)).isCloseTo(3.64, within(0.005));
    }

    /** 8750 kVA of furnace at 291 MVA are a ratio of 33 and changes of 3 %: both ask for a study, neither refuses. */
    @Test
    void anArcFurnaceNeedsAStudy() {
        SupplyScheme scheme = from(plan(application(10_000).industry(Industry.ARC_FURNACE)), "S1-1");
        assertThat(check(scheme, "power-quality.ratio.arc-furnace")).satisfies(c -> {
            assertThat(c.verdict()).isEqualTo(Verdict.WARN);
            assertThat(c.actual()).isCloseTo(BUS_MVA / 8.75, within(0.01));
        });
        assertThat(check(scheme, "power-quality.fluctuation-to.1000")).satisfies(c -> {
            assertThat(c.verdict()).isEqualTo(Verdict.WARN);
            assertThat(c.actual()).isCloseTo(100 * 8.75 / BUS_MVA, within(0.001));
        });
    }

    @Test
    void aLittleNonLinearLoadNeedsNone() {
        SupplyScheme little = from(plan(application(1000).nonLinear_kVA(300)), "R1");
        assertThat(check(little, "power-quality.non-linear-share").verdict()).isEqualTo(Verdict.PASS);
        SupplyScheme more = from(plan(application(1000).nonLinear_kVA(301)), "R1");
        assertThat(check(more, "power-quality.ratio.ev-charging").verdict()).isEqualTo(Verdict.PASS);
        SupplyScheme all = from(plan(application(2000).nonLinear_kVA(2000)), "R1");
        assertThat(check(all, "power-quality.ratio.ev-charging").verdict()).isEqualTo(Verdict.WARN);
    }

    /** 7 * 800 / 0.8 = 7000 kVA against 291 MVA at the point and less at the customer. */
    @Test
    void aMotorMayStartNowAndThen() {
        SupplyScheme scheme = from(plan(application(3150).motor(800, 0.5)), "R1");
        CheckResult start = check(scheme, "power-quality.motor.rare");
        double customer_MVA = 1.05 * Math.sqrt(3) * 10 * scheme.sources().get(0).shortCircuit_kA();
        assertThat(start.verdict()).isEqualTo(Verdict.PASS);
        assertThat(start.actual()).isCloseTo(100 - 100 * 7 / (customer_MVA + 7), within(1e-6));
        assertThat(check(scheme, "power-quality.fluctuation-to.1").actual())
                .isCloseTo(100 * 7 / (scheme.design().allowances().get(0).shortCircuit_MVA() + 7), within(1e-6));
    }

    @Test
    void butNotAHundredTimesAnHour() {
        SchemeSet set = plan(application(3150).motor(800, 100));
        assertThat(set.outcome()).isEqualTo(Outcome.INFEASIBLE);
        assertThat(anyReason(set, "quality.fluctuation").limit()).isEqualTo(2);
    }

    @Test
    void tooMuchBetweenTwoPhases() {
        assertThat(reason(plan(application(6000).unbalanced_kVA(4000)), "R1", "quality.unbalance"))
                .satisfies(r -> {
                    assertThat(r.limit()).isEqualTo(1.3);
                    assertThat(r.actual()).isBetween(100 * 4 / BUS_MVA, 100 * 4 / BUS_MVA + 0.01);
                });
    }

    @Test
    void anImportantCustomersDesignIsReviewed() {
        SchemeSet set = Planners.of(ExampleB.GRID, ExampleB.streets())
                .plan(ExampleB.application().importance(Importance.CLASS_II).build());
        assertThat(set.schemes().get(0).design().reply().designReview_wd()).isEqualTo(5);
    }
}
