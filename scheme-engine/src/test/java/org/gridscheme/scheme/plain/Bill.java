package org.gridscheme.scheme.plain;

import static org.gridscheme.scheme.plain.Figures.price;
import static org.gridscheme.scheme.plain.Figures.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gridscheme.scheme.plain.PlainRoute.Work;
import org.gridscheme.scheme.plain.Point.Site;

/** Quantities and cost (domain rules, section 8): every quantity times its price, to the cent. */
final class Bill {

    private BigDecimal sum = BigDecimal.ZERO;

    private void add(String code, double quantity, double factor) {
        BigDecimal unit = price(code).multiply(BigDecimal.valueOf(factor)).setScale(2, RoundingMode.HALF_UP);
        BigDecimal amount = BigDecimal.valueOf(quantity).multiply(unit);
        sum = sum.add(amount.setScale(2, RoundingMode.HALF_UP));
    }

    private void add(String code, double quantity) {
        add(code, quantity, 1);
    }

    static double cable_m(PlainSource source) {
        double ends_m =
                2 * (rule("takeoff.cable.termination") + rule("takeoff.cable.panel") + rule("takeoff.cable.vertical"));
        double exact = source.route.length_m() * (1 + rule("takeoff.cable.allowance") / 100) + ends_m;
        return Math.ceil(exact - 1e-6) * source.cable.orElseThrow().circuits();
    }

    static double straightManholes(PlainRoute route) {
        int drillings = route.drilled_m(true).size() + route.drilled_m(false).size();
        return Math.ceil(route.length_m("DUCT_BANK") / rule("takeoff.manhole.spacing") - 1e-9)
                + drillings * rule("takeoff.manhole.per-drilling");
    }

    static double teeManholes(PlainRoute route) {
        return route.length_m("DUCT_BANK") > 0 ? route.sharpTurns() : 0;
    }

    /** Direct cost of what is built between the grid and the customer. */
    static BigDecimal works(PlainSource source) {
        Bill bill = new Bill();
        if (source.overhead) {
            bill.addOverhead(source);
        } else {
            bill.addCable(source);
            bill.addCivil(source.route, source.cable.orElseThrow().circuits());
        }
        bill.addGridEnd(source);
        return bill.sum;
    }

    private void addOverhead(PlainSource source) {
        Cable line = source.cable.orElseThrow();
        add("overhead." + line.code(), Math.ceil(source.route.length_m()));
        addDownLead(source.downLead.orElseThrow());
        add("test.loop." + size(line), 1);
    }

    private void addDownLead(Cable cable) {
        double ground_m = rule("takeoff.down-lead.ground");
        double ends_m = rule("takeoff.down-lead.pole")
                + 2 * rule("takeoff.cable.termination")
                + rule("takeoff.cable.panel")
                + rule("takeoff.cable.vertical");
        double each_m = Math.ceil(ground_m * (1 + rule("takeoff.cable.allowance") / 100) + ends_m - 1e-6);
        String size = size(cable);
        add("cable." + cable.code(), each_m * cable.circuits());
        add("work.cable-pulling." + size, each_m * cable.circuits());
        add("work.termination." + size, 2 * cable.circuits());
        add("civil.direct-burial", ground_m);
    }

    /** Price of a metre of an overhead line, infinite for a cable. */
    static double overheadMetre(PlainSource source) {
        return source.overhead
                ? price("overhead." + source.cable.orElseThrow().code()).doubleValue()
                : Double.POSITIVE_INFINITY;
    }

    private static String size(Cable line) {
        return line.section_mm2() <= 120 ? "up-to-120" : "over-120";
    }

    private void addCable(PlainSource source) {
        Cable cable = source.cable.orElseThrow();
        boolean loop = source.point.site() == Site.LOOP_IN;
        String size = size(cable);
        double length_m = cable_m(source);
        add("cable." + cable.code(), length_m);
        add("work.cable-pulling." + size, length_m);
        double joints = Math.ceil(length_m / cable.circuits() / rule("takeoff.cable.drum")) - 1;
        boolean cutsTrunk = loop || source.point.site() == Site.NEW_RING_MAIN_UNIT;
        add("work.joint." + size, joints * cable.circuits() + (cutsTrunk ? 2 : 0));
        add("work.termination." + size, cable.circuits() * (loop ? 1 : 2));
        add("test.loop." + size, cable.circuits());
    }

    private void addCivil(PlainRoute route, int cables) {
        for (Work work : route.works()) {
            if (!work.method().equals("EXISTING_DUCT")) {
                String code = work.method().equals("DUCT_BANK") ? "civil.duct-bank-2x2" : "civil.direct-burial";
                add(code, route.length_m(work), work.factor());
            }
        }
        add(cables <= 2 ? "civil.hdd-2" : "civil.hdd-4", sum(route.drilled_m(false)));
        add("civil.pipe-jacking", sum(route.drilled_m(true)));
        add("civil.manhole-straight", straightManholes(route));
        add("civil.manhole-tee", teeManholes(route));
    }

    static double sum(java.util.List<Double> lengths_m) {
        return Math.round(
                        10 * lengths_m.stream().mapToDouble(Double::doubleValue).sum())
                / 10.0;
    }

    private void addGridEnd(PlainSource source) {
        switch (source.point.site()) {
            case SUBSTATION_BAY -> add("substation.bay", 1);
            case SWITCHING_STATION_BAY -> add("switching-station.bay", 1);
            case RING_MAIN_WAY ->
                add("rmu.bay-fitout", source.cable.orElseThrow().circuits());
            case BRANCH_BOX_WAY -> add("branch-box.switched", 1);
            case LINE_TAP -> add("overhead.pole-breaker", 1);
            case NEW_RING_MAIN_UNIT, LOOP_IN -> add("rmu.new-2in4out", 1);
        }
    }

    /** Direct cost of the customer's own plant; one transformer metered at its low side needs no panels but the incoming one. */
    static BigDecimal plant(int units, double unit_kVA, int sources) {
        Bill bill = new Bill();
        bill.add("customer.transformer.SCB13-" + Math.round(unit_kVA), units);
        bill.add("customer.incoming-panel", sources);
        boolean meteredLow = units == 1 && sources == 1 && unit_kVA <= rule("metering.lv-side-single-max");
        if (!meteredLow) {
            bill.add("customer.metering-panel", sources);
            bill.add("customer.pt-panel", sources);
            bill.add("customer.feeder-panel", units);
        }
        bill.add("customer.lv-board", units);
        return bill.sum;
    }

    static BigDecimal withFees(BigDecimal direct) {
        double percent = (100 + rule("cost.other-fees")) * (100 + rule("cost.contingency"));
        return direct.multiply(BigDecimal.valueOf(percent)).movePointLeft(4).setScale(2, RoundingMode.HALF_UP);
    }
}
