package org.gridscheme.scheme.hand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Section 8: bills summed and split at the boundary, {@code direct * (1 + other) * (1 + contingency)} on each side. */
final class HandCost {

    private final HandNumbers numbers;
    private BigDecimal grid = BigDecimal.ZERO;
    private BigDecimal customer = BigDecimal.ZERO;

    HandCost(HandNumbers numbers) {
        this.numbers = numbers;
    }

    void gridPays(Map<String, String> bill) {
        grid = grid.add(sum(bill));
    }

    void customerPays(Map<String, String> bill) {
        customer = customer.add(sum(bill));
    }

    private static BigDecimal sum(Map<String, String> bill) {
        return bill.values().stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The customer's transformers, their panels and low-voltage boards, and what each incoming circuit needs. */
    static Map<String, String> plant(HandNumbers numbers, int units, int unit_kVA, int incoming) {
        Map<String, String> bill = new LinkedHashMap<>();
        HandSource.put(numbers, bill, "customer.transformer.SCB13-" + unit_kVA, units);
        HandSource.put(numbers, bill, "customer.incoming-panel", incoming);
        HandSource.put(numbers, bill, "customer.metering-panel", incoming);
        HandSource.put(numbers, bill, "customer.pt-panel", incoming);
        HandSource.put(numbers, bill, "customer.feeder-panel", units);
        HandSource.put(numbers, bill, "customer.lv-board", units);
        return bill;
    }

    String direct() {
        return grid.add(customer).setScale(2).toPlainString();
    }

    String gridSide() {
        return withFees(grid).toPlainString();
    }

    String customerSide() {
        return withFees(customer).toPlainString();
    }

    BigDecimal total() {
        return withFees(grid).add(withFees(customer));
    }

    private BigDecimal withFees(BigDecimal direct) {
        BigDecimal fees = BigDecimal.valueOf(100 + numbers.rule("cost.other-fees"));
        BigDecimal contingency = BigDecimal.valueOf(100 + numbers.rule("cost.contingency"));
        return direct.multiply(fees).multiply(contingency).movePointLeft(4).setScale(2, RoundingMode.HALF_UP);
    }
}
