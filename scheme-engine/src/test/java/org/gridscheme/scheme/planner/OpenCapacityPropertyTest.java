package org.gridscheme.scheme.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.candidate.PointList;
import org.gridscheme.scheme.capacity.SourceDuty;
import org.gridscheme.scheme.capacity.Stretch;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.Rejection;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.capacity.BindingLimit;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
import org.gridscheme.scheme.model.capacity.DualCapacity;
import org.gridscheme.scheme.model.capacity.HexagonCapacity;
import org.gridscheme.scheme.model.capacity.OpenCapacity;
import org.gridscheme.scheme.model.capacity.PointCapacity;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.RandomCity;
import org.gridscheme.scheme.testkit.RingTown;
import org.gridscheme.scheme.testkit.Runs;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/**
 * Open capacity against plain loops over all capacities, places and pairs, and against what the planner says to a customer
 * that asks for just that much and for one step more.
 */
class OpenCapacityPropertyTest {

    private static final double EDGE_m = 300;

    /** Coarse steps keep the plain loops short. */
    private static final double STEP_kVA = 100;

    private static final RuleBook COARSE =
            Defaults.UNBOUNDED.withOverlay(new RuleBookReader().readOverlay(new StringReader("""
                    id: coarse
                    version: "1"
                    values:
                      - {id: open-capacity.step, value: 100, evidence: EPU, source: "test", since: 2025-01-01}
                    """)));

    /** What only the customer's own line can be refused for. */
    private static final Set<String> OF_THE_LINE = Set.of(
            "route.none",
            "route.too-long",
            "route.road-not-allowed",
            "route.crosses-forbidden",
            "route.data-missing",
            "limit.search-budget",
            "source.no-spare-bay",
            "voltage.drop-over",
            "voltage.radius-over",
            "capacity.conductor-over");

    private final Map<String, Integer> bound = new HashMap<>();

    private static PlanningBase base(String grid, StreetData streets) {
        return PlanningBase.prepare(
                GridDsl.snapshot(grid), streets, COARSE, Defaults.CATALOGUE, Defaults.PRICES, Optional.empty());
    }

    private static PlannerPointJudge judge(PlanningBase base) {
        return new PlannerPointJudge(base, new ReferenceCustomer(base.rules()), kV -> true);
    }

    private static CapacitySurvey survey(PlanningBase base) {
        return new PlannerCapacitySurveyor(base, kV -> true)
                .survey(EDGE_m, share -> {})
                .survey();
    }

    @Test
    void everyFigureIsTheOneAPlainLoopFinds() {
        Runs.seeds("open capacity, plain loops", 8).forEach(seed -> {
            RandomCity city = new RandomCity(seed, 4);
            loops(base(city.grid(), city.streets()), Optional.of(city), "city " + seed);
        });
        Runs.seeds("open capacity, ring towns", 4).forEach(seed -> {
            RingTown town = new RingTown(seed);
            loops(base(town.grid(), town.streets()), Optional.empty(), "town " + seed);
        });
        assertThat(bound.keySet())
                .as("limits met: %s", bound)
                .contains(
                        "capacity.feeder-over",
                        "policy.kind-for-capacity",
                        "capacity.feeder-installed-over",
                        "policy.voltage-for-capacity");
    }

    private void loops(PlanningBase base, Optional<RandomCity> city, String where) {
        PlannerPointJudge judge = judge(base);
        CapacitySurvey survey = survey(base);
        List<Candidate> candidates = base.finder().listAll(PointList.EMPTY).candidates();
        assertThat(survey.points()).hasSameSizeAs(candidates);
        List<Loop> loops = candidates.stream().map(c -> Loop.of(judge, c)).toList();
        for (int i = 0; i < candidates.size(); i++) {
            PointCapacity point = survey.points().get(i);
            Loop loop = loops.get(i);
            String what = where + ", " + point.point().id();
            assertThat(step(point.single())).as(what).isEqualTo(last(loop.single));
            assertThat(step(point.dual().open())).as(what + " dual").isEqualTo(pairOf(loop, loops, judge, city));
            named(point.single(), what);
            named(point.dual().open(), what);
            bound.merge(point.single().binding().code(), 1, Integer::sum);
        }
        for (HexagonCapacity hexagon : survey.hexagons()) {
            List<Loop> near = loops.stream()
                    .filter(l -> l.position().distanceTo(hexagon.centre()) <= judge.reach_m(l.candidate))
                    .toList();
            assertThat(hexagon.points()).isEqualTo(near.size());
            assertThat(step(hexagon.single()))
                    .as(where + " " + hexagon.id())
                    .isEqualTo(near.stream().mapToInt(l -> last(l.single)).max().orElseThrow());
            int best = 0;
            for (Loop a : near) {
                for (Loop b : near) {
                    best = independent(a, b, judge, city) ? Math.max(best, common(a.first, b.second)) : best;
                }
            }
            assertThat(step(hexagon.dual().open()))
                    .as(where + " dual " + hexagon.id())
                    .isEqualTo(best);
        }
    }

    private static void named(OpenCapacity open, String what) {
        BindingLimit limit = open.binding();
        assertThat(limit.rule()).as(what).isNotEmpty();
        if (!Double.isNaN(limit.limit()) && !open.isNothing()) {
            assertThat(limit.actual()).as(what + " " + limit).isNotEqualTo(limit.limit());
        }
    }

    private static int step(OpenCapacity open) {
        return (int) Math.round(open.capacity_kVA() / STEP_kVA);
    }

    /** Whether each step fits, found one by one. */
    private record Loop(Candidate candidate, boolean[] single, boolean[] first, boolean[] second) {

        static Loop of(PlannerPointJudge judge, Candidate c) {
            return new Loop(
                    c,
                    fits(judge, c, SourceDuty.SINGLE),
                    fits(judge, c, SourceDuty.FIRST),
                    fits(judge, c, SourceDuty.SECOND));
        }

        private static boolean[] fits(PlannerPointJudge judge, Candidate c, SourceDuty duty) {
            boolean[] fits = new boolean[400];
            for (Stretch stretch : judge.listStretches(c, duty)) {
                for (int step = stretch.from(); step <= stretch.to(); step++) {
                    fits[step] = judge.judge(c, duty, stretch, step).isEmpty();
                }
            }
            return fits;
        }

        Position position() {
            return candidate.point().position();
        }
    }

    private static int last(boolean[] fits) {
        int step = fits.length - 1;
        while (step > 0 && !fits[step]) {
            step--;
        }
        return step;
    }

    private static int common(boolean[] a, boolean[] b) {
        int step = a.length - 1;
        while (step > 0 && !(a[step] && b[step])) {
            step--;
        }
        return step;
    }

    private static int pairOf(Loop own, List<Loop> all, PlannerPointJudge judge, Optional<RandomCity> city) {
        int best = 0;
        for (Loop other : all) {
            boolean near = own.position().distanceTo(other.position()) <= judge.reach_m(other.candidate);
            if (near && independent(own, other, judge, city)) {
                best = Math.max(best, Math.max(common(own.first, other.second), common(other.first, own.second)));
            }
        }
        return best;
    }

    /** By how the city was built; an ordinary customer's two sources come from different busbar sections at least. */
    private static boolean independent(Loop a, Loop b, PlannerPointJudge judge, Optional<RandomCity> city) {
        boolean medium = a.candidate.point().kind() != ConnectionKind.LV_BOARD
                && b.candidate.point().kind() != ConnectionKind.LV_BOARD;
        return medium
                && city.map(c -> c.level(
                                        a.candidate.point().id(),
                                        b.candidate.point().id())
                                >= 1)
                        .orElseGet(() -> judge.independent(a.candidate, b.candidate));
    }

    @Test
    void thePlannerTakesTheFigureAndRefusesOneStepMore() {
        int[] confirmed = new int[2];
        Runs.seeds("open capacity, planner", 6).forEach(seed -> {
            RandomCity city = new RandomCity(seed, 4);
            var planner = Planners.of(city.grid(), city.streets(), COARSE);
            CapacitySurvey survey = survey(base(city.grid(), city.streets()));
            for (PointCapacity point : survey.points()) {
                double most_kVA = point.single().capacity_kVA();
                String what = point.point().id() + ", seed " + seed;
                if (most_kVA > 0) {
                    accepted(planner.plan(asking(point, most_kVA)), point, what + " at " + most_kVA);
                }
                if (refused(planner.plan(asking(point, most_kVA + STEP_kVA)), point, what + " above " + most_kVA)) {
                    confirmed[0]++;
                }
                confirmed[1]++;
            }
        });
        System.out.println("named by the planner too: " + confirmed[0] + " of " + confirmed[1]);
        assertThat(confirmed[0]).isGreaterThan(confirmed[1] / 2);
    }

    private static SupplyApplication asking(PointCapacity point, double capacity_kVA) {
        Position at = point.point().position();
        return Applications.at(at.x(), at.y(), capacity_kVA)
                .industry(Industry.OTHER)
                .sources(SourcePreference.SINGLE)
                .maxSchemes(10_000)
                .build();
    }

    private static void accepted(SchemeSet set, PointCapacity point, String what) {
        for (Rejection rejection : ofPoint(set, point)) {
            assertThat(rejection.reasons())
                    .as(what)
                    .allMatch(r -> OF_THE_LINE.contains(r.code())
                            || r.code().startsWith("dominated-by")
                            || r.code().equals("limit.max-schemes"));
        }
    }

    private static List<Rejection> ofPoint(SchemeSet set, PointCapacity point) {
        return set.rejected().stream()
                .filter(r -> r.connectionPoint().id().equals(point.point().id()))
                .filter(r -> r.connectionPoint().kind() == point.point().kind())
                .toList();
    }

    /** @return true where the planner names the limit the survey named */
    private static boolean refused(SchemeSet set, PointCapacity point, String what) {
        BindingLimit limit = point.single().binding();
        List<String> used = new ArrayList<>();
        set.schemes().forEach(s -> s.sources()
                .forEach(source -> used.add(source.connectionPoint().kind() + " "
                        + source.connectionPoint().id())));
        if (!point.single().isNothing()) {
            assertThat(used)
                    .as(what)
                    .doesNotContain(point.point().kind() + " " + point.point().id());
        }
        List<Rejection> rejections = ofPoint(set, point);
        boolean named = rejections.stream()
                .flatMap(r -> r.reasons().stream())
                .anyMatch(r -> r.code().equals(limit.code())
                        && (r.code().equals("policy.voltage-for-capacity")
                                || r.element().equals(limit.element())
                                        && Double.compare(r.limit(), limit.limit()) == 0));
        if (!rejections.isEmpty() && !point.single().isNothing()) {
            assertThat(named).as(what + ": " + limit + " among " + rejections).isTrue();
        }
        return named;
    }

    @Test
    void anEmptyPairSaysWhatIsMissing() {
        CapacitySurvey survey = survey(base("""
                station S 0 0
                bus S1 S ik=16
                trafo T1 S1 50 peak=10
                bay F1 S1 0 0 peak=50
                rmu R1 500 0 ways=6 spare=2
                line F1 R1
                """, new StreetBuilder(GridDsl.CRS).build()));
        DualCapacity dual = survey.points().stream()
                .filter(p -> p.point().id().equals("R1"))
                .findFirst()
                .orElseThrow()
                .dual();
        assertThat(dual.pair()).isEmpty();
        assertThat(dual.open().binding().code()).isEqualTo("policy.dual-supply-required");
    }
}
