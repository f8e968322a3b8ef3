package org.gridscheme.scheme.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.model.Switching;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Overlays;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.RingTown;
import org.junit.jupiter.api.Test;

/**
 * Every scheme that needs a switching against the same scheme of a town in whose data the switches stand so: it must be there
 * without any switching, with the same figures, and what took the load over must be within its limits.
 */
class SwitchingPropertyTest {

    private static final int TOWNS = 130;
    private static final double[] CAPACITIES_kVA = {800, 1200, 2000, 2500, 3600, 4400};
    private static final RuleBook WITHOUT = Overlays.of("search.switching-candidates", "0");

    /** After a switching so many points may be fit that the nearest fill the list. */
    private static final RuleBook EVERY_POINT = Overlays.on(Defaults.UNBOUNDED, "search.switching-candidates", "0");

    private final Map<String, Integer> counts = new HashMap<>();

    @Test
    void aSwitchedTownHasTheSameSchemeWithoutSwitching() {
        for (long seed = 0; seed < TOWNS; seed++) {
            town(seed);
        }
        System.out.println("switching schemes: " + counts);
        assertThat(counts.getOrDefault("offered", 0)).isGreaterThan(15);
        assertThat(counts.getOrDefault("only way", 0)).isGreaterThan(5);
        assertThat(counts.getOrDefault("cheaper way", 0)).isPositive();
    }

    private void town(long seed) {
        RingTown town = new RingTown(seed);
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        double capacity_kVA = CAPACITIES_kVA[random.nextInt(CAPACITIES_kVA.length)];
        int x = 150 + random.nextInt(900);
        SchemePlanner planner = Planners.of(town.grid(), town.streets());
        SchemeSet with = planner.plan(application(x, capacity_kVA));
        SchemeSet without = plan(town.grid(), town.streets(), x, capacity_kVA, WITHOUT);
        assertThat(planner.plan(application(x, capacity_kVA)).schemes())
                .as("seed %d", seed)
                .isEqualTo(with.schemes());
        List<SupplyScheme> plain =
                with.schemes().stream().filter(s -> switching(s).isEmpty()).toList();
        assertThat(plain.stream().map(SwitchingPropertyTest::key))
                .as("what needs no switching stays, seed %d", seed)
                .containsExactlyElementsOf(without.schemes().stream()
                        .map(SwitchingPropertyTest::key)
                        .toList());
        for (SupplyScheme scheme : with.schemes()) {
            switching(scheme).ifPresent(switching -> {
                count("offered");
                count(plain.isEmpty() ? "only way" : "cheaper way");
                assertThat(plain)
                        .as("seed %d", seed)
                        .allMatch(p -> p.cost().total().compareTo(scheme.cost().total()) > 0);
                String switched = switched(town.grid(), switching);
                SchemeSet after = plan(switched, town.streets(), x, capacity_kVA, EVERY_POINT);
                compare(scheme, switching, after, seed);
            });
        }
    }

    private static void compare(SupplyScheme scheme, Switching switching, SchemeSet after, long seed) {
        String as = "seed " + seed + " " + key(scheme) + " " + switching;
        SupplyScheme same = after.schemes().stream()
                .filter(s -> key(s).equals(key(scheme)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(as + " is refused: " + after.rejected()));
        SupplySource a = scheme.sources().get(0);
        SupplySource b = same.sources().get(0);
        assertThat(a.voltageDrop_pct()).as(as).isCloseTo(b.voltageDrop_pct(), within(1e-9));
        assertThat(a.shortCircuit_kA()).as(as).isCloseTo(b.shortCircuit_kA(), within(1e-9));
        assertThat(a.cable()).as(as).isEqualTo(b.cable());
        assertThat(a.route()).as(as).isEqualTo(b.route());
        assertThat(scheme.saidi_hPerYear()).as(as).isCloseTo(same.saidi_hPerYear(), within(1e-9));
        compare(a.loadRates(), b.loadRates(), as);
        Map<String, CheckResult> checks = same.checks().stream()
                .collect(Collectors.toMap(c -> c.rule() + " " + c.element(), c -> c, (one, other) -> one));
        for (CheckResult check : scheme.checks()) {
            CheckResult other = checks.get(check.rule() + " " + check.element());
            if (other != null && !check.rule().startsWith("flow.")) {
                assertThat(check.actual()).as(as + check).isCloseTo(other.actual(), within(1e-6));
                assertThat(check.verdict()).as(as + check).isEqualTo(other.verdict());
            }
            assertThat(check.verdict()).as(as).isNotEqualTo(Verdict.FAIL);
        }
        takerIsWithin(switching, after, as);
    }

    private static void compare(List<LoadRateResult> a, List<LoadRateResult> b, String as) {
        assertThat(a).as(as).hasSameSizeAs(b);
        for (int i = 0; i < a.size(); i++) {
            assertThat(a.get(i).element()).as(as).isEqualTo(b.get(i).element());
            assertThat(a.get(i).before_pct()).as(as).isCloseTo(b.get(i).before_pct(), within(1e-9));
            assertThat(a.get(i).after_pct()).as(as).isCloseTo(b.get(i).after_pct(), within(1e-9));
            assertThat(a.get(i).limit_pct()).as(as).isCloseTo(b.get(i).limit_pct(), within(1e-9));
        }
    }

    /** Any scheme or refusal that names the taker's head in the switched town tells the same load before the customer. */
    private static void takerIsWithin(Switching switching, SchemeSet after, String as) {
        Switching.Load taker = switching.loads().stream()
                .filter(load -> load.element().equals(switching.toFeeder()))
                .findFirst()
                .orElseThrow();
        assertThat(taker.kind()).as(as).isEqualTo(LoadedElement.FEEDER);
        assertThat(taker.after_pct()).as(as).isLessThanOrEqualTo(taker.limit_pct() * (1 + 1e-9));
        assertThat(taker.after_pct()).as(as).isGreaterThan(taker.before_pct());
        after.schemes().stream()
                .flatMap(s -> s.sources().get(0).loadRates().stream())
                .filter(rate -> rate.element().equals(switching.toFeeder()))
                .forEach(rate -> {
                    assertThat(rate.before_pct()).as(as).isCloseTo(taker.after_pct(), within(1e-9));
                    assertThat(rate.limit_pct()).as(as).isEqualTo(taker.limit_pct());
                });
    }

    private static String switched(String grid, Switching switching) {
        Map<String, Switching.Action> actions =
                switching.steps().stream().collect(Collectors.toMap(Switching.Step::section, Switching.Step::action));
        return grid.lines()
                .map(line -> {
                    String[] words = line.split(" ");
                    Switching.Action action = words[0].equals("line") ? actions.get(words[1] + "-" + words[2]) : null;
                    if (action == null) {
                        return line;
                    }
                    return action == Switching.Action.CLOSE ? line.replace(" open", "") : line + " open";
                })
                .collect(Collectors.joining("\n"));
    }

    private static Optional<Switching> switching(SupplyScheme scheme) {
        return scheme.sources().stream()
                .map(SupplySource::switching)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String key(SupplyScheme scheme) {
        return scheme.mode() + " "
                + scheme.sources().stream()
                        .map(s -> s.connectionPoint().id() + "/"
                                + s.connectionPoint().kind())
                        .collect(Collectors.joining("+"));
    }

    private static SchemeSet plan(String grid, StreetData streets, int x, double kVA, RuleBook rules) {
        return Planners.of(grid, streets, rules).plan(application(x, kVA));
    }

    private static SupplyApplication application(int x, double kVA) {
        return Applications.at(x, 10, kVA).maxSchemes(500).build();
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
