package org.gridscheme.scheme.takeoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.PriceCodes;
import org.gridscheme.scheme.catalogue.PriceItem;
import org.gridscheme.scheme.model.Derivation;
import org.gridscheme.scheme.model.DerivationRule;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.rulebook.Evidence;
import org.gridscheme.scheme.testkit.Defaults;
import org.junit.jupiter.api.Test;

class BoqTest {

    private static final long SEED = Long.getLong("gridscheme.seed", System.nanoTime());

    @Test
    void quantitiesAreRoundedAsDecimalArithmeticDoes() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200_000; i++) {
            double quantity = quantity(random);
            BigDecimal expected = BigDecimal.valueOf(quantity).setScale(1, RoundingMode.HALF_UP);
            BigDecimal actual = Boq.decimal(quantity);
            assertThat(actual).as("%s, -Dgridscheme.seed=%d", quantity, SEED).isEqualByComparingTo(expected);
            assertThat(actual.scale())
                    .isEqualTo(expected.remainder(BigDecimal.ONE).signum() == 0 ? 0 : 1);
        }
    }

    @Test
    void aLineIsUnsureWhereItsPriceOrItsRuleIs() {
        assertThat(weak(Evidence.S, false)).isFalse();
        assertThat(weak(Evidence.S, true)).isTrue();
        assertThat(weak(Evidence.EPU, false)).isTrue();
    }

    private static boolean weak(Evidence ofThePrice, boolean weakRule) {
        List<PriceItem> items = Defaults.PRICES.list().stream()
                .map(item -> new PriceItem(
                        item.code(),
                        item.nameZh(),
                        item.nameEn(),
                        item.specZh(),
                        item.specEn(),
                        item.unit(),
                        item.low(),
                        item.mid(),
                        item.high(),
                        item.rangeGiven(),
                        ofThePrice,
                        item.source()))
                .toList();
        Boq boq = new Boq(PriceBook.of(Defaults.PRICES.header(), items), Owner.GRID, 0);
        boq.add(PriceCodes.POLE_BREAKER, 1, Derivation.of(DerivationRule.TAP_BREAKER), weakRule);
        return boq.lines().get(0).weakEvidence();
    }

    /** Sums of rounded lengths, what is half way between two tenths or beside it, and anything. */
    private static double quantity(Random random) {
        double size = Math.pow(10, random.nextInt(14));
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(100_000) / 10.0 + random.nextInt(100_000) / 10.0 + random.nextInt(1000) / 10.0;
            case 1 -> (random.nextInt(2_000_000) + 0.5) / 10;
            case 2 -> Math.nextUp((random.nextInt(2_000_000) + 0.5) / 10);
            case 3 -> Math.nextDown((random.nextInt(2_000_000) + 0.5) / 10);
            default -> random.nextDouble() * size;
        };
    }
}
