package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.quantity.ActivePower;
import org.gridscheme.grid.quantity.ApparentPower;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.SampleGrids;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.configure.SchemePlannerFactory;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.model.LoadFlow;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.PlanningOptions;
import org.gridscheme.scheme.model.RankingMethod;
import org.gridscheme.scheme.model.Rejection;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyNeeds;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.model.TransformerRequest;
import org.gridscheme.scheme.model.WeightWish;
import org.gridscheme.scheme.model.Wishes;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/**
 * Domain rules, section 12.1: 3150 kVA from one source. From RMU-3 the street runs 860 m south to the customer, 620 m of
 * it with an existing duct, 180 m without, 60 m under a river.
 */
class A01_WorkedExampleATest {

    private static final String GRID = SampleGrids.EXAMPLE_A + "duct DUCT-1 6 2 2400 0 2400 -620\n";
    private static final Position CUSTOMER = new Position(2400, -860);

    private static StreetData streets() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int rmu3 = builder.junction(2400, 0);
        int ductEnd = builder.junction(2400, -620);
        int customer = builder.junction(2400, -860);
        int rmu13 = builder.junction(2400, 900);
        return builder.street(rmu3, ductEnd)
                .street(ductEnd, customer, new EdgeCrossing(CrossingKind.RIVER, "Mill Brook", 120, 30))
                .street(rmu3, rmu13)
                .build();
    }

    private static SchemeSet plan() {
        SchemePlanner planner = SchemePlannerFactory.create(
                GridDsl.snapshot(GRID), streets(), Defaults.RULES, Defaults.CATALOGUE, Defaults.PRICES, () -> 0L);
        return planner.plan(new SupplyApplication(
                Industry.MACHINERY,
                Importance.ORDINARY,
                CUSTOMER,
                ApparentPower.ofKilovoltAmperes(3150),
                List.of(new TransformerRequest(ApparentPower.ofKilovoltAmperes(630), 5)),
                ActivePower.ZERO,
                ActivePower.ZERO,
                SourcePreference.AUTO,
                SupplyNeeds.NONE,
                new PlanningOptions(
                        20,
                        OptionalDouble.empty(),
                        WeightWish.NONE,
                        RankingMethod.ADDITIVE,
                        java.util.Optional.empty(),
                        Wishes.NONE)));
    }

    private static SupplyScheme fromRmu3(SchemeSet set) {
        return set.schemes().stream()
                .filter(s -> s.sources().get(0).connectionPoint().id().equals("RMU-3"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no scheme from RMU-3: " + set.rejected()));
    }

    private static LoadRateResult loadRate(SupplySource source, LoadedElement kind) {
        return source.loadRates().stream()
                .filter(r -> r.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSchemeFromTheRingMainUnitIsFound() {
        SchemeSet set = plan();
        assertThat(set.outcome()).isEqualTo(Outcome.FEASIBLE);
        SupplyScheme scheme = fromRmu3(set);
        assertThat(scheme.voltage_kV()).isEqualTo(10.0);
        assertThat(scheme.replyWorkingDays()).isEqualTo(10);
    }

    @Test
    void loadRates() {
        SupplySource source = fromRmu3(plan()).sources().get(0);
        LoadRateResult feeder = loadRate(source, LoadedElement.FEEDER);
        assertThat(feeder.measured_pct()).isCloseTo(19.65, within(0.01));
        assertThat(feeder.before_pct()).isCloseTo(33.65, within(0.01));
        assertThat(feeder.after_pct()).isCloseTo(65.80, within(0.01));
        assertThat(feeder.limit_pct()).isEqualTo(66.7);
        assertThat(feeder.committed_pct()).isCloseTo(100 * 49.88 / 356.30, within(0.005));
        assertThat(feeder.new_pct()).isCloseTo(100 * 114.58 / 356.30, within(0.005));
        LoadRateResult transformer = loadRate(source, LoadedElement.MAIN_TRANSFORMER);
        assertThat(transformer.measured_pct()).isCloseTo(48.0, within(0.01));
        assertThat(transformer.before_pct()).isCloseTo(52.0, within(0.01));
        assertThat(transformer.after_pct()).isCloseTo(55.75, within(0.01));
        assertThat(transformer.committed_pct()).isCloseTo(4.0, within(0.005));
        assertThat(transformer.new_pct()).isCloseTo(100 * 1.874 / 50, within(0.005));
    }

    @Test
    void theRingWithTooLittleRoomIsRefusedWithItsNumbers() {
        Rejection ring = plan().rejected().stream()
                .filter(r -> r.connectionPoint().id().equals("RMU-13"))
                .findFirst()
                .orElseThrow();
        RejectionReason reason = ring.reasons().get(0);
        assertThat(reason.code()).isEqualTo("capacity.feeder-over");
        assertThat(reason.actual()).isCloseTo(57.42, within(0.01));
        assertThat(reason.limit()).isEqualTo(50.0);
        assertThat(reason.remedy()).isPresent();
    }

    @Test
    void routeAndCable() {
        SupplySource source = fromRmu3(plan()).sources().get(0);
        assertThat(source.route().length_m()).isEqualTo(860.0);
        assertThat(source.route().segments())
                .extracting(s -> s.method() + " " + s.length_m())
                .containsExactly("EXISTING_DUCT 620.0", "DUCT_BANK 90.0", "HDD 60.0", "DUCT_BANK 90.0");
        assertThat(source.route().crossings()).hasSize(1);
        assertThat(source.route().crossings().get(0).method()).isEqualTo(LayingMethod.HDD);
        assertThat(source.cable().type()).isEqualTo("YJV22-8.7/15-3x120");
        assertThat(source.cable().length_m()).isEqualTo(894);
        assertThat(source.cable().joints()).isEqualTo(1);
        assertThat(source.cable().terminations()).isEqualTo(2);
        assertThat(source.cable().ampacity_A()).isCloseTo(254.4, within(0.05));
        assertThat(source.cable().loading_pct()).isCloseTo(71.5, within(0.05));
    }

    @Test
    void voltageAndShortCircuit() {
        SupplySource source = fromRmu3(plan()).sources().get(0);
        assertThat(source.voltageDrop_pct()).isCloseTo(1.384, within(0.001));
        assertThat(source.pointShortCircuit_kA()).isCloseTo(10.02, within(0.005));
        assertThat(source.shortCircuit_kA()).isCloseTo(8.34, within(0.005));
    }

    /** 1.384 % by formula at nominal voltage; the busbar is above it, so currents and drop are smaller. */
    @Test
    void loadFlow() {
        SupplyScheme scheme = fromRmu3(plan());
        SupplySource source = scheme.sources().get(0);
        assertThat(source.flow()).containsInstanceOf(LoadFlow.Solved.class);
        LoadFlow.Solved flow = (LoadFlow.Solved) source.flow().orElseThrow();
        double busbar = flow.busbarVoltage_pu();
        assertThat(busbar).isBetween(1.0, 1.05);
        assertThat(flow.drop_pct()).isCloseTo(1.384 / busbar, within(0.02));
        assertThat(flow.highestElement()).isEqualTo("RMU-2-RMU-3");
        assertThat(flow.highestLoading_pct()).isCloseTo(65.80 / flow.voltage_pu(), within(0.6));
        assertThat(flow.losses_kW()).isPositive();
        assertThat(scheme.checks())
                .filteredOn(c -> c.rule().equals("voltage-deviation.mv"))
                .singleElement()
                .satisfies(c -> assertThat(c.actual()).isCloseTo(100 * (flow.voltage_pu() - 1), within(1e-9)));
        assertThat(scheme.checks()).noneMatch(c -> c.rule().equals("flow.verdict"));
    }

    @Test
    void quantitiesAndCost() {
        SupplyScheme scheme = fromRmu3(plan());
        assertThat(scheme.quantities().stream().filter(q -> q.sourceIndex() == 0))
                .extracting(EngineeringQuantity::code, q -> q.quantity().toPlainString(), q -> q.amount()
                        .toPlainString())
                .containsExactlyInAnyOrder(
                        line("cable.YJV22-8.7/15-3x120", "894", "299490.00"),
                        line("work.cable-pulling.up-to-120", "894", "62580.00"),
                        line("work.joint.up-to-120", "1", "4000.00"),
                        line("work.termination.up-to-120", "2", "5000.00"),
                        line("civil.duct-bank-2x2", "180", "216000.00"),
                        line("civil.hdd-2", "60", "66000.00"),
                        line("civil.manhole-straight", "6", "96000.00"),
                        line("rmu.bay-fitout", "1", "60000.00"),
                        line("test.loop.up-to-120", "1", "8000.00"));
        assertThat(scheme.cost().direct()).isEqualByComparingTo("2622070.00");
        assertThat(scheme.cost().gridSide()).isEqualByComparingTo("960874.32");
        assertThat(scheme.cost().customerSide()).isEqualByComparingTo("2122680.00");
        assertThat(scheme.cost().total()).isEqualByComparingTo("3083554.32");
    }

    private static org.assertj.core.groups.Tuple line(String code, String quantity, String amount) {
        return org.assertj.core.groups.Tuple.tuple(code, quantity, amount);
    }

    @Test
    void periodAndReliability() {
        SupplyScheme scheme = fromRmu3(plan());
        assertThat(scheme.durationDays()).isCloseTo(30.4, within(0.05));
        assertThat(scheme.saifi_perYear()).isCloseTo(0.243, within(0.0005));
        assertThat(scheme.saidi_hPerYear()).isCloseTo(0.544, within(0.0005));
    }

    @Test
    void theScoreIsTheSumOfItsParts() {
        for (SupplyScheme scheme : plan().schemes()) {
            double sum = scheme.score().criteria().stream()
                    .mapToDouble(c -> c.contribution())
                    .sum();
            assertThat(scheme.score().total()).isCloseTo(sum, within(1e-12));
        }
    }
}
