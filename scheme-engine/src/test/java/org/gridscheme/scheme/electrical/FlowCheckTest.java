package org.gridscheme.scheme.electrical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.LoadFlow;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Drafts;
import org.junit.jupiter.api.Test;

/** Limits of the default rulebook: 5 % refused and 4 % warned of at 10 kV, 7 % of deviation, 100 % of a line. */
class FlowCheckTest {

    private static List<CheckResult> checks(
            double formula_pct, double flow_pct, double voltage_pu, double loading_pct) {
        SupplySource source =
                Drafts.named("N").technical(50, formula_pct).build().sources().get(0);
        LoadFlow flow = new LoadFlow.Solved(voltage_pu, voltage_pu + flow_pct / 100, 10, loading_pct, "L");
        return new FlowCheck(Defaults.RULES).of(source, flow);
    }

    @Test
    void aSchemeOnTheOtherSideOfALimitIsMarked() {
        assertThat(checks(4.9, 5.1, 1, 50))
                .extracting(CheckResult::rule, CheckResult::verdict, CheckResult::limit)
                .contains(tuple("flow.verdict", Verdict.WARN, 5.0));
        assertThat(checks(4.1, 3.9, 1, 50))
                .extracting(CheckResult::rule, CheckResult::verdict, CheckResult::limit)
                .contains(tuple("flow.verdict", Verdict.WARN, 4.0));
        assertThat(checks(3.1, 3.9, 1, 50)).extracting(CheckResult::rule).doesNotContain("flow.verdict");
    }

    @Test
    void voltageAndLoadingAreHeldAgainstTheirLimits() {
        assertThat(checks(3, 3, 0.92, 101))
                .extracting(CheckResult::rule, CheckResult::verdict, CheckResult::element)
                .containsExactly(
                        tuple("voltage-deviation.mv", Verdict.WARN, "N"),
                        tuple(Defaults.RULES.loadRates().overload_pct().id().value(), Verdict.WARN, "L"));
        assertThat(checks(3, 3, 1.06, 100))
                .extracting(CheckResult::rule, CheckResult::verdict)
                .containsExactly(tuple("voltage-deviation.mv", Verdict.PASS));
    }

    @Test
    void withoutASolutionThereIsNothingToJudge() {
        SupplySource source = Drafts.named("N").build().sources().get(0);
        assertThat(new FlowCheck(Defaults.RULES).of(source, new LoadFlow.NotSolved(LoadFlow.Reason.MESHED)))
                .isEmpty();
    }
}
