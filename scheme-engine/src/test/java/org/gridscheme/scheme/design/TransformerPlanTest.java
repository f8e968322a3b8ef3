package org.gridscheme.scheme.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridscheme.scheme.model.CustomerPlant;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Defaults;
import org.junit.jupiter.api.Test;

class TransformerPlanTest {

    private static final TransformerPlan PLAN = new TransformerPlan(Defaults.RULES, Defaults.CATALOGUE);

    private static Applications application(double capacity_kVA) {
        return Applications.at(0, 0, capacity_kVA).industry(Industry.MACHINERY);
    }

    private static CustomerPlant plan(Applications application, double voltage_kV, double kept_kVA) {
        return PLAN.plan(application.build(), voltage_kV, kept_kVA);
    }

    @Test
    void asAppliedForInTheNextRatingOfTheCatalogue() {
        assertThat(plan(application(3150).transformers(630, 5), 10, 0).transformers())
                .containsExactly(new CustomerPlant.Units("SCB13-630", 630, 5));
        assertThat(plan(application(1200).transformers(600, 2), 10, 0).transformers())
                .containsExactly(new CustomerPlant.Units("SCB13-630", 630, 2));
        assertThat(plan(application(3000).transformers(3000, 1), 10, 0).transformers())
                .containsExactly(new CustomerPlant.Units("SCB13-2500", 2500, 2));
    }

    @Test
    void asFewAsTheLargestPreferredSizeAllows() {
        assertThat(plan(application(2000), 10, 0).transformers())
                .containsExactly(new CustomerPlant.Units("SCB13-2000", 2000, 1));
        assertThat(plan(application(3150), 10, 0).transformers())
                .containsExactly(new CustomerPlant.Units("SCB13-1600", 1600, 2));
    }

    /** 4 x 2000 kVA keep 6000 kVA of 3600 kVA important load, as in the domain rules' example 12.2. */
    @Test
    void anImportantCustomerHasTwoAtLeast() {
        assertThat(plan(application(8000).importance(Importance.CLASS_I), 10, 3600)
                        .transformers())
                .containsExactly(new CustomerPlant.Units("SCB13-2000", 2000, 4));
        assertThat(plan(application(500).importance(Importance.CLASS_II), 10, 0).transformers())
                .containsExactly(new CustomerPlant.Units("SCB13-315", 315, 2));
    }

    /** Two of 500 kVA would leave 500 for 700 kVA; three of 400 leave 800. */
    @Test
    void oneMoreUnitWhereTheImportantLoadWouldBeLost() {
        assertThat(plan(application(1000).importance(Importance.CLASS_II), 10, 700)
                        .transformers())
                .containsExactly(new CustomerPlant.Units("SCB13-400", 400, 3));
    }

    /** All 1000 kVA are important: six units leave five sixths, so two of the whole size are taken. */
    @Test
    void aSpareUnitWhereNoNumberKeepsIt() {
        assertThat(plan(application(1000).importance(Importance.CLASS_I), 10, 1000)
                        .transformers())
                .containsExactly(new CustomerPlant.Units("SCB13-200", 200, 6));
        assertThat(plan(application(900).importance(Importance.CLASS_I), 10, 900)
                        .transformers())
                .containsExactly(new CustomerPlant.Units("SCB13-315", 315, 4));
    }

    @Test
    void aTwentyKilovoltCustomerHasTransformersOfThatVoltage() {
        assertThat(plan(application(1000), 20, 0).transformers())
                .containsExactly(new CustomerPlant.Units("SCB13-20-1000", 1000, 1));
    }

    /** 6.3 MVA are left of two; 6.4 MVA need three of 5. */
    @Test
    void mainTransformersStandBeforeThemFromThirtyFiveKilovolts() {
        Applications important = application(12_000).importance(Importance.CLASS_I);
        assertThat(plan(important, 35, 6300).mainTransformers())
                .containsExactly(new CustomerPlant.Units("35/10-6.3MVA", 6300, 2));
        assertThat(plan(important, 35, 6400).mainTransformers())
                .containsExactly(new CustomerPlant.Units("35/10-5MVA", 5000, 3));
        assertThat(plan(application(12_000), 35, 0).mainTransformers())
                .containsExactly(new CustomerPlant.Units("35/10-12.5MVA", 12_500, 1));
    }

    @Test
    void whatCanBeEquipped() {
        assertThat(PLAN.canServe(0.38)).isTrue();
        assertThat(PLAN.canServe(10)).isTrue();
        assertThat(PLAN.canServe(110)).isTrue();
        assertThat(PLAN.canServe(15)).isFalse();
        assertThat(PLAN.canServe(220)).isFalse();
    }

    @Test
    void lowVoltageNeedsNone() {
        assertThat(plan(application(100), 0.38, 0)).isEqualTo(CustomerPlant.NONE);
    }
}
