package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.gridscheme.scheme.testkit.Planners.loadRate;
import static org.gridscheme.scheme.testkit.Planners.reason;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.gridscheme.scheme.cost.ConstructionPeriod;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SourceRole;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Planners;
import org.junit.jupiter.api.Test;

/**
 * Domain rules, section 12.2: 8000 kVA from two sources for a data centre of class I. One street leads 2.1 km west to
 * substation A, 1.5 km of it along a duct, one 3.4 km east to substation B, 2.2 km of it along a duct; K2 stands at the
 * eastern one.
 */
class A02_WorkedExampleBTest {

    private static SchemeSet plan() {
        return Planners.of(ExampleB.GRID, ExampleB.streets())
                .plan(ExampleB.application().build());
    }

    private static SupplyScheme b1(SchemeSet set) {
        return set.schemes().stream()
                .filter(s -> s.sources().stream()
                        .map(source -> source.connectionPoint().id())
                        .toList()
                        .containsAll(List.of("A1-5", "B1-5")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no scheme from A1-5 and B1-5: " + set.rejected()));
    }

    private static SupplySource source(SupplyScheme scheme, String point) {
        return scheme.sources().stream()
                .filter(s -> s.connectionPoint().id().equals(point))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePairFromTwoSubstationsPasses() {
        SchemeSet set = plan();
        assertThat(set.outcome()).isEqualTo(Outcome.FEASIBLE);
        SupplyScheme scheme = b1(set);
        assertThat(scheme.mode()).isEqualTo(SupplyMode.MUTUAL);
        assertThat(scheme.sources()).extracting(SupplySource::role).containsOnly(SourceRole.MUTUAL);
        assertThat(scheme.independence().level()).isEqualTo(3);
        assertThat(scheme.independence().sharedElements()).isEmpty();
        assertThat(scheme.independence().sharedCorridor_m()).isZero();
        assertThat(scheme.replyWorkingDays()).isEqualTo(20);
        assertThat(set.schemes())
                .allSatisfy(s -> assertThat(s.independence().level()).isGreaterThanOrEqualTo(2));
    }

    @Test
    void twoSectionsOfOneSubstationAreTooCloseForClassI() {
        String onlyA = ExampleB.GRID
                .lines()
                .filter(line -> !line.matches(
                        "(station|bus|tie|trafo|bay|hub|line|load) .*\\b(B|B\\d|B-T\\d|B\\d-\\d|K2|K2-IN)\\b.*"))
                .reduce("", (a, b) -> a + b + "\n");
        SchemeSet set = Planners.of(onlyA, ExampleB.streets())
                .plan(ExampleB.application().build());
        assertThat(set.outcome()).isEqualTo(Outcome.INFEASIBLE);
        RejectionReason reason = reason(set, "A1-5", "source.same-substation-not-independent");
        assertThat(reason.actual()).isEqualTo(1);
        assertThat(reason.limit()).isEqualTo(2);
        assertThat(reason(set, "A2-5", "source.same-substation-not-independent").element())
                .isEqualTo("A");
        SchemeSet classII = Planners.of(onlyA, ExampleB.streets())
                .plan(ExampleB.application().importance(Importance.CLASS_II).build());
        assertThat(classII.outcome()).isEqualTo(Outcome.FEASIBLE);
        assertThat(classII.schemes().get(0).independence().level()).isEqualTo(1);
    }

    @Test
    void theSwitchingStationCannotCarryEverythingWhenTheOtherSourceFails() {
        RejectionReason reason = reason(plan(), "K2", "capacity.n1-over");
        assertThat(reason.actual()).isCloseTo(115.7, within(0.05));
        assertThat(reason.limit()).isEqualTo(100);
    }

    @Test
    void theSwitchingStationCarriesTheImportantLoadWithAWarning() {
        SchemeSet set = Planners.of(ExampleB.GRID, ExampleB.streets())
                .plan(ExampleB.application().importance(Importance.CLASS_II).build());
        SupplyScheme scheme = set.schemes().stream()
                .filter(s -> s.sources().get(1).connectionPoint().id().equals("K2"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("K2 is no standby: " + set.rejected()));
        assertThat(scheme.checks())
                .filteredOn(c -> c.verdict() == Verdict.WARN && c.element().equals("K2-IN-K2"))
                .extracting(CheckResult::actual)
                .anySatisfy(actual -> assertThat(actual).isCloseTo(81.35, within(0.05)));
    }

    @Test
    void cable() {
        SupplyScheme scheme = b1(plan());
        for (SupplySource source : scheme.sources()) {
            assertThat(source.demand_kVA()).isEqualTo(6000);
            assertThat(source.cable().type()).isEqualTo("YJV22-8.7/15-3x300");
            assertThat(source.cable().circuits()).isEqualTo(1);
            assertThat(source.cable().ampacity_A()).isCloseTo(419.2, within(0.05));
            assertThat(source.cable().loading_pct()).isCloseTo(82.6, within(0.05));
            assertThat(source.pointShortCircuit_kA()).isCloseTo(16, within(1e-9));
        }
    }

    @Test
    void routes() {
        SupplyScheme scheme = b1(plan());
        SupplySource fromA = source(scheme, "A1-5");
        assertThat(fromA.route().length_m()).isEqualTo(2100);
        assertThat(fromA.route().segments())
                .extracting(s -> s.method() + " " + s.length_m())
                .containsExactly("EXISTING_DUCT 1500.0", "DUCT_BANK 250.0", "HDD 100.0", "DUCT_BANK 250.0");
        assertThat(fromA.cable().length_m()).isEqualTo(2165);
        assertThat(fromA.cable().joints()).isEqualTo(4);
        SupplySource fromB = source(scheme, "B1-5");
        assertThat(fromB.route().length_m()).isEqualTo(3400);
        assertThat(fromB.route().segments())
                .extracting(s -> s.method().name())
                .containsExactly("EXISTING_DUCT", "DUCT_BANK", "PIPE_JACKING", "DUCT_BANK", "HDD", "DUCT_BANK");
        assertThat(fromB.route().crossings())
                .extracting(c -> c.kind() + " " + c.method() + " " + c.length_m())
                .containsExactly("RAIL PIPE_JACKING 80.0", "RIVER HDD 120.0");
        assertThat(fromB.cable().length_m()).isEqualTo(3497);
        assertThat(fromB.cable().joints()).isEqualTo(6);
    }

    @Test
    void mainTransformers() {
        SupplyScheme scheme = b1(plan());
        assertThat(loadRate(source(scheme, "A1-5"), LoadedElement.MAIN_TRANSFORMER))
                .satisfies(r -> {
                    assertThat(r.before_pct()).isCloseTo(54.0, within(0.01));
                    assertThat(r.after_pct()).isCloseTo(64.2, within(0.01));
                    assertThat(r.limit_pct()).isEqualTo(65);
                });
        assertThat(loadRate(source(scheme, "B1-5"), LoadedElement.MAIN_TRANSFORMER))
                .satisfies(r -> {
                    assertThat(r.after_pct()).isCloseTo(67.75, within(0.01));
                    assertThat(r.limit_pct()).isEqualTo(86.7);
                });
        assertThat(scheme.checks())
                .filteredOn(c -> c.rule().equals("load-rate.main-transformer.n1"))
                .allMatch(c -> c.verdict() == Verdict.PASS)
                .extracting(CheckResult::element, c -> Math.round(10 * c.actual()) / 10.0)
                .containsExactlyInAnyOrder(tuple("A", 87.8), tuple("B", 65.5));
    }

    @Test
    void voltageDrop() {
        SupplyScheme scheme = b1(plan());
        assertThat(source(scheme, "A1-5").voltageDrop_pct()).isCloseTo(1.260, within(0.0015));
        assertThat(source(scheme, "B1-5").voltageDrop_pct()).isCloseTo(2.039, within(0.0015));
    }

    @Test
    void quantities() {
        SupplyScheme scheme = b1(plan());
        assertThat(worksOf(scheme, "A1-5"))
                .containsExactlyInAnyOrder(
                        tuple("cable.YJV22-8.7/15-3x300", "2165", "1612925.00"),
                        tuple("work.cable-pulling.over-120", "2165", "194850.00"),
                        tuple("work.joint.over-120", "4", "22000.00"),
                        tuple("work.termination.over-120", "2", "7000.00"),
                        tuple("civil.duct-bank-2x2", "500", "600000.00"),
                        tuple("civil.hdd-2", "100", "110000.00"),
                        tuple("civil.manhole-straight", "12", "192000.00"),
                        tuple("substation.bay", "1", "250000.00"),
                        tuple("test.loop.over-120", "1", "10000.00"));
        assertThat(worksOf(scheme, "B1-5"))
                .containsExactlyInAnyOrder(
                        tuple("cable.YJV22-8.7/15-3x300", "3497", "2605265.00"),
                        tuple("work.cable-pulling.over-120", "3497", "314730.00"),
                        tuple("work.joint.over-120", "6", "33000.00"),
                        tuple("work.termination.over-120", "2", "7000.00"),
                        tuple("civil.duct-bank-2x2", "1000", "1200000.00"),
                        tuple("civil.hdd-2", "120", "132000.00"),
                        tuple("civil.pipe-jacking", "80", "440000.00"),
                        tuple("civil.manhole-straight", "24", "384000.00"),
                        tuple("substation.bay", "1", "250000.00"),
                        tuple("test.loop.over-120", "1", "10000.00"));
    }

    private static List<Tuple> worksOf(SupplyScheme scheme, String point) {
        int index = scheme.sources().indexOf(source(scheme, point));
        return scheme.quantities().stream()
                .filter(q -> q.sourceIndex() == index)
                .map(q ->
                        tuple(q.code(), q.quantity().toPlainString(), q.amount().toPlainString()))
                .toList();
    }

    /** Class I must have two sources, so the grid pays both; the customer's own plant is on top of the example's total. */
    @Test
    void cost() {
        SupplyScheme scheme = b1(plan());
        BigDecimal grid = new BigDecimal("8374770.00");
        assertThat(direct(scheme, Owner.GRID)).isEqualByComparingTo(grid);
        assertThat(scheme.cost().gridSide()).isEqualByComparingTo("9848729.52");
        BigDecimal plant = new BigDecimal("2290000.00");
        assertThat(direct(scheme, Owner.CUSTOMER)).isEqualByComparingTo(plant);
        assertThat(scheme.cost().customerSide()).isEqualByComparingTo("2693040.00");
        assertThat(scheme.cost().direct()).isEqualByComparingTo(grid.add(plant));
        assertThat(scheme.cost().total()).isEqualByComparingTo("12541769.52");
    }

    private static BigDecimal direct(SupplyScheme scheme, Owner owner) {
        return scheme.quantities().stream()
                .filter(q -> q.owner() == owner)
                .map(EngineeringQuantity::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void reliability() {
        SupplyScheme scheme = b1(plan());
        assertThat(scheme.saidi_hPerYear()).isCloseTo(1.30e-4, within(0.01e-4));
    }

    /** The customer's plant takes 40.7 days; a kilometre of new duct at 20 m a day takes longer. */
    @Test
    void period() {
        assertThat(new ConstructionPeriod(Defaults.RULES.durations()).customer_d(8000))
                .isCloseTo(40.7, within(0.05));
        assertThat(b1(plan()).durationDays()).isCloseTo(50, within(1e-9));
        assertThat(b1(plan()).checks())
                .filteredOn(c -> c.rule().equals("duration.permit.rail-river"))
                .extracting(CheckResult::element, CheckResult::verdict)
                .contains(tuple("B1-5", Verdict.WARN));
    }
}
