package org.gridscheme.scheme.hand;

import static org.gridscheme.scheme.hand.HandFormulas.current_A;

import java.util.Arrays;
import org.gridscheme.scheme.hand.HandSource.Need;
import org.gridscheme.scheme.hand.HandSource.Route;

/** The figures of domain rules, section 12.2, any of which a variant may change, and what follows from them by hand. */
final class ExampleB {

    /** Who carries what: both half and each everything, or the second nothing and then the important load or everything. */
    enum Mode {
        MUTUAL_FULL,
        HOT_IMPORTANT,
        HOT_FULL_ON_REQUEST
    }

    private static final double YEAR_h = 8760;

    final String name;
    final HandNumbers numbers = new HandNumbers();
    Mode mode = Mode.MUTUAL_FULL;
    int units = 4;
    int unit_kVA = 2000;
    String industry = "DATA_CENTRE";
    double demandFactor = 0.75;
    double important_kW = 3420;
    double[] a_MVA = {27, 25};
    double[] b_MVA = {22, 20, 21};
    double bus_kA = 16;
    int freeHoles = 2;
    Route toA = new Route(1500, 500, 100, 0);
    Route toB = new Route(2200, 1000, 120, 80);

    ExampleB(String name) {
        this.name = name;
    }

    ExampleB mode(Mode other) {
        mode = other;
        return this;
    }

    ExampleB customer(int count, int each_kVA, String branch, double kd, double important) {
        units = count;
        unit_kVA = each_kVA;
        industry = branch;
        demandFactor = kd;
        important_kW = important;
        return this;
    }

    ExampleB transformersA(double... loads_MVA) {
        a_MVA = loads_MVA.clone();
        return this;
    }

    ExampleB transformersB(double... loads_MVA) {
        b_MVA = loads_MVA.clone();
        return this;
    }

    ExampleB routes(Route a, Route b) {
        toA = a;
        toB = b;
        return this;
    }

    ExampleB bus(double ik_kA) {
        bus_kA = ik_kA;
        return this;
    }

    ExampleB holes(int free) {
        freeHoles = free;
        return this;
    }

    ExampleB rule(String id, double value) {
        numbers.otherRules.put(id, value);
        return this;
    }

    ExampleB price(String code, String price) {
        numbers.otherPrices.put(code, price);
        return this;
    }

    @Override
    public String toString() {
        return name;
    }

    double capacity_kVA() {
        return units * unit_kVA;
    }

    double demand_kVA() {
        return capacity_kVA() * demandFactor;
    }

    /** What the second source carries when the first has failed. */
    double remaining_kVA() {
        return mode == Mode.HOT_IMPORTANT ? Math.min(important_kW / 0.95, demand_kVA()) : demand_kVA();
    }

    HandSource sourceA() {
        return source(toA, demand_kVA());
    }

    HandSource sourceB() {
        return source(toB, remaining_kVA());
    }

    private HandSource source(Route route, double carried_kVA) {
        double I_A = current_A(carried_kVA);
        Need need = new Need(
                I_A,
                I_A,
                numbers.rule("conductor.margin.dual-source-warn"),
                numbers.rule("conductor.margin.dual-source-max"),
                bus_kA,
                0);
        return new HandSource(numbers, route, need, "substation.bay");
    }

    private double added_MVA(double carried_kVA) {
        return carried_kVA * numbers.rule("demand.coincidence.main-transformer") / 1000;
    }

    double beforeA_pct() {
        return 100 * a_MVA[0] / 50;
    }

    double beforeB_pct() {
        return 100 * b_MVA[0] / 40;
    }

    double afterA_pct() {
        return 100 * (a_MVA[0] + added_MVA(demand_kVA())) / 50;
    }

    double afterB_pct() {
        return 100 * (b_MVA[0] + added_MVA(remaining_kVA())) / 40;
    }

    double lossA_pct() {
        double load_MVA = Arrays.stream(a_MVA).sum() + added_MVA(demand_kVA());
        return 100 * load_MVA / (numbers.rule("load-rate.emergency-overload") * 50);
    }

    double lossB_pct() {
        double load_MVA = Arrays.stream(b_MVA).sum() + added_MVA(remaining_kVA());
        return 100 * load_MVA / (numbers.rule("load-rate.emergency-overload") * 80);
    }

    private double lambdaA() {
        return 0.05 * toA.length_m() / 1000;
    }

    private double lambdaB() {
        return 0.05 * toB.length_m() / 1000;
    }

    double saidi_h() {
        return lambdaA() * lambdaB() * 8 * 8 / YEAR_h;
    }

    double saifi() {
        return 2 * lambdaA() * lambdaB() * 8 / YEAR_h;
    }

    /** A standby that carries nothing causes no transfer. */
    double transfers() {
        return mode == Mode.MUTUAL_FULL ? lambdaA() + lambdaB() : lambdaA();
    }

    HandCost cost() {
        HandCost cost = new HandCost(numbers);
        cost.gridPays(sourceA().bill());
        if (mode == Mode.HOT_FULL_ON_REQUEST) {
            cost.customerPays(sourceB().bill());
        } else {
            cost.gridPays(sourceB().bill());
        }
        cost.customerPays(HandCost.plant(numbers, units, unit_kVA, 2));
        return cost;
    }

    double days() {
        return HandSource.max(
                HandFormulas.plant_d(capacity_kVA()),
                sourceA().works_d(15),
                sourceB().works_d(15));
    }

    /** One, and one for every river, one and a half for every railway, five at most. */
    double difficulty() {
        double rivers = (toA.drilled_m() > 0 ? 1 : 0) + (toB.drilled_m() > 0 ? 1 : 0);
        return Math.min(5, 1 + rivers + (toB.jacked_m() > 0 ? 1.5 : 0));
    }

    double score() {
        double load_pct = HandSource.max(
                afterA_pct(), afterB_pct(), sourceA().loading_pct(), sourceB().loading_pct());
        double drop_pct = Math.max(sourceA().drop_pct(), sourceB().drop_pct());
        HandScore score =
                new HandScore(cost().total().doubleValue(), saidi_h(), load_pct, drop_pct, days(), difficulty());
        return score.total(numbers, capacity_kVA());
    }

    double required_kvar() {
        return demand_kVA() * 0.95 * (Math.tan(Math.acos(0.85)) - Math.tan(Math.acos(0.95)));
    }
}
