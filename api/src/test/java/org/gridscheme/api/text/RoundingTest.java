package org.gridscheme.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class RoundingTest {

    private static final long SEED = Long.getLong("gridscheme.seed", System.nanoTime());

    @Test
    void roundsAsDecimalArithmeticDoes() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200_000; i++) {
            double value = value(random);
            assertRounded(1, value, Rounding::metres);
            assertRounded(3, value, Rounding::percent);
            assertRounded(4, value, Rounding::figure);
            assertRounded(7, value, Rounding::degrees);
            assertRounded(9, value, Rounding::score);
        }
    }

    /** Of every size, among them such as are exactly or nearly half way between two roundings. */
    private static double value(Random random) {
        double size = Math.pow(10, random.nextInt(20) - 9);
        double value = (random.nextDouble() - 0.5) * size;
        return switch (random.nextInt(4)) {
            case 0 -> Math.rint(value * 1e3) / 1e3 + 0.0005;
            case 1 -> Math.nextUp((random.nextInt(2_000_000) - 1_000_000 + 0.5) / 1e4);
            case 2 -> (random.nextInt(2_000_000) - 1_000_000 + 0.5) / 1e7;
            default -> value;
        };
    }

    private static void assertRounded(int decimals, double value, DoubleUnaryOperator rounding) {
        double expected = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
        assertThat(Double.doubleToLongBits(rounding.applyAsDouble(value)))
                .as("%s to %d decimals, -Dgridscheme.seed=%d", value, decimals, SEED)
                .isEqualTo(Double.doubleToLongBits(expected));
    }

    @Test
    void noMinusBeforeZero() {
        assertThat(Double.doubleToLongBits(Rounding.metres(-0.01))).isZero();
    }

    @Test
    void whatIsNotFiniteIsNoFigure() {
        assertThatThrownBy(() -> Rounding.metres(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Rounding.findFigure(Double.POSITIVE_INFINITY)).isEmpty();
    }
}
