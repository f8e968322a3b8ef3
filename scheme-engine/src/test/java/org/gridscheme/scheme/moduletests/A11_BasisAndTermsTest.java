package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.model.ReplyTerms;
import org.gridscheme.scheme.model.RuleBasis;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleEntry;
import org.gridscheme.scheme.rulebook.RuleId;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Overlays;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/** What an answer says of the values it rests on, of detours, of the availability it reaches and of who pays. */
class A11_BasisAndTermsTest {

    private static final String GRID = """
            station S 0 0 up=North
            bus S1 S ik=16
            trafo T1 S1 63 peak=20
            trafo T2 S1 63 peak=20
            bay F1 S1 0 0 peak=50
            rmu R1 1000 0 ways=6 spare=3
            ds D1 1500 0 ways=4
            line F1 R1
            line R1 D1
            dt D1-T D1 630 peak=300 ways=2
            """;

    /** From the ring main unit 300 m north, 400 m east, 300 m south: 1000 m instead of 400. */
    private static StreetData around() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int rmu = builder.junction(1000, 0);
        int north = builder.junction(1000, 300);
        int corner = builder.junction(1400, 300);
        int customer = builder.junction(1400, 0);
        return builder.street(rmu, north)
                .street(north, corner)
                .street(corner, customer)
                .build();
    }

    private static StreetData straight() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        return builder.street(builder.junction(0, 0), builder.junction(2500, 0)).build();
    }

    private static SchemeSet plan(StreetData streets, double x, double capacity_kVA, RuleBook rules) {
        return Planners.of(GRID, streets, rules)
                .plan(Applications.at(x, 0, capacity_kVA).build());
    }

    private static SupplyScheme from(SchemeSet set, String point) {
        return set.schemes().stream()
                .filter(s -> s.sources().get(0).connectionPoint().id().equals(point))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no scheme from " + point + ": " + set.rejected()));
    }

    private static CheckResult check(SupplyScheme scheme, String rule) {
        return scheme.checks().stream()
                .filter(c -> c.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check of " + rule + ": " + scheme.checks()));
    }

    @Test
    void theBasisNamesWhatTheSchemesRestOnAndWhatOfItIsUnverified() {
        List<RuleBasis> basis = plan(straight(), 1400, 1000, Defaults.RULES).basis();

        assertThat(basis)
                .extracting(RuleBasis::rule)
                .contains(
                        "voltage.range.v-04.max",
                        "importance.ordinary.min-sources",
                        "demand.industry.machinery.kd",
                        "demand.coincidence.feeder",
                        "conductor.derating.temperature.soil",
                        "cost.contingency",
                        "duration.customer.base",
                        "reply.hv-single",
                        "reply.validity.hv",
                        "reliability.cable.failure-rate",
                        "ranking.weight.cost",
                        "ranking.reference.cost")
                .isSortedAccordingTo(Comparator.naturalOrder())
                .doesNotHaveDuplicates();
        for (RuleBasis value : basis) {
            RuleEntry entry = Defaults.RULES.get(RuleId.of(value.rule()));
            assertThat(value.weakEvidence())
                    .as(value.rule())
                    .isEqualTo(entry.evidence().isWeak());
            assertThat(value.unit()).as(value.rule()).isEqualTo(entry.unit());
        }
        assertThat(basis).anyMatch(RuleBasis::weakEvidence).anyMatch(value -> !value.weakEvidence());
    }

    @Test
    void theBasisOfLowVoltageIsThatOfLowVoltage() {
        SchemeSet set = plan(straight(), 1400, 80, Defaults.RULES);

        assertThat(set.schemes()).extracting(SupplyScheme::voltage_kV).contains(0.38);
        assertThat(set.basis())
                .extracting(RuleBasis::rule)
                .contains("voltage.lv.max", "reply.lv", "reply.validity.lv", "duration.customer.low-voltage");
    }

    @Test
    void anAnswerWithoutSchemesRestsOnNothing() {
        SchemeSet set = plan(straight(), 1400, 90_000, Defaults.RULES);

        assertThat(set.schemes()).isEmpty();
        assertThat(set.basis()).isEmpty();
    }

    @Test
    void aLongWayRoundWithinTheSupplyRadiusPasses() {
        CheckResult detour = check(from(plan(around(), 1400, 1000, Defaults.RULES), "R1"), "route.max-detour");

        assertThat(detour.actual()).isCloseTo(2.5, within(0.01));
        assertThat(detour.limit()).isEqualTo(1.6);
        assertThat(detour.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aLongWayRoundBeyondTheSupplyRadiusIsWarnedOf() {
        RuleBook tight = Overlays.of("supply-radius.mv.b", "900");
        RuleBook wide = Overlays.of("supply-radius.mv.b", "1100");

        assertThat(check(from(plan(around(), 1400, 1000, tight), "R1"), "route.max-detour")
                        .verdict())
                .isEqualTo(Verdict.WARN);
        assertThat(check(from(plan(around(), 1400, 1000, wide), "R1"), "route.max-detour")
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void availabilityIsHeldAgainstTheTargetOfTheArea() {
        SupplyScheme scheme = from(plan(straight(), 1400, 1000, Defaults.RULES), "R1");
        CheckResult target = check(scheme, "reliability.target.b");

        assertThat(target.limit()).isEqualTo(99.965);
        assertThat(target.actual()).isCloseTo(100 - scheme.saidi_hPerYear() / 87.6, within(1e-9));
        assertThat(target.verdict()).isEqualTo(Verdict.PASS);
        SupplyScheme strict = from(plan(straight(), 1400, 1000, Overlays.of("reliability.target.b", "99.9999")), "R1");
        assertThat(check(strict, "reliability.target.b").verdict()).isEqualTo(Verdict.WARN);
    }

    /** Two of 63 MVA with 40 MVA measured and 0.7 * 0.85 MVA of the customer: 3.10; three with 129 MVA: 1.46. */
    @Test
    void aSubstationWithLittleCapacityOverItsLoadIsWarnedOf() {
        CheckResult ratio =
                check(from(plan(straight(), 1400, 1000, Defaults.RULES), "R1"), "security.capacity-load-ratio-min");

        assertThat(ratio.actual()).isCloseTo(126_000 / 40_595.0, within(1e-6));
        assertThat(ratio.limit()).isEqualTo(1.5);
        assertThat(ratio.verdict()).isEqualTo(Verdict.PASS);
        String full = GRID.replace("peak=20", "peak=43") + "trafo T3 S1 63 peak=43\n";
        SupplyScheme tight = from(
                Planners.of(full, straight())
                        .plan(Applications.at(1400, 0, 1000).build()),
                "R1");
        assertThat(check(tight, "security.capacity-load-ratio-min").verdict()).isEqualTo(Verdict.WARN);
    }

    /** Replied on Tuesday 31 March 2026: valid until Wednesday 31 March 2027, seven working days before is Monday 22 March. */
    @Test
    void anExtensionIsAskedForSomeWorkingDaysBeforeTheReplyExpires() {
        ReplyTerms terms = from(plan(straight(), 1400, 1000, Defaults.RULES), "R1")
                .design()
                .reply();

        assertThat(terms.validUntil(LocalDate.of(2026, 3, 31))).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(terms.extensionRequestBy(LocalDate.of(2026, 3, 31))).isEqualTo(LocalDate.of(2027, 3, 22));
    }

    /** 80 kVA are 72 kW at a power factor of 0.9. */
    @Test
    void lowVoltageIsFreeOfChargeUpToTheLimitOfTheRules() {
        assertThat(ownersOfWorks(Defaults.RULES)).containsOnly(Owner.GRID);
        assertThat(ownersOfWorks(Overlays.of("cost.free-lv-connection", "72"))).containsOnly(Owner.GRID);
        assertThat(ownersOfWorks(Overlays.of("cost.free-lv-connection", "71.9")))
                .containsOnly(Owner.CUSTOMER);
    }

    private static List<Owner> ownersOfWorks(RuleBook rules) {
        return from(plan(straight(), 1400, 80, rules), "lv:D1").quantities().stream()
                .filter(line -> line.sourceIndex() == 0)
                .map(line -> line.owner())
                .toList();
    }
}
