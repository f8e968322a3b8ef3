package org.gridscheme.scheme.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.scheme.model.CustomerPlant;
import org.gridscheme.scheme.model.ReactiveCompensation;
import org.gridscheme.scheme.testkit.Defaults;
import org.junit.jupiter.api.Test;

class ReactiveDesignTest {

    private static final ReactiveDesign DESIGN = new ReactiveDesign(Defaults.RULES.reactive());

    private static ReactiveCompensation design(double active_kW, double rated_kVA, int count) {
        CustomerPlant plant = new CustomerPlant(List.of(), List.of(new CustomerPlant.Units("T", rated_kVA, count)));
        return DESIGN.design(active_kW, PowerFactor.of(0.95), plant);
    }

    /** Worked example 12.1: 609.7 kvar required, 20 % of 3150 kVA are 630, so five banks of 126, in whole steps 150. */
    @Test
    void banksOfWholeSteps() {
        ReactiveCompensation compensation = design(2094.75, 630, 5);

        assertThat(compensation.required_kvar()).isCloseTo(609.7, offset(0.1));
        assertThat(compensation.banks()).isEqualTo(5);
        assertThat(compensation.bank_kvar()).isEqualTo(150);
    }

    /** 50.4 kW need 14.7 kvar; 20 % of 100 kVA are 20: one bank of 20, not one of 50, half of the transformer. */
    @Test
    void smallBanksHaveFineSteps() {
        assertThat(design(50.4, 100, 1).bank_kvar()).isEqualTo(20);
        assertThat(design(50.4, 100, 1).share_pct()).isEqualTo(20);
    }

    /** 20 % of 500 kVA are exactly 100 kvar, the largest bank of fine steps; of 505 kVA 101 and so 150. */
    @Test
    void fineStepsEndAtTheirLargestBank() {
        assertThat(design(100, 500, 1).bank_kvar()).isEqualTo(100);
        assertThat(design(100, 505, 1).bank_kvar()).isEqualTo(150);
    }
}
