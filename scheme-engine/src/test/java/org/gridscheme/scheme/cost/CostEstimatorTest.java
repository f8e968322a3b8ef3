package org.gridscheme.scheme.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.gridscheme.scheme.model.CostEstimate;
import org.gridscheme.scheme.model.Derivation;
import org.gridscheme.scheme.model.DerivationRule;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Overlays;
import org.junit.jupiter.api.Test;

/** Sums to the cent, worked by hand. */
class CostEstimatorTest {

    private static EngineeringQuantity line(Owner owner, String amount) {
        BigDecimal money = new BigDecimal(amount);
        return new EngineeringQuantity(
                "c",
                "",
                "",
                "",
                "",
                "",
                1,
                "m",
                BigDecimal.ONE,
                money,
                money,
                owner,
                0,
                Derivation.of(DerivationRule.PLANNED),
                false);
    }

    private static CostEstimate estimate(EngineeringQuantity... lines) {
        return new CostEstimator(Defaults.RULES.cost(), "CNY").estimate(Arrays.asList(lines));
    }

    private static List<String> figures(CostEstimate cost) {
        return List.of(
                cost.direct().toPlainString(),
                cost.gridSide().toPlainString(),
                cost.customerSide().toPlainString(),
                cost.total().toPlainString());
    }

    /** Domain rules, 12.1: 817,070 on the grid side, 1,805,000 on the customer's, each times 1.12 and 1.05. */
    @Test
    void bothSidesOfTheBoundaryHaveFeesAndContingency() {
        CostEstimate cost = estimate(
                line(Owner.GRID, "517070.00"), line(Owner.CUSTOMER, "1805000.00"), line(Owner.GRID, "300000.00"));

        assertThat(figures(cost)).containsExactly("2622070.00", "960874.32", "2122680.00", "3083554.32");
        assertThat(cost.currency()).isEqualTo("CNY");
    }

    /** 0.46 * 1.176 = 0.54096 and 0.06 * 1.176 = 0.07056; 0.80 * 1.125 * 1.05 = 0.945 goes up. */
    @Test
    void eachSideIsRoundedToTheCentBeforeTheyAreAdded() {
        assertThat(figures(estimate(line(Owner.GRID, "0.46"), line(Owner.CUSTOMER, "0.06"))))
                .containsExactly("0.52", "0.54", "0.07", "0.61");
        CostEstimator half =
                new CostEstimator(Overlays.of("cost.other-fees", "12.5").cost(), "EUR");
        assertThat(figures(half.estimate(List.of(line(Owner.GRID, "0.80")))))
                .containsExactly("0.80", "0.95", "0.00", "0.95");
    }

    @Test
    void nothingCostsNothing() {
        assertThat(figures(estimate())).containsExactly("0.00", "0.00", "0.00", "0.00");
    }
}
