package org.gridscheme.scheme.hand;

/** Section 11: every criterion against its reference, {@code ref / (ref + value)}, times its weight, summed. */
record HandScore(double cost, double saidi_h, double loadRate_pct, double drop_pct, double days, double difficulty) {

    double total(HandNumbers numbers, double capacity_kVA) {
        return part(numbers, "cost", cost, capacity_kVA)
                + part(numbers, "reliability", saidi_h, 1)
                + part(numbers, "load-rate", loadRate_pct, 1)
                + part(numbers, "voltage-drop", drop_pct, 1)
                + part(numbers, "duration", days, 1)
                + part(numbers, "difficulty", difficulty, 1);
    }

    private static double part(HandNumbers numbers, String criterion, double value, double per) {
        double reference = numbers.rule("ranking.reference." + criterion) * per;
        return numbers.rule("ranking.weight." + criterion) * reference / (reference + value);
    }
}
