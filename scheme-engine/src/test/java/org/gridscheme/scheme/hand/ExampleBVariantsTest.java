package org.gridscheme.scheme.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridscheme.scheme.hand.HandCheck.bill;
import static org.gridscheme.scheme.hand.HandCheck.same;
import static org.gridscheme.scheme.testkit.Planners.loadRate;
import static org.gridscheme.scheme.testkit.Planners.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.hand.ExampleB.Mode;
import org.gridscheme.scheme.hand.HandSource.Route;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pair of bays A1-5 and B1-5 of domain rules, section 12.2, with other figures, against the hand calculation. */
class ExampleBVariantsTest {

    private static final double RIVER_BANKS_m = 30;
    private static final double RAIL_BANKS_m = 10;
    private static final double BAY_A_x = 5;

    private static ExampleB atTransformerLimit(String name, double more_MVA) {
        ExampleB variant = new ExampleB(name);
        return variant.transformersA(65.0 / 100 * 50 - variant.demand_kVA() * 0.85 / 1000 + more_MVA, 20);
    }

    static List<ExampleB> feasible() {
        return List.of(
                new ExampleB("as it stands"),
                new ExampleB("smaller halls").customer(4, 1600, "DATA_CENTRE", 0.75, 2500),
                new ExampleB("upper end of the voltage")
                        .customer(5, 2000, "DATA_CENTRE", 0.75, 3420)
                        .transformersA(25, 24),
                new ExampleB("two cables from each bay")
                        .customer(8, 1250, "CHEMICAL", 0.85, 4000)
                        .transformersA(24, 24)
                        .holes(6),
                new ExampleB("class II, the second source for the important load").mode(Mode.HOT_IMPORTANT),
                new ExampleB("class II, a large important load")
                        .mode(Mode.HOT_IMPORTANT)
                        .customer(4, 2000, "MACHINERY", 0.70, 6000),
                new ExampleB("a second source on request, paid by the customer")
                        .mode(Mode.HOT_FULL_ON_REQUEST)
                        .customer(6, 1250, "MACHINERY", 0.70, 0),
                new ExampleB("short routes without obstacles")
                        .routes(new Route(300, 250, 0, 0), new Route(420, 130, 0, 0)),
                new ExampleB("all in new duct, wide river")
                        .routes(new Route(10, 800, 110, 0), new Route(10, 640, 125, 70)),
                new ExampleB("other prices, fees and boundary")
                        .mode(Mode.HOT_FULL_ON_REQUEST)
                        .customer(4, 2000, "MACHINERY", 0.70, 0)
                        .price("cable.YJV22-8.7/15-3x300", "812.55")
                        .price("substation.bay", "333333.33")
                        .price("civil.pipe-jacking", "7123.45")
                        .rule("cost.other-fees", 9.25)
                        .rule("cost.contingency", 7.5),
                new ExampleB("other margins")
                        .rule("conductor.margin.dual-source-warn", 0.8)
                        .rule("demand.coincidence.main-transformer", 0.8),
                new ExampleB("stronger busbars").bus(20),
                new ExampleB("soil between two rows").rule("conductor.soil-resistivity", 1.3),
                atTransformerLimit("transformer exactly at its limit", 0));
    }

    static List<ExampleB> refused() {
        return List.of(
                atTransformerLimit("transformer a kVA over", 0.001),
                new ExampleB("no emergency overload").rule("load-rate.emergency-overload", 1.0),
                new ExampleB("the other transformer is too full").transformersA(27, 33));
    }

    private static String grid(ExampleB v) {
        double b = BAY_A_x + v.toA.length_m() + v.toB.length_m();
        StringBuilder text = new StringBuilder();
        station(text, "A", 0, "North", BAY_A_x, v.bus_kA, 50, v.a_MVA);
        station(text, "B", b + BAY_A_x, "South", b, v.bus_kA, 40, v.b_MVA);
        line(text, "duct DUCT-A 8 %d %s 0 %s 0", v.freeHoles, BAY_A_x, BAY_A_x + v.toA.duct_m());
        line(text, "duct DUCT-B 8 %d %s 0 %s 0", v.freeHoles, b, b - v.toB.duct_m());
        return text.toString();
    }

    private static void station(
            StringBuilder text,
            String id,
            double x,
            String upstream,
            double bays_x,
            double ik_kA,
            double rated_MVA,
            double... loads_MVA) {
        line(text, "station %s %s 0 hv=110 up=%s", id, x, upstream);
        for (int i = 1; i <= loads_MVA.length; i++) {
            line(text, "bus %s%d %s ik=%s", id, i, id, ik_kA);
            line(text, "trafo %s-T%d %s%d %s peak=%s", id, i, id, i, rated_MVA, loads_MVA[i - 1]);
            line(text, "bay %s%d-5 %s%d %s %d state=SPARE", id, i, id, i, bays_x, 10 * (i - 1));
            line(text, "bay %s%d-6 %s%d %s %d state=SPARE", id, i, id, i, bays_x, 10 * (i - 1) + 5);
        }
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static StreetData streets(ExampleB v) {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        double customer_x = BAY_A_x + v.toA.length_m();
        double b_x = customer_x + v.toB.length_m();
        int subA = builder.junction(BAY_A_x, 0);
        int ductEndA = builder.junction(BAY_A_x + v.toA.duct_m(), 0);
        int customer = builder.junction(customer_x, 0);
        int ductEndB = builder.junction(b_x - v.toB.duct_m(), 0);
        int subB = builder.junction(b_x, 0);
        return builder.street(subA, ductEndA)
                .street(ductEndA, customer, obstacles(v.toA))
                .street(customer, ductEndB, obstacles(v.toB))
                .street(ductEndB, subB)
                .build();
    }

    /** The river after a quarter of the new stretch, the railway after three quarters. */
    private static EdgeCrossing[] obstacles(Route route) {
        double rest_m = route.length_m() - route.duct_m();
        List<EdgeCrossing> obstacles = new ArrayList<>();
        if (route.drilled_m() > 0) {
            double width_m = route.drilled_m() - RIVER_BANKS_m;
            obstacles.add(new EdgeCrossing(CrossingKind.RIVER, "River", rest_m / 4, width_m));
        }
        if (route.jacked_m() > 0) {
            double width_m = route.jacked_m() - RAIL_BANKS_m;
            obstacles.add(new EdgeCrossing(CrossingKind.RAIL, "Railway", 0.75 * rest_m, width_m));
        }
        return obstacles.toArray(EdgeCrossing[]::new);
    }

    private static SchemeSet plan(ExampleB v) {
        Applications application = Applications.at(BAY_A_x + v.toA.length_m(), 0, v.capacity_kVA())
                .industry(Industry.valueOf(v.industry))
                .transformers(v.unit_kVA, v.units)
                .important_kW(v.important_kW);
        application = switch (v.mode) {
            case MUTUAL_FULL -> application.importance(Importance.CLASS_I);
            case HOT_IMPORTANT -> application.importance(Importance.CLASS_II);
            case HOT_FULL_ON_REQUEST -> application.sources(SourcePreference.DUAL);
        };
        return Engine.of(grid(v), streets(v), v.numbers).plan(application.build());
    }

    /** In a scheme with a standby the main source is A1-5. */
    private static SupplyScheme pair(ExampleB v) {
        SchemeSet set = plan(v);
        return set.schemes().stream()
                .filter(s -> points(s).equals(List.of("A1-5", "B1-5"))
                        || (v.mode == Mode.MUTUAL_FULL && points(s).equals(List.of("B1-5", "A1-5"))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no scheme from A1-5 and B1-5: " + set.rejected()));
    }

    private static List<String> points(SupplyScheme scheme) {
        return scheme.sources().stream().map(s -> s.connectionPoint().id()).toList();
    }

    @ParameterizedTest
    @MethodSource("feasible")
    void everyFigureIsTheOneWorkedByHand(ExampleB v) {
        SupplyScheme scheme = pair(v);
        int a = points(scheme).indexOf("A1-5");
        source(v, scheme.sources().get(a), v.sourceA(), v.demand_kVA());
        source(v, scheme.sources().get(1 - a), v.sourceB(), v.remaining_kVA());
        transformers(v, scheme, scheme.sources().get(a), scheme.sources().get(1 - a));
        assertThat(bill(scheme, a))
                .containsExactlyInAnyOrderEntriesOf(v.sourceA().bill());
        assertThat(bill(scheme, 1 - a))
                .containsExactlyInAnyOrderEntriesOf(v.sourceB().bill());
        assertThat(bill(scheme, -1))
                .containsExactlyInAnyOrderEntriesOf(HandCost.plant(v.numbers, v.units, v.unit_kVA, 2));
        HandCheck.sameMoney(scheme, v.cost());
        same("kvar", scheme.design().reactive().required_kvar(), v.required_kvar());
        same("days", scheme.durationDays(), v.days());
        same("transfers", scheme.design().transfers_perYear(), v.transfers());
        same("SAIFI", scheme.saifi_perYear(), v.saifi());
        same("SAIDI", scheme.saidi_hPerYear(), v.saidi_h());
        same("score", scheme.score().total(), v.score());
    }

    private static void source(ExampleB v, SupplySource source, HandSource hand, double carried_kVA) {
        HandCheck.sameCable(source, hand);
        same("demand", source.demand_kVA(), carried_kVA);
        same("voltage drop", source.voltageDrop_pct(), hand.drop_pct());
        same("short circuit at the bay", source.pointShortCircuit_kA(), v.bus_kA);
        same("short circuit at the customer", source.shortCircuit_kA(), hand.customerIk_kA(v.bus_kA, 0, 0));
    }

    private static void transformers(ExampleB v, SupplyScheme scheme, SupplySource a, SupplySource b) {
        LoadRateResult atA = loadRate(a, LoadedElement.MAIN_TRANSFORMER);
        same("A before", atA.before_pct(), v.beforeA_pct());
        same("A after", atA.after_pct(), v.afterA_pct());
        same("A limit", atA.limit_pct(), 65);
        LoadRateResult atB = loadRate(b, LoadedElement.MAIN_TRANSFORMER);
        same("B before", atB.before_pct(), v.beforeB_pct());
        same("B after", atB.after_pct(), v.afterB_pct());
        same("B limit", atB.limit_pct(), 86.7);
        same("loss of one at A", lossOfOne(scheme, "A"), v.lossA_pct());
        same("loss of one at B", lossOfOne(scheme, "B"), v.lossB_pct());
    }

    private static double lossOfOne(SupplyScheme scheme, String substation) {
        return scheme.checks().stream()
                .filter(c -> c.rule().equals("load-rate.main-transformer.n1")
                        && c.element().equals(substation))
                .mapToDouble(CheckResult::actual)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aRefusalStatesTheFigureWorkedByHand(ExampleB v) {
        SchemeSet set = plan(v);
        assertThat(v.afterA_pct() > 65 || v.lossA_pct() > 100).isTrue();
        if (v.afterA_pct() > 65) {
            same("A after", reason(set, "A1-5", "capacity.transformer-over").actual(), v.afterA_pct());
        }
        if (v.lossA_pct() > 100) {
            same("loss of one at A", reason(set, "A1-5", "capacity.n1-over").actual(), v.lossA_pct());
        }
    }
}
