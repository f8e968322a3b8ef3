package org.gridscheme.scheme.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LeadTest {

    private static void assertLost(Lead lead, double now, double below, double above) {
        assertAt(lead.lostBelow(now), below);
        assertAt(lead.lostAbove(now), above);
    }

    private static void assertAt(OptionalDouble found, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).isPresent();
            assertThat(found.getAsDouble()).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void straightLines() {
        assertLost(new Lead(0, 2, -1), 1, .5, Double.NaN);
        assertLost(new Lead(0, -2, 3), 1, Double.NaN, 1.5);
        assertLost(new Lead(0, 0, 3), 1, Double.NaN, Double.NaN);
        assertLost(new Lead(0, 2, 1), 1, Double.NaN, Double.NaN);
    }

    /** (x-1)(x-3) is negative between its roots; what lies beyond the nearer one does not matter. */
    @Test
    void parabolasOpenUpwards() {
        assertLost(new Lead(1, -4, 3), 4, 3, Double.NaN);
        assertLost(new Lead(1, -4, 3), .5, Double.NaN, 1);
        assertLost(new Lead(1, 0, 1), 1, Double.NaN, Double.NaN);
        assertLost(new Lead(1, -2, 1), 1, Double.NaN, Double.NaN);
        assertLost(new Lead(1, 0, -4), 3, 2, Double.NaN);
    }

    /** -(x-1)(x-3) is positive between its roots; a root below 0 is out of reach. */
    @Test
    void parabolasOpenDownwards() {
        assertLost(new Lead(-1, 4, -3), 2, 1, 3);
        assertLost(new Lead(-1, 2, 3), 2, Double.NaN, 3);
        assertLost(new Lead(-1, 0, 4), 1, Double.NaN, 2);
    }

    /** Where the lead is zero now, but for rounding, it is lost right here. */
    @Test
    void noLeadAtAll() {
        assertLost(new Lead(0, 1, -1 - 1e-16), 1, 1, Double.NaN);
        assertLost(new Lead(0, -1, 1 - 1e-16), 1, Double.NaN, 1);
        assertLost(new Lead(-1, 4, -3), 1 - 1e-14, 1 - 1e-14, 3);
    }
}
