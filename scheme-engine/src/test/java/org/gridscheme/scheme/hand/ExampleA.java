package org.gridscheme.scheme.hand;

import static org.gridscheme.scheme.hand.HandFormulas.current_A;
import static org.gridscheme.scheme.hand.HandFormulas.drop_pct;
import static org.gridscheme.scheme.hand.HandFormulas.ik_kA;

import org.gridscheme.scheme.hand.HandSource.Need;
import org.gridscheme.scheme.hand.HandSource.Route;

/** The figures of domain rules, section 12.1, any of which a variant may change, and what follows from them by hand. */
final class ExampleA {

    private static final double TRUNK_km = 2.4;
    private static final double TRUNK_R20 = .0601;
    private static final double TRUNK_R90 = .0766;
    private static final double TRUNK_X = .087;
    private static final double ALLOWED_A = 356.30;
    private static final int INSTALLED_kVA = 3000;

    final String name;
    final HandNumbers numbers = new HandNumbers();
    int units = 5;
    int unit_kVA = 630;
    String industry = "MACHINERY";
    double demandFactor = 0.70;
    double existing_A = 70;
    double committed_kVA = 1600;
    double rated_MVA = 50;
    double t1_MVA = 24.0;
    double t2_MVA = 21.5;
    double bus_kA = 16;
    int freeHoles = 2;
    Route route = new Route(620, 180, 60, 0);

    ExampleA(String name) {
        this.name = name;
    }

    ExampleA customer(int count, int each_kVA, String branch, double kd) {
        units = count;
        unit_kVA = each_kVA;
        industry = branch;
        demandFactor = kd;
        return this;
    }

    ExampleA feeder(double measured_A, double promised_kVA) {
        existing_A = measured_A;
        committed_kVA = promised_kVA;
        return this;
    }

    ExampleA transformers(double each_MVA, double first_MVA, double second_MVA) {
        rated_MVA = each_MVA;
        t1_MVA = first_MVA;
        t2_MVA = second_MVA;
        return this;
    }

    ExampleA route(double duct_m, double new_m, double drilled_m) {
        route = new Route(duct_m, new_m, drilled_m, 0);
        return this;
    }

    ExampleA bus(double ik_kA) {
        bus_kA = ik_kA;
        return this;
    }

    ExampleA holes(int free) {
        freeHoles = free;
        return this;
    }

    ExampleA rule(String id, double value) {
        numbers.otherRules.put(id, value);
        return this;
    }

    ExampleA price(String code, String price) {
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

    double added_A() {
        return current_A(demand_kVA() * numbers.rule("demand.coincidence.feeder"));
    }

    double committed_A() {
        return current_A(committed_kVA * 0.6 * numbers.rule("demand.coincidence.feeder"));
    }

    double measured_pct() {
        return 100 * existing_A / ALLOWED_A;
    }

    double before_pct() {
        return 100 * (existing_A + committed_A()) / ALLOWED_A;
    }

    double after_pct() {
        return 100 * (existing_A + committed_A() + added_A()) / ALLOWED_A;
    }

    /** The measured current with which the feeder is loaded to a limit exactly. */
    double existingFor_A(double limit_pct) {
        return ALLOWED_A * limit_pct / 100 - committed_A() - added_A();
    }

    double installed_kVA() {
        return INSTALLED_kVA + committed_kVA + capacity_kVA();
    }

    /** Commitments of the section: those of the feeder, and another that makes 2 MVA together with the 1600 kVA of the example. */
    private double committed_MVA() {
        double other_kVA = (2000 - 1600 * 0.6 * 0.85) / 0.6 / 0.85;
        double coincident = numbers.rule("demand.coincidence.main-transformer");
        return (committed_kVA + other_kVA) * 0.6 * coincident / 1000;
    }

    double added_MVA() {
        return demand_kVA() * numbers.rule("demand.coincidence.main-transformer") / 1000;
    }

    double transformerMeasured_pct() {
        return 100 * t1_MVA / rated_MVA;
    }

    double transformerBefore_pct() {
        return 100 * (t1_MVA + committed_MVA()) / rated_MVA;
    }

    double transformerAfter_pct() {
        return 100 * (t1_MVA + committed_MVA() + added_MVA()) / rated_MVA;
    }

    /** After the loss of one of the two the other may carry k times its rating. */
    double transformerN1_pct() {
        return 100
                * (t1_MVA + t2_MVA + committed_MVA() + added_MVA())
                / (numbers.rule("load-rate.emergency-overload") * rated_MVA);
    }

    double pointIk_kA() {
        return ik_kA(bus_kA, TRUNK_R20 * TRUNK_km, TRUNK_X * TRUNK_km);
    }

    double trunkBefore_pct() {
        return drop_pct(existing_A + committed_A(), 1000 * TRUNK_km, TRUNK_R90, TRUNK_X);
    }

    double trunkAfter_pct() {
        return drop_pct(existing_A + committed_A() + added_A(), 1000 * TRUNK_km, TRUNK_R90, TRUNK_X);
    }

    HandSource source() {
        double margin = numbers.rule("conductor.margin.single-source");
        Need need = new Need(
                current_A(capacity_kVA()), current_A(demand_kVA()), margin, margin, pointIk_kA(), trunkAfter_pct());
        return new HandSource(numbers, route, need, "rmu.bay-fitout");
    }

    double customerIk_kA() {
        return source().customerIk_kA(bus_kA, TRUNK_R20 * TRUNK_km, TRUNK_X * TRUNK_km);
    }

    HandCost cost() {
        HandCost cost = new HandCost(numbers);
        cost.gridPays(source().bill());
        cost.customerPays(HandCost.plant(numbers, units, unit_kVA, 1));
        return cost;
    }

    double saifi() {
        return 0.05 * (4.0 + route.length_m() / 1000);
    }

    /** The trunk is switched out in an hour, the customer's cable repaired in eight. */
    double saidi_h() {
        return 0.05 * 4.0 * 1 + 0.05 * route.length_m() / 1000 * 8;
    }

    double days() {
        return Math.max(HandFormulas.plant_d(capacity_kVA()), source().works_d(3));
    }

    double score() {
        double load_pct = HandSource.max(after_pct(), transformerAfter_pct(), source().loading_pct());
        double difficulty = 1 + 1.0 * route.drillings();
        HandScore score = new HandScore(
                cost().total().doubleValue(), saidi_h(), load_pct, source().drop_pct(), days(), difficulty);
        return score.total(numbers, capacity_kVA());
    }

    /** Section 7: from 0.85 to 0.95, and never less than 20 % of the transformers. */
    double required_kvar() {
        double tan85 = Math.tan(Math.acos(0.85));
        double tan95 = Math.tan(Math.acos(0.95));
        return demand_kVA() * 0.95 * (tan85 - tan95);
    }

    double fifthHarmonic_A() {
        return 20 * HandFormulas.SQRT3 * 1.05 * 10 * pointIk_kA() / 100;
    }

    /** The part of a customer among all that the main transformer may supply. */
    double fifthHarmonicOfCustomer_A() {
        return fifthHarmonic_A() * Math.pow(capacity_kVA() / (1000 * rated_MVA), 1 / 1.2);
    }
}
