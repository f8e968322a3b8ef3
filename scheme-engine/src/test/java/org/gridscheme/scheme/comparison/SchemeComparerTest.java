package org.gridscheme.scheme.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.scheme.comparison.SchemeComparison.CheckCell;
import org.gridscheme.scheme.comparison.SchemeComparison.CheckRow;
import org.gridscheme.scheme.comparison.SchemeComparison.CorridorPair;
import org.gridscheme.scheme.comparison.SchemeComparison.FactRow;
import org.gridscheme.scheme.comparison.SchemeComparison.QuantityRow;
import org.gridscheme.scheme.comparison.SchemeComparison.SharedCorridor;
import org.gridscheme.scheme.comparison.SchemeComparison.WorkCell;
import org.gridscheme.scheme.comparison.SchemeComparison.WorkRow;
import org.gridscheme.scheme.model.Verdict;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SchemeComparerTest {

    /** Snapping moves each vertex by a few centimetres at most. */
    private static final Offset<Double> SNAPPED_M = within(0.5);

    private final SchemeComparer comparer = new SchemeComparer();

    @Test
    void marksTheBestOfEachCriterion() {
        SchemeComparison comparison = comparer.compare(List.of(
                scheme("A1", criterion("cost", 100), criterion("duration", 30)),
                scheme("B1", criterion("cost", 90), criterion("duration", 30))));

        assertThat(comparison.criteria()).extracting(row -> row.name()).containsExactly("cost", "duration");
        assertThat(best(comparison, 0)).containsExactly(false, true);
        assertThat(best(comparison, 1)).containsExactly(true, true);
    }

    @Test
    void addsTheLinesOfOneCodeAndShowsWhatAnotherSchemeLacks() {
        SchemeComparison comparison = comparer.compare(List.of(
                withQuantities("A1", quantity("cable", "100.5"), quantity("cable", "20.5"), quantity("pit", "2")),
                withQuantities("B1", quantity("pit", "2.0"), quantity("bore", "60"))));

        assertThat(comparison.quantities()).extracting(QuantityRow::code).containsExactly("cable", "pit", "bore");
        assertThat(comparison.quantities()).extracting(QuantityRow::differs).containsExactly(true, false, true);
        assertThat(comparison.quantities().get(0).cells().get(0).quantity()).isEqualByComparingTo("121");
        assertThat(comparison.quantities().get(0).cells().get(0).amount()).isEqualByComparingTo("1210");
        assertThat(comparison.quantities().get(0).cells().get(1).quantity()).isEqualByComparingTo("0");
    }

    @Test
    void tellsHowMuchMoreThanTheCheapest() {
        SchemeComparison comparison = comparer.compare(List.of(withCost("A1", "120.50"), withCost("B1", "100.25")));

        assertThat(comparison.costs().get(0).cells().get(0).aboveLeast()).isEqualByComparingTo("20.25");
        assertThat(comparison.costs().get(0).cells().get(1).aboveLeast()).isEqualByComparingTo("0");
    }

    @Test
    void leavesCellsEmptyWhereASchemeDoesNotTouchAnElement() {
        SchemeComparison comparison = comparer.compare(List.of(
                withLoadRate("A1", new ComparedScheme.LoadRate("F1", "F1", "FEEDER", 25, 30, 60, 70)),
                withLoadRate("B1", new ComparedScheme.LoadRate("F2", "F2", "FEEDER", 20, 20, 50, 70))));

        assertThat(comparison.loadRates()).hasSize(2);
        assertThat(comparison.loadRates().get(0).cells().get(0)).isPresent();
        assertThat(comparison.loadRates().get(0).cells().get(1)).isEmpty();
    }

    @Test
    void comparesChecksByRuleTheWorstFirst() {
        SchemeComparison comparison = comparer.compare(List.of(
                withChecks(
                        "A1",
                        check("drop", Verdict.PASS, 2),
                        check("rate", Verdict.PASS, 40),
                        check("rate", Verdict.WARN, 70)),
                withChecks("B1", check("rate", Verdict.PASS, 45), check("permit", Verdict.WARN, 60)),
                withChecks("C1", check("drop", Verdict.PASS, 3))));

        assertThat(comparison.checks()).extracting(CheckRow::rule).containsExactly("drop", "rate", "permit");
        assertThat(comparison.checks()).extracting(CheckRow::differs).containsExactly(false, true, false);
        assertThat(comparison.checks().get(0).cells().get(1)).isEmpty();
        CheckCell rate = comparison.checks().get(1).cells().get(0).orElseThrow();
        assertThat(rate.worst()).isEqualTo(Verdict.WARN);
        assertThat(rate.checks()).extracting(ComparedScheme.Check::actual).containsExactly(70.0, 40.0);
    }

    @Test
    void comparesThePartsOfTheConstructionPeriod() {
        SchemeComparison comparison = comparer.compare(List.of(
                withWorks("A1", work("plant", 30, true), work("duct", 10, false), work("duct", 14, false)),
                withWorks("B1", work("plant", 30, true), work("bay", 15, false))));

        assertThat(comparison.works()).extracting(WorkRow::code).containsExactly("plant", "duct", "bay");
        assertThat(comparison.works()).extracting(WorkRow::differs).containsExactly(false, true, true);
        assertThat(comparison.works().get(1).cells())
                .containsExactly(Optional.of(new WorkCell(14, 2, false)), Optional.empty());
        assertThat(comparison.works().get(0).cells().get(1)).contains(new WorkCell(30, 1, true));
    }

    @Test
    void tellsWhichFactsDiffer() {
        SchemeComparison comparison = comparer.compare(List.of(
                withFacts("A1", "/mode", "MUTUAL", "/sources/1/role", "MUTUAL"), withFacts("B1", "/mode", "MUTUAL")));

        assertThat(comparison.facts())
                .containsExactly(
                        new FactRow("/mode", false, List.of(Optional.of("MUTUAL"), Optional.of("MUTUAL"))),
                        new FactRow("/sources/1/role", true, List.of(Optional.of("MUTUAL"), Optional.empty())));
    }

    @Test
    void findsTheCommonPartOfRoutesThatJoinInTheMiddleOfAStreet() {
        // Both end at x = 1000 m; B comes from the side and joins A's street 400 m along, where A has no vertex.
        CorridorPair pair = pair(route(at(0, 0), at(1000, 0)), route(at(400, 300), at(400, 0), at(1000, 0)));

        assertThat(pair.common_m()).isCloseTo(600, SNAPPED_M);
        assertThat(pair.onlyA_m()).isCloseTo(400, SNAPPED_M);
        assertThat(pair.onlyB_m()).isCloseTo(300, SNAPPED_M);
        assertThat(pair.common()).isNotEmpty();
    }

    @RepeatedTest(20)
    void roundedPositionsOnASlantedStreetStillCountAsCommon() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        double slope = random.nextDouble();
        double joint = 100 + 800 * random.nextDouble();

        CorridorPair pair = pair(
                route(at(0, 0), at(1000, 1000 * slope)),
                route(at(joint, -200), at(joint, joint * slope), at(1000, 1000 * slope)));

        assertThat(pair.common_m()).as("seed %d", seed).isCloseTo((1000 - joint) * Math.hypot(1, slope), within(1.0));
    }

    @Test
    void crossingIsNoCommonCorridor() {
        CorridorPair pair = pair(route(at(0, 0), at(1000, 0)), route(at(500, -500), at(500, 500)));

        assertThat(pair.common_m()).isZero();
        assertThat(pair.common()).isEmpty();
    }

    @Test
    void directionDoesNotMatter() {
        CorridorPair pair = pair(route(at(0, 0), at(700, 100)), route(at(700, 100), at(0, 0)));

        assertThat(pair.common_m()).isCloseTo(Math.hypot(700, 100), SNAPPED_M);
        assertThat(pair.onlyA_m() + pair.onlyB_m()).isZero();
    }

    @Test
    void countsWhatTwoCablesOfOneSchemeShareOnce() {
        ComparedScheme dual = new ComparedScheme(
                "A1",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(route(at(0, 0), at(500, 0)), route(at(0, 0), at(500, 0), at(500, 200))));
        CorridorPair pair = comparer.compare(List.of(dual, withRoute("B1", route(at(0, 900), at(500, 900)))))
                .corridors()
                .get(0);

        assertThat(pair.onlyA_m()).isCloseTo(700, SNAPPED_M);
    }

    @RepeatedTest(20)
    void partsOfACityGridAddUp() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<LonLat> a = walk(random);
        List<LonLat> b = walk(random);

        CorridorPair pair = pair(a, b);
        CorridorPair same = pair(a, a);
        CorridorPair swapped = pair(b, a);

        assertThat(pair.common_m() + pair.onlyA_m()).as("seed %d", seed).isCloseTo(same.common_m(), SNAPPED_M);
        assertThat(swapped.common_m()).as("seed %d", seed).isCloseTo(pair.common_m(), SNAPPED_M);
        assertThat(same.onlyA_m()).as("seed %d", seed).isZero();
    }

    @Test
    void dividesAllCorridorsByWhoRunsThere() {
        // A and B join at 400 m, C joins both at 700 m.
        List<SharedCorridor> shared = shared(
                route(at(0, 0), at(1000, 0)),
                route(at(400, 300), at(400, 0), at(1000, 0)),
                route(at(700, -100), at(700, 0), at(1000, 0)));

        assertThat(shared)
                .extracting(SharedCorridor::schemes)
                .containsExactly(
                        List.of("S0"), List.of("S0", "S1"), List.of("S0", "S1", "S2"), List.of("S1"), List.of("S2"));
        assertThat(shared)
                .extracting(SharedCorridor::length_m)
                .usingElementComparator((a, b) -> Math.abs(a - b) <= 0.5 ? 0 : Double.compare(a, b))
                .containsExactly(400.0, 300.0, 300.0, 300.0, 100.0);
    }

    @RepeatedTest(20)
    void sharedCorridorsOfTwoAreTheirPair() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<LonLat> a = walk(random);
        List<LonLat> b = walk(random);
        CorridorPair pair = pair(a, b);

        List<SharedCorridor> shared = shared(a, b);

        assertThat(length(shared, "S0", "S1")).as("seed %d", seed).isCloseTo(pair.common_m(), SNAPPED_M);
        assertThat(length(shared, "S0")).as("seed %d", seed).isCloseTo(pair.onlyA_m(), SNAPPED_M);
        assertThat(length(shared, "S1")).as("seed %d", seed).isCloseTo(pair.onlyB_m(), SNAPPED_M);
    }

    @SafeVarargs
    private List<SharedCorridor> shared(List<LonLat>... routes) {
        return comparer.compare(IntStream.range(0, routes.length)
                        .mapToObj(i -> withRoute("S" + i, routes[i]))
                        .toList())
                .sharedCorridors();
    }

    private static double length(List<SharedCorridor> shared, String... schemes) {
        return shared.stream()
                .filter(corridor -> corridor.schemes().equals(List.of(schemes)))
                .mapToDouble(SharedCorridor::length_m)
                .sum();
    }

    @Test
    void refusesToCompareASchemeWithItself() {
        assertThatThrownBy(() -> comparer.compare(List.of(scheme("A1"), scheme("A1"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> comparer.compare(List.of(scheme("A1")))).isInstanceOf(IllegalArgumentException.class);
    }

    /** A walk along the streets of a city grid with blocks of 80 m. */
    private static List<LonLat> walk(Random random) {
        List<LonLat> walk = new ArrayList<>();
        int x = random.nextInt(4);
        int y = random.nextInt(4);
        for (int i = 0; i < 12; i++) {
            walk.add(at(x * 80, y * 80));
            x += i % 2 == 0 ? 1 : 0;
            y += i % 2 == 0 ? 0 : (random.nextBoolean() ? 1 : -1);
        }
        return walk;
    }

    /** A place some metres east and north of the equator's origin, rounded as archived positions are. */
    private static LonLat at(double east_m, double north_m) {
        return new LonLat(rounded(10 + east_m / 111_319.5), rounded(north_m / 110_574.3));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }

    private CorridorPair pair(List<LonLat> a, List<LonLat> b) {
        return comparer.compare(List.of(withRoute("A1", a), withRoute("B1", b)))
                .corridors()
                .get(0);
    }

    private static List<LonLat> route(LonLat... places) {
        return List.of(places);
    }

    private static List<Boolean> best(SchemeComparison comparison, int row) {
        return comparison.criteria().get(row).cells().stream()
                .map(cell -> cell.orElseThrow().best())
                .toList();
    }

    private static ComparedScheme scheme(String id, ComparedScheme.Criterion... criteria) {
        return new ComparedScheme(
                id, List.of(criteria), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static ComparedScheme.Criterion criterion(String name, double value) {
        return new ComparedScheme.Criterion(name, value, 0.5, 0.1);
    }

    private static ComparedScheme withQuantities(String id, ComparedScheme.Quantity... quantities) {
        return new ComparedScheme(
                id, List.of(), List.of(quantities), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static ComparedScheme.Quantity quantity(String code, String quantity) {
        BigDecimal amount = new BigDecimal(quantity).multiply(BigDecimal.TEN);
        return new ComparedScheme.Quantity(code, code, "m", "GRID", new BigDecimal(quantity), amount);
    }

    private static ComparedScheme withCost(String id, String total) {
        var cost = new ComparedScheme.Cost("total", new BigDecimal(total));
        return new ComparedScheme(
                id, List.of(), List.of(), List.of(cost), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static ComparedScheme withLoadRate(String id, ComparedScheme.LoadRate rate) {
        return new ComparedScheme(
                id, List.of(), List.of(), List.of(), List.of(rate), List.of(), List.of(), List.of(), List.of());
    }

    private static ComparedScheme withRoute(String id, List<LonLat> route) {
        return new ComparedScheme(
                id, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(route));
    }

    private static ComparedScheme withChecks(String id, ComparedScheme.Check... checks) {
        return bare(id, List.of(checks), List.of(), List.of());
    }

    private static ComparedScheme.Check check(String rule, Verdict verdict, double actual) {
        return new ComparedScheme.Check(rule, rule, verdict, actual, 50, "%", "E" + actual);
    }

    private static ComparedScheme withWorks(String id, ComparedScheme.Work... works) {
        return bare(id, List.of(), List.of(works), List.of());
    }

    private static ComparedScheme.Work work(String code, double days, boolean critical) {
        return new ComparedScheme.Work(code, code, days, false, critical);
    }

    /** @param facts pointers and values in turn */
    private static ComparedScheme withFacts(String id, String... facts) {
        List<ComparedScheme.Fact> list = new ArrayList<>();
        for (int i = 0; i < facts.length; i += 2) {
            list.add(new ComparedScheme.Fact(facts[i], facts[i + 1]));
        }
        return bare(id, List.of(), List.of(), list);
    }

    private static ComparedScheme bare(
            String id,
            List<ComparedScheme.Check> checks,
            List<ComparedScheme.Work> works,
            List<ComparedScheme.Fact> facts) {
        return new ComparedScheme(id, List.of(), List.of(), List.of(), List.of(), checks, works, facts, List.of());
    }
}
