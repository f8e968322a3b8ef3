package org.gridscheme.scheme.hand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The customer's own cable from a connection point and what is built for it (domain rules, sections 6, 7, 8 and 10.3). All in
 * existing duct, new 2x2 duct, drillings and jackings.
 */
final class HandSource {

    private final HandNumbers numbers;
    private final Route route;
    private final Need need;
    private final String gridEnd;
    final HandCable cable;
    final int circuits;

    /** Lengths of a route, at most one drilling and one jacking; 0 for none. */
    record Route(double duct_m, double new_m, double drilled_m, double jacked_m) {

        double length_m() {
            return duct_m + new_m + drilled_m + jacked_m;
        }

        int drillings() {
            return (drilled_m > 0 ? 1 : 0) + (jacked_m > 0 ? 1 : 0);
        }
    }

    /**
     * What the cable is chosen for.
     *
     * @param design_A current it is chosen for
     * @param carried_A largest current that will flow
     * @param margin share of the ampacity the design current should stay within
     * @param hard share it must stay within
     * @param ik_kA short circuit at the point
     * @param before_pct voltage drop up to the point
     */
    record Need(double design_A, double carried_A, double margin, double hard, double ik_kA, double before_pct) {}

    HandSource(HandNumbers numbers, Route route, Need need, String gridEnd) {
        this.numbers = numbers;
        this.route = route;
        this.need = need;
        this.gridEnd = gridEnd;
        circuits = size(1).isPresent() ? 1 : 2;
        cable = HandCable.SIZES.get(size(circuits).orElseThrow());
    }

    /** Number in the table of the smallest size that fits with so many cables. */
    private OptionalInt size(int cables) {
        double least_mm2 = 1000 * need.ik_kA * Math.sqrt(0.6) / 137;
        OptionalInt hard = OptionalInt.empty();
        for (int i = 0; i < HandCable.SIZES.size(); i++) {
            HandCable c = HandCable.SIZES.get(i);
            double share = need.design_A / cables / c.duct25_A(cables, soil());
            boolean stands = c.section_mm2() >= least_mm2;
            boolean drops = need.before_pct + drop_pct(c, cables) > numbers.rule("voltage-drop.mv");
            if (stands && !drops && share <= need.margin) {
                return OptionalInt.of(i);
            }
            if (stands && !drops && share <= need.hard) {
                hard = OptionalInt.of(i);
            }
        }
        return hard;
    }

    private double drop_pct(HandCable c, int cables) {
        return HandFormulas.drop_pct(need.carried_A / cables, route.length_m(), c.r90(), c.x());
    }

    /** Section 6.1: 0.93 at 1.5, 0.87 at 2.0, 0.75 at 3.0 K m/W. */
    private double soil() {
        double resistivity = numbers.rule("conductor.soil-resistivity");
        return resistivity <= 1.2 ? 1 : resistivity <= 1.5 ? .93 : resistivity <= 2.0 ? .87 : .75;
    }

    double length_m() {
        return route.length_m();
    }

    double ampacity_A() {
        return cable.duct25_A(circuits, soil());
    }

    double loading_pct() {
        return 100 * need.design_A / circuits / ampacity_A();
    }

    double drop_pct() {
        return need.before_pct + drop_pct(cable, circuits);
    }

    double minSection_mm2() {
        return 1000 * need.ik_kA * Math.sqrt(0.6) / 137;
    }

    /** Short circuit at the customer, the impedance up to the point given. */
    double customerIk_kA(double bus_kA, double r_ohm, double x_ohm) {
        double km = length_m() / 1000 / circuits;
        return HandFormulas.ik_kA(bus_kA, r_ohm + cable.r20() * km, x_ohm + cable.x() * km);
    }

    /** Section 8: 2.5 % more, 3.5 m and 2.5 m at each end, whole metres. */
    int cable_m() {
        BigDecimal exact =
                BigDecimal.valueOf(length_m()).multiply(new BigDecimal("1.025")).add(new BigDecimal("12"));
        return exact.setScale(0, RoundingMode.CEILING).intValueExact();
    }

    int joints() {
        return (cable_m() + 499) / 500 - 1;
    }

    int manholes() {
        return (int) Math.ceil(route.new_m / 50) + 2 * route.drillings();
    }

    /** Every item as {@code quantity -> amount} by code. */
    Map<String, String> bill() {
        Map<String, String> bill = new LinkedHashMap<>();
        String size = cable.size();
        put(bill, "cable." + cable.code(), cable_m() * circuits);
        put(bill, "work.cable-pulling." + size, cable_m() * circuits);
        put(bill, "work.joint." + size, joints() * circuits);
        put(bill, "work.termination." + size, 2 * circuits);
        put(bill, "test.loop." + size, circuits);
        put(bill, "civil.duct-bank-2x2", route.new_m);
        put(bill, "civil.hdd-2", route.drilled_m);
        put(bill, "civil.pipe-jacking", route.jacked_m);
        put(bill, "civil.manhole-straight", manholes());
        put(bill, gridEnd, gridEnd.startsWith("rmu") ? circuits : 1);
        return bill;
    }

    private void put(Map<String, String> bill, String code, double quantity) {
        put(numbers, bill, code, quantity);
    }

    static void put(HandNumbers numbers, Map<String, String> bill, String code, double quantity) {
        if (quantity > 0) {
            BigDecimal amount = BigDecimal.valueOf(quantity).multiply(numbers.price(code));
            bill.put(code, amount.setScale(2, RoundingMode.HALF_UP).toPlainString());
        }
    }

    /** Section 10.3: the longest of the works on the way. */
    double works_d(double gridEnd_d) {
        double pulling = cable_m() * circuits / 400.0;
        double duct = route.new_m / 20;
        double drilling = route.drilled_m > 0 ? 2 + route.drilled_m / 30 : 0;
        double jacking = route.jacked_m > 0 ? 5 + route.jacked_m / 5 : 0;
        double pits = manholes() * 3 / 2.0;
        return max(pulling, duct, drilling, jacking, pits, gridEnd_d);
    }

    static double max(double... values) {
        double max = 0;
        for (double v : values) {
            max = Math.max(max, v);
        }
        return max;
    }
}
