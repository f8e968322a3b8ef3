package org.gridscheme.scheme.hand;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits, factors and prices typed from the domain rules, sections 2 to 11. A variant may replace single ones; the engine gets the
 * same replacements as an overlay, which is why they are named as there.
 */
final class HandNumbers {

    /** Sections 4 to 8 and 11; the references of the score are those of docs/method.md, the domain rules give none. */
    private static final Map<String, Double> RULES = Map.ofEntries(
            Map.entry("load-rate.feeder.two-plus-one", 66.7),
            Map.entry("load-rate.main-transformer.units-2", 65.0),
            Map.entry("load-rate.main-transformer.units-3", 86.7),
            Map.entry("load-rate.emergency-overload", 1.3),
            Map.entry("connection.feeder-cap.cable", 12_000.0),
            Map.entry("connection.ring-main-way.max", 6000.0),
            Map.entry("demand.coincidence.feeder", 0.9),
            Map.entry("demand.coincidence.main-transformer", 0.85),
            Map.entry("conductor.margin.single-source", 0.8),
            Map.entry("conductor.margin.dual-source-warn", 0.9),
            Map.entry("conductor.margin.dual-source-max", 1.0),
            Map.entry("conductor.soil-resistivity", 1.2),
            Map.entry("voltage-drop.mv", 5.0),
            Map.entry("cost.other-fees", 12.0),
            Map.entry("cost.contingency", 5.0),
            Map.entry("ranking.weight.cost", 0.35),
            Map.entry("ranking.weight.reliability", 0.25),
            Map.entry("ranking.weight.load-rate", 0.15),
            Map.entry("ranking.weight.voltage-drop", 0.10),
            Map.entry("ranking.weight.duration", 0.10),
            Map.entry("ranking.weight.difficulty", 0.05),
            Map.entry("ranking.reference.cost", 2284.0),
            Map.entry("ranking.reference.reliability", 1.0),
            Map.entry("ranking.reference.load-rate", 100.0),
            Map.entry("ranking.reference.voltage-drop", 3.0),
            Map.entry("ranking.reference.duration", 45.0),
            Map.entry("ranking.reference.difficulty", 3.0));

    /** Sections 6.1, 6.4 and 6.5, mid values. */
    private static final Map<String, String> PRICES = Map.ofEntries(
            Map.entry("cable.YJV22-8.7/15-3x70", "215"),
            Map.entry("cable.YJV22-8.7/15-3x120", "335"),
            Map.entry("cable.YJV22-8.7/15-3x150", "400"),
            Map.entry("cable.YJV22-8.7/15-3x240", "605"),
            Map.entry("cable.YJV22-8.7/15-3x300", "745"),
            Map.entry("cable.YJV22-8.7/15-3x400", "975"),
            Map.entry("work.cable-pulling.up-to-120", "70"),
            Map.entry("work.cable-pulling.over-120", "90"),
            Map.entry("work.joint.up-to-120", "4000"),
            Map.entry("work.joint.over-120", "5500"),
            Map.entry("work.termination.up-to-120", "2500"),
            Map.entry("work.termination.over-120", "3500"),
            Map.entry("test.loop.up-to-120", "8000"),
            Map.entry("test.loop.over-120", "10000"),
            Map.entry("civil.duct-bank-2x2", "1200"),
            Map.entry("civil.hdd-2", "1100"),
            Map.entry("civil.pipe-jacking", "5500"),
            Map.entry("civil.manhole-straight", "16000"),
            Map.entry("rmu.bay-fitout", "60000"),
            Map.entry("substation.bay", "250000"),
            Map.entry("customer.incoming-panel", "90000"),
            Map.entry("customer.metering-panel", "55000"),
            Map.entry("customer.pt-panel", "60000"),
            Map.entry("customer.feeder-panel", "90000"),
            Map.entry("customer.lv-board", "120000"),
            Map.entry("customer.transformer.SCB13-500", "90000"),
            Map.entry("customer.transformer.SCB13-630", "110000"),
            Map.entry("customer.transformer.SCB13-800", "130000"),
            Map.entry("customer.transformer.SCB13-1000", "155000"),
            Map.entry("customer.transformer.SCB13-1250", "180000"),
            Map.entry("customer.transformer.SCB13-1600", "220000"),
            Map.entry("customer.transformer.SCB13-2000", "260000"));

    final Map<String, Double> otherRules = new LinkedHashMap<>();
    final Map<String, String> otherPrices = new LinkedHashMap<>();

    double rule(String id) {
        return otherRules.getOrDefault(id, typed(RULES, id));
    }

    BigDecimal price(String code) {
        return new BigDecimal(otherPrices.getOrDefault(code, typed(PRICES, code)));
    }

    private static <T> T typed(Map<String, T> numbers, String name) {
        T number = numbers.get(name);
        if (number == null) {
            throw new AssertionError("the hand calculation has no number for " + name);
        }
        return number;
    }
}
