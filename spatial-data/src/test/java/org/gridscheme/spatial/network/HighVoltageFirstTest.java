package org.gridscheme.spatial.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.Transformer;
import org.junit.jupiter.api.Test;

class HighVoltageFirstTest {

    private static final Transformer STEP_UP = new Transformer(
            "t",
            "t",
            Terminal.closed("low"),
            new Terminal("high", false),
            OptionalDouble.of(25_000),
            10,
            110,
            new PiModel(1.5, 48, 1e-6, -2e-5, 3e-6, -4e-5),
            1.03,
            -150,
            OptionalDouble.of(10),
            OptionalDouble.of(0.3),
            Optional.empty());

    @Test
    void turnedTransformerHasTheSameAdmittanceMatrix() {
        Transformer turned = HighVoltageFirst.of(STEP_UP);

        assertThat(turned.from()).isEqualTo(new Terminal("high", false));
        assertThat(turned.to()).isEqualTo(Terminal.closed("low"));
        assertThat(turned.ratedFrom_kV()).isEqualTo(110);
        double[][] given = admittance(STEP_UP);
        double[][] same = admittance(turned);
        assertThat(same[3]).as("high to high").containsExactly(given[0], offset(1e-15));
        assertThat(same[2]).containsExactly(given[1], offset(1e-15));
        assertThat(same[1]).containsExactly(given[2], offset(1e-15));
        assertThat(same[0]).as("low to low").containsExactly(given[3], offset(1e-15));
    }

    @Test
    void highVoltageFirstStaysAsItIs() {
        Transformer turned = HighVoltageFirst.of(STEP_UP);

        assertThat(HighVoltageFirst.of(turned)).isSameAs(turned);
    }

    /** Ytt, Ytf, Yft, Yff in this order, real and imaginary part each. */
    private static double[][] admittance(Transformer it) {
        double ratio = it.ratedFrom_kV() / it.ratedTo_kV() * it.tapFactor();
        double shift = Math.toRadians(it.shift_deg());
        PiModel pi = it.pi();
        double norm = pi.r_ohm() * pi.r_ohm() + pi.x_ohm() * pi.x_ohm();
        double g = pi.r_ohm() / norm;
        double b = -pi.x_ohm() / norm;
        double cos = Math.cos(shift) / ratio;
        double sin = Math.sin(shift) / ratio;
        return new double[][] {
            {g + pi.gTo_S(), b + pi.bTo_S()},
            {-(g * cos + b * sin), -(b * cos - g * sin)},
            {-(g * cos - b * sin), -(b * cos + g * sin)},
            {(g + pi.gFrom_S()) / ratio / ratio, (b + pi.bFrom_S()) / ratio / ratio},
        };
    }
}
