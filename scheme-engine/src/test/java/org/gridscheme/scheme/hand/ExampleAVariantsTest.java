package org.gridscheme.scheme.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridscheme.scheme.hand.HandCheck.bill;
import static org.gridscheme.scheme.hand.HandCheck.same;
import static org.gridscheme.scheme.testkit.Planners.loadRate;
import static org.gridscheme.scheme.testkit.Planners.reason;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.SampleGrids;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.PowerQualityAllowance;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scheme from RMU-3 of domain rules, section 12.1, with other figures, against the hand calculation. */
class ExampleAVariantsTest {

    /** The margin of a drilling beyond the river's banks, as in the example: 60 m under 30 m of water. */
    private static final double BANKS_m = 30;

    private static ExampleA atFeederLimit(String name, double more_A) {
        ExampleA variant = new ExampleA(name);
        return variant.feeder(variant.existingFor_A(66.7) + more_A, 1600);
    }

    private static ExampleA atTransformerLimit(String name, double more_MVA) {
        ExampleA variant = new ExampleA(name);
        return variant.transformers(50, 65.0 / 100 * 50 - 2.0 - variant.added_MVA() + more_MVA, 10);
    }

    static List<ExampleA> feasible() {
        return List.of(
                new ExampleA("as it stands"),
                new ExampleA("two transformers, empty feeder")
                        .customer(2, 1000, "MALL", 0.70)
                        .feeder(25, 0),
                new ExampleA("chemical plant, high demand factor")
                        .customer(4, 800, "CHEMICAL", 0.85)
                        .feeder(40, 1200),
                new ExampleA("office block").customer(3, 1250, "OFFICE", 0.60).feeder(90, 800),
                new ExampleA("the short circuit decides the cable")
                        .customer(1, 630, "MACHINERY", 0.70)
                        .bus(20),
                new ExampleA("the voltage drop decides the cable")
                        .rule("voltage-drop.mv", 1.25)
                        .rule("voltage-drop.mv-warn", 1),
                new ExampleA("dry soil").rule("conductor.soil-resistivity", 2.0),
                new ExampleA("very dry soil, two cables")
                        .customer(6, 1000, "MACHINERY", 0.70)
                        .feeder(10, 100)
                        .holes(6)
                        .rule("conductor.soil-resistivity", 2.6),
                new ExampleA("largest ring main way")
                        .customer(6, 1000, "MACHINERY", 0.70)
                        .feeder(10, 100),
                new ExampleA("two cables in one trench")
                        .customer(7, 1000, "MACHINERY", 0.70)
                        .rule("connection.ring-main-way.max", 8000)
                        .feeder(5, 0)
                        .rule("load-rate.feeder.two-plus-one", 80)
                        .holes(6),
                new ExampleA("short route, no river").route(120, 45, 0),
                new ExampleA("drum of 500 m used up").route(340, 76, 60),
                new ExampleA("one metre more than a drum").route(340, 77, 60),
                new ExampleA("long way in new duct").route(200, 1150, 80),
                new ExampleA("other prices and fees")
                        .price("cable.YJV22-8.7/15-3x120", "351.37")
                        .price("civil.duct-bank-2x2", "1333.33")
                        .price("customer.transformer.SCB13-630", "98765.43")
                        .rule("cost.other-fees", 13.5)
                        .rule("cost.contingency", 4),
                new ExampleA("other weights")
                        .rule("ranking.weight.cost", 0.2)
                        .rule("ranking.weight.reliability", 0.4)
                        .rule("ranking.reference.cost", 1800),
                new ExampleA("other coincidence")
                        .rule("demand.coincidence.feeder", 0.75)
                        .rule("demand.coincidence.main-transformer", 0.95),
                new ExampleA("no emergency overload").rule("load-rate.emergency-overload", 1.0),
                new ExampleA("small transformers").transformers(31.5, 12, 11.2).bus(12.5),
                atFeederLimit("feeder exactly at its limit", 0),
                atTransformerLimit("transformer exactly at its limit", 0),
                new ExampleA("installed capacity exactly at its cap")
                        .rule("load-rate.feeder.two-plus-one", 90)
                        .feeder(5, 12_000 - 3000 - 3150));
    }

    static List<ExampleA> refused() {
        return List.of(
                atFeederLimit("feeder a milliampere over", 0.001),
                atTransformerLimit("transformer a kVA over", 0.001),
                new ExampleA("installed capacity a kVA over")
                        .rule("load-rate.feeder.two-plus-one", 90)
                        .feeder(5, 12_001 - 3000 - 3150),
                new ExampleA("no room after the loss of a transformer")
                        .rule("load-rate.emergency-overload", 1.0)
                        .transformers(50, 24, 22.2),
                new ExampleA("a tighter limit").rule("load-rate.feeder.two-plus-one", 60));
    }

    private static String grid(ExampleA v) {
        String text = SampleGrids.EXAMPLE_A;
        text = with(text, "bay F1 S1 10 0 peak=70", "bay F1 S1 10 0 peak=" + v.existing_A);
        text = with(text, "trafo T1 S1 50 peak=24.0", "trafo T1 S1 " + v.rated_MVA + " peak=" + v.t1_MVA);
        text = with(text, "trafo T2 S2 50 peak=21.5", "trafo T2 S2 " + v.rated_MVA + " peak=" + v.t2_MVA);
        text = with(text, "bus S1 S ik=16", "bus S1 S ik=" + v.bus_kA);
        String commitment = v.committed_kVA > 0 ? "commit C1 RMU-3 " + v.committed_kVA + " kd=.6" : "";
        text = with(text, "commit C1 RMU-3 1600 kd=.6", commitment);
        return text
                + String.format(Locale.ROOT, "duct DUCT-1 %d %d 2400 0 2400 %s%n", 6, v.freeHoles, -v.route.duct_m());
    }

    private static String with(String text, String before, String after) {
        assertThat(text).contains(before);
        return text.replace(before, after);
    }

    private static StreetData streets(ExampleA v) {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int rmu3 = builder.junction(2400, 0);
        int ductEnd = builder.junction(2400, -v.route.duct_m());
        int customer = builder.junction(2400, -v.route.length_m());
        int rmu13 = builder.junction(2400, 900);
        double rest_m = v.route.length_m() - v.route.duct_m();
        EdgeCrossing[] river = v.route.drilled_m() == 0
                ? new EdgeCrossing[0]
                : new EdgeCrossing[] {
                    new EdgeCrossing(CrossingKind.RIVER, "Mill Brook", rest_m / 2, v.route.drilled_m() - BANKS_m)
                };
        return builder.street(rmu3, ductEnd)
                .street(ductEnd, customer, river)
                .street(rmu3, rmu13)
                .build();
    }

    private static SchemeSet plan(ExampleA v) {
        return Engine.of(grid(v), streets(v), v.numbers)
                .plan(Applications.at(2400, -v.route.length_m(), v.capacity_kVA())
                        .industry(Industry.valueOf(v.industry))
                        .transformers(v.unit_kVA, v.units)
                        .maxSchemes(20)
                        .build());
    }

    private static SupplyScheme fromRmu3(ExampleA v) {
        SchemeSet set = plan(v);
        return set.schemes().stream()
                .filter(s -> s.sources().get(0).connectionPoint().id().equals("RMU-3"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no scheme from RMU-3: " + set.rejected()));
    }

    private static double check(SupplyScheme scheme, String rule) {
        return scheme.checks().stream()
                .filter(c -> c.rule().equals(rule))
                .mapToDouble(CheckResult::actual)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check " + rule));
    }

    @ParameterizedTest
    @MethodSource("feasible")
    void everyFigureIsTheOneWorkedByHand(ExampleA v) {
        SupplyScheme scheme = fromRmu3(v);
        SupplySource source = scheme.sources().get(0);
        loadRates(v, scheme, source);
        HandCheck.sameCable(source, v.source());
        electrical(v, source);
        plant(v, scheme);
        money(v, scheme);
        same("days", scheme.durationDays(), v.days());
        same("SAIFI", scheme.saifi_perYear(), v.saifi());
        same("SAIDI", scheme.saidi_hPerYear(), v.saidi_h());
        same("score", scheme.score().total(), v.score());
    }

    private static void loadRates(ExampleA v, SupplyScheme scheme, SupplySource source) {
        LoadRateResult feeder = loadRate(source, LoadedElement.FEEDER);
        same("feeder measured", feeder.measured_pct(), v.measured_pct());
        same("feeder before", feeder.before_pct(), v.before_pct());
        same("feeder after", feeder.after_pct(), v.after_pct());
        same("feeder limit", feeder.limit_pct(), v.numbers.rule("load-rate.feeder.two-plus-one"));
        LoadRateResult transformer = loadRate(source, LoadedElement.MAIN_TRANSFORMER);
        same("transformer measured", transformer.measured_pct(), v.transformerMeasured_pct());
        same("transformer before", transformer.before_pct(), v.transformerBefore_pct());
        same("transformer after", transformer.after_pct(), v.transformerAfter_pct());
        same("transformer limit", transformer.limit_pct(), v.numbers.rule("load-rate.main-transformer.units-2"));
        same("loss of one", check(scheme, "load-rate.main-transformer.n1"), v.transformerN1_pct());
        same("installed", check(scheme, "connection.feeder-cap.cable"), v.installed_kVA());
    }

    private static void electrical(ExampleA v, SupplySource source) {
        same("demand", source.demand_kVA(), v.demand_kVA());
        same("voltage drop", source.voltageDrop_pct(), v.source().drop_pct());
        same("short circuit at the unit", source.pointShortCircuit_kA(), v.pointIk_kA());
        same("short circuit at the customer", source.shortCircuit_kA(), v.customerIk_kA());
    }

    private static void plant(ExampleA v, SupplyScheme scheme) {
        same("kvar", scheme.design().reactive().required_kvar(), v.required_kvar());
        PowerQualityAllowance.Harmonic fifth = scheme.design().allowances().get(0).harmonics().stream()
                .filter(h -> h.order() == 5)
                .findFirst()
                .orElseThrow();
        same("fifth harmonic", fifth.point_A(), v.fifthHarmonic_A());
        same("fifth harmonic of the customer", fifth.customer_A(), v.fifthHarmonicOfCustomer_A());
    }

    private static void money(ExampleA v, SupplyScheme scheme) {
        assertThat(bill(scheme, 0))
                .containsExactlyInAnyOrderEntriesOf(v.source().bill());
        assertThat(bill(scheme, -1))
                .containsExactlyInAnyOrderEntriesOf(HandCost.plant(v.numbers, v.units, v.unit_kVA, 1));
        HandCheck.sameMoney(scheme, v.cost());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aRefusalStatesTheFigureWorkedByHand(ExampleA v) {
        SchemeSet set = plan(v);
        Stream<RejectionReason> reasons = Stream.of(
                        new Over("capacity.feeder-over", v.after_pct(), limit(v, "load-rate.feeder.two-plus-one")),
                        new Over(
                                "capacity.transformer-over",
                                v.transformerAfter_pct(),
                                limit(v, "load-rate.main-transformer.units-2")),
                        new Over("capacity.feeder-installed-over", v.installed_kVA(), 12_000),
                        new Over("capacity.n1-over", v.transformerN1_pct(), 100))
                .filter(over -> over.actual > over.limit)
                .map(over -> over.heldAgainst(reason(set, "RMU-3", over.code)));
        assertThat(reasons).isNotEmpty();
    }

    private static double limit(ExampleA v, String rule) {
        return v.numbers.rule(rule);
    }

    /** A limit that is not kept by hand. */
    private record Over(String code, double actual, double limit) {

        RejectionReason heldAgainst(RejectionReason reason) {
            same(code, reason.actual(), actual);
            same(code + " limit", reason.limit(), limit);
            return reason;
        }
    }
}
