package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.gridscheme.scheme.testkit.Planners.reason;

import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/**
 * What each kind of connection point allows and asks for (domain rules, section 3). A street runs along the trunk from the
 * substation at x = 0; the customer of the loop-in stands 100 m beside it at x = 500.
 */
class A10_ConnectionPointsTest {

    private static final String STATION = """
            station S 0 0
            bus S1 S ik=16
            trafo T1 S1 50 peak=15
            trafo T2 S1 50 peak=15
            bay F1 S1 0 0 peak=50
            """;

    private static StreetData streets() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int west = builder.junction(0, 0);
        int middle = builder.junction(500, 0);
        int beside = builder.junction(500, 100);
        int east = builder.junction(1000, 0);
        int end = builder.junction(1500, 0);
        return builder.street(west, middle)
                .street(middle, beside)
                .street(middle, east)
                .street(east, end)
                .build();
    }

    private static SchemeSet plan(String grid, Applications application) {
        return Planners.of(STATION + grid, streets()).plan(application.build());
    }

    private static SupplyScheme by(SchemeSet set, ConnectionKind kind) {
        return set.schemes().stream()
                .filter(s -> s.sources().get(0).connectionPoint().kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + ": " + set.rejected()));
    }

    private static CheckResult check(SupplyScheme scheme, String rule) {
        return scheme.checks().stream()
                .filter(c -> c.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check " + rule + ": " + scheme.checks()));
    }

    /**
     * 80.8 A of the customer and 50 A of the trunk run through a loop as strong as the trunk's 3x300 with two loaded cables.
     * A kilometre of radial trunk is repaired, of the loop the way in is repaired and the way out switched off.
     */
    @Test
    void theTrunkIsLoopedInToTheCustomersOwnUnit() {
        SupplyScheme scheme =
                by(plan("rmu R1 1000 0 ways=6\nline F1 R1\n", Applications.at(500, 100, 2000)), ConnectionKind.LOOP_IN);
        SupplySource source = scheme.sources().get(0);
        assertThat(source.connectionPoint().id()).isEqualTo("loop:F1-R1@500");
        assertThat(source.cable().type()).isEqualTo("YJV22-8.7/15-3x300");
        assertThat(source.cable().circuits()).isEqualTo(2);
        assertThat(source.cable().length_m()).isEqualTo(2 * 115);
        assertThat(source.cable().terminations()).isEqualTo(2);
        assertThat(source.cable().loading_pct()).isCloseTo(100 * (50 + 80.829) / 356.30, within(0.01));
        assertThat(scheme.quantities())
                .extracting(q -> q.code(), q -> q.quantity().toPlainString())
                .contains(
                        tuple("rmu.new-2in4out", "1"),
                        tuple("work.joint.over-120", "2"),
                        tuple("work.termination.over-120", "2"),
                        tuple("test.loop.over-120", "2"),
                        tuple("cable.YJV22-8.7/15-3x300", "230"));
        assertThat(scheme.saifi_perYear()).isCloseTo(0.05 + 2 * 0.005, within(1e-9));
        assertThat(scheme.saidi_hPerYear()).isCloseTo(0.05 * 8 + 0.005 * (8 + 1), within(1e-9));
        double trunk_pct = Math.sqrt(3) * (50 + 0.9 * 80.829) * 0.5 * (0.0766 * 0.95 + 0.087 * 0.31225) / 100;
        double loop_pct = Math.sqrt(3) * (50 + 80.829) * 0.1 * (0.0766 * 0.95 + 0.087 * 0.31225) / 100;
        assertThat(source.voltageDrop_pct()).isCloseTo(trunk_pct + loop_pct, within(1e-4));
    }

    /**
     * R1 behind the loop has 50 A over a kilometre; the customer's 72.7 A come on half of it and into the loop, its own 50 A run
     * through both cables of 100 m.
     */
    @Test
    void theLoopCountsForThoseBehindIt() {
        SupplyScheme scheme =
                by(plan("rmu R1 1000 0 ways=6\nline F1 R1\n", Applications.at(500, 100, 2000)), ConnectionKind.LOOP_IN);
        double perAmpereAndKm_pct = Math.sqrt(3) * (0.0766 * 0.95 + 0.087 * 0.31225) / 100;
        double added_A = 0.9 * 80.829;
        assertThat(behind(scheme, "R1").actual())
                .isCloseTo(
                        perAmpereAndKm_pct * (50 * 1.0 + added_A * 0.5 + (50 + added_A) * 0.1 + 50 * 0.1),
                        within(1e-4));
    }

    /** 150 A over 18.87 km are 4.9 %; the loop and its customer add 0.13. Where it is 5.45 % before, they are not the cause. */
    @Test
    void theLoopTakesNobodyBehindItOverTheAllowance() {
        String grid = STATION.replace("peak=50", "peak=150")
                + "rmu R1 1000 0 ways=6\nrmu R2 1500 0 ways=6\nline F1 R1\nline R1 R2 len=%d\n";
        SchemeSet refused = Planners.of(grid.formatted(17_870), streets())
                .plan(Applications.at(500, 100, 2000).build());
        assertThat(reason(refused, "loop:F1-R1@500", "voltage.drop-over")).satisfies(r -> {
            assertThat(r.element()).isEqualTo("R2");
            assertThat(r.actual()).isBetween(5.0, 5.1);
        });
        SchemeSet bad = Planners.of(grid.formatted(20_000), streets())
                .plan(Applications.at(500, 100, 2000).build());
        assertThat(behind(by(bad, ConnectionKind.LOOP_IN), "R2").verdict()).isEqualTo(Verdict.WARN);
    }

    private static CheckResult behind(SupplyScheme scheme, String node) {
        return scheme.checks().stream()
                .filter(c -> c.rule().equals("voltage-drop.mv") && c.element().equals(node))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing about " + node + ": " + scheme.checks()));
    }

    @Test
    void notFromFarAway() {
        SchemeSet set = plan("rmu R1 1000 0 ways=6\nline F1 R1\n", Applications.at(1500, 0, 2000));
        assertThat(reason(set, "loop:F1-R1@1000", "policy.loop-in-too-far")).satisfies(r -> {
            assertThat(r.actual()).isEqualTo(500);
            assertThat(r.limit()).isEqualTo(300);
        });
    }

    /** 600 A of what hangs behind it are 10.4 MVA, and 6 MVA of demand more in coincidence. */
    @Test
    void aSwitchingStationPassesOnTwentyMegavoltAmperes() {
        String grid = """
                hub K 1000 0 ways=10 spare=3
                ds D 1400 0
                line F1 K a=2000
                line K D a=2000
                load D 17100 pf=.95 inst=3000
                """;
        SchemeSet set = Planners.of(STATION.replace("peak=50", "") + grid, streets())
                .plan(Applications.at(1500, 0, 9000).build());
        SupplyScheme scheme = by(set, ConnectionKind.SPARE_BAY);
        assertThat(check(scheme, "connection.switching-station.transfer")).satisfies(c -> {
            assertThat(c.verdict()).isEqualTo(Verdict.WARN);
            assertThat(c.actual()).isCloseTo(0.9 * 17100 / 0.95 + 0.9 * 9000 * 0.7, within(20.0));
            assertThat(c.limit()).isEqualTo(20_000);
        });
    }

    @Test
    void aBoxOnTheTrunkTakesNobody() {
        String onTrunk = "box X 1000 0 ways=4 spare=2\nrmu R 1500 0 ways=4\nline F1 X\nline X R\n";
        assertThat(reason(plan(onTrunk, Applications.at(1200, 0, 1000)), "X", "policy.kind-on-trunk")
                        .element())
                .isEqualTo("X");
        String onBranch = "rmu R 500 0 ways=4\nrmu E 1500 0 ways=4\nbox X 500 90 ways=4 spare=2\n"
                + "line F1 R\nline R E\nline R X\n";
        by(plan(onBranch, Applications.at(500, 60, 1000)), ConnectionKind.SPARE_WAY);
    }

    /** Eleven bays in area B: one tenth of them are 1.1, so the last spare bay but one is not enough. */
    @Test
    void aShareOfTheBaysStaysFree() {
        StringBuilder bays = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            bays.append("bay U%d S1 0 0 state=RESERVED\n".formatted(i));
        }
        bays.append("bay P1 S1 0 0 state=SPARE\nbay P2 S1 0 0 state=SPARE\n");
        SupplyScheme scheme = by(plan(bays.toString(), Applications.at(1000, 0, 6000)), ConnectionKind.SPARE_BAY);
        assertThat(check(scheme, "connection.spare-reserve.bays")).satisfies(c -> {
            assertThat(c.verdict()).isEqualTo(Verdict.WARN);
            assertThat(c.actual()).isEqualTo(1);
            assertThat(c.limit()).isCloseTo(1.1, within(1e-9));
        });
    }

    /** 2500 kVA hang between the switches already; 600 kVA more are above 3000. */
    @Test
    void tooMuchBetweenTwoSwitches() {
        String grid = """
                pole P1 500 0
                pole P2 1500 0
                line F1 P1 overhead a=500 type=JKLYJ-10-240
                line P1 P2 overhead a=500 type=JKLYJ-10-240 id=L2
                switch W L2 P1 closed
                load P2 1000 inst=2500
                """;
        SupplyScheme scheme = by(plan(grid, Applications.at(1400, 20, 600)), ConnectionKind.LINE_TAP);
        assertThat(check(scheme, "connection.feeder-section.cap")).satisfies(c -> {
            assertThat(c.verdict()).isEqualTo(Verdict.WARN);
            assertThat(c.actual()).isEqualTo(3100);
        });
        assertThat(check(scheme, "connection.feeder-section.customers").actual())
                .isEqualTo(2);
    }

    /** The partner carries 60 A of its own; 50 A and 72.7 A of the customer come over: 182.7 of 356.3 A. */
    @Test
    void theRingPartnerTakesOver() {
        String ring = """
                bay F2 S1 0 0 peak=60
                rmu R1 1000 0 ways=6 spare=2
                rmu R2 900 0 ways=6
                line F1 R1
                line F2 R2
                line R2 R1 open len=200
                """;
        SupplyScheme scheme = by(plan(ring, Applications.at(1500, 0, 2000)), ConnectionKind.SPARE_WAY);
        assertThat(check(scheme, "security.transfer")).satisfies(c -> {
            assertThat(c.verdict()).isEqualTo(Verdict.PASS);
            assertThat(c.element()).isEqualTo("F2");
            assertThat(c.actual()).isCloseTo(100 * (60 + 50 + 0.9 * 80.829) / 356.30, within(0.01));
        });
    }

    @Test
    void aRadialFeederHasNobodyToTakeOver() {
        SupplyScheme scheme = by(
                plan("rmu R1 1000 0 ways=6 spare=2\nline F1 R1\n", Applications.at(1500, 0, 2000)),
                ConnectionKind.SPARE_WAY);
        assertThat(check(scheme, "security.transfer").verdict()).isEqualTo(Verdict.WARN);
        assertThat(check(scheme, "security.transfer").actual()).isNaN();
    }
}
