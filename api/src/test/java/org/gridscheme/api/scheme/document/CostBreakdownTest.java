package org.gridscheme.api.scheme.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.gridscheme.api.testkit.SchemeInRoundFigures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By hand: 1,000.00 and 333.33 of works, 12 % of fees, 5 % of contingency. */
class CostBreakdownTest {

    @Test
    void eachPayersPartsAddUpToTheCent() {
        assertThat(CostBreakdown.of(SchemeInRoundFigures.scheme(), SchemeInRoundFigures.BASIS)
                        .items())
                .containsExactly(
                        item("works", null, "1000.00", "333.33"),
                        item("fees", 12.0, "120.00", "40.00"),
                        item("contingency", 5.0, "56.00", "18.67"),
                        item("total", null, "1176.00", "392.00"));
    }

    @Test
    void withoutPercentagesFeesAndContingencyAreOneLine() {
        assertThat(CostBreakdown.of(SchemeInRoundFigures.scheme(), null).items())
                .isEqualTo(CostBreakdown.of(SchemeInRoundFigures.scheme(), List.of())
                        .items())
                .containsExactly(
                        item("works", null, "1000.00", "333.33"),
                        item("surcharge", null, "176.00", "58.67"),
                        item("total", null, "1176.00", "392.00"));
        assertThat(item("total", null, "1176.00", "392.00").total()).isEqualByComparingTo("1568.00");
    }

    private static CostBreakdown.Item item(String code, @Nullable Double share_pct, String grid, String customer) {
        return new CostBreakdown.Item(code, share_pct, new BigDecimal(grid), new BigDecimal(customer));
    }
}
