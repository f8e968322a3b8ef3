package org.gridscheme.scheme.takeoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
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
