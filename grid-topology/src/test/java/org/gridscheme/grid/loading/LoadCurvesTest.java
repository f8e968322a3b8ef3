package org.gridscheme.grid.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.LoadProfile;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.RandomGrids;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;
import org.junit.jupiter.api.Test;

class LoadCurvesTest {

    private static final double SQRT3 = Math.sqrt(3);
    private static final Offset<Double> EXACT = within(1e-9);
    private static final LoadingAssumptions ASSUMPTIONS = new LoadingAssumptions(0.9, 0.85, Optional.empty());

    private static final String STATION = """
            station S 0 0
            bus S1 S
            trafo T S1 20
            """;

    /** The test vector of the domain rules, section 5; its four values repeat through the day. */
    @Test
    void feederCommittedAndCustomerAddUpPointByPoint() {
        String text = STATION
                + """
                bay F S1 0 0 peak=70
                rmu R 1000 0
                line F R
                load R 1000 profile=P
                commit C R %s
                """.formatted(49.9 * SQRT3 * 10)
                + profile("P", "SUMMER", 40 / 70.0, 55 / 70.0, 1, 62 / 70.0)
                + profile("Q", "SUMMER", 20 / 49.9, 1, 45 / 49.9, 30 / 49.9);
        LoadCurves curves = LoadCurves.of(forest(text), ASSUMPTIONS, commitment -> Optional.of("Q"));
        LoadCurve curve = curves.ofFeeder(0, season("SUMMER", 30, 118, 104.3, 127.3));

        SeasonLoad summer = curve.seasons().get(0);
        double[] totals = {90, 222.9, 219.3, 219.3};
        for (int hour = 0; hour < 24; hour++) {
            assertThat(summer.total().at(4 * hour + 3)).isCloseTo(totals[hour % 4], EXACT);
        }
        CurvePeak peak = curve.peak();
        assertThat(peak.total()).isCloseTo(222.9, EXACT);
        assertThat(peak.step()).isEqualTo(4);
        assertThat(peak.measured()).isCloseTo(55, EXACT);
        assertThat(peak.committed()).isCloseTo(49.9, EXACT);
        assertThat(peak.added()).isCloseTo(118, EXACT);
        assertThat(curve.nonCoincidentPeak()).isCloseTo(247.2, EXACT);
        assertThat(curve.coincidence()).isCloseTo(0.902, within(5e-4));
    }

    @Test
    void seasonsAreNeverAdded() {
        String text =
                STATION + """
                bay F S1 0 0
                rmu R 1000 0
                line F R
                load R 900 pf=.9 profile=A
                load R 450 pf=.9 profile=B
                """ + profile("A", "SUMMER", 1) + profile("A", "WINTER", 0.5) + profile("B", "SUMMER", 0.2)
                        + profile("B", "WINTER", 1);
        LoadCurve curve = LoadCurves.of(forest(text), ASSUMPTIONS).ofFeeder(0);

        assertThat(curve.seasons()).extracting(SeasonLoad::season).containsExactly("SUMMER", "WINTER");
        assertThat(curve.peak().season()).isEqualTo("SUMMER");
        assertThat(curve.peak().total()).isCloseTo((1000 + 0.2 * 500) / (SQRT3 * 10), EXACT);
        assertThat(curve.seasons().get(1).total().max()).isCloseTo((0.5 * 1000 + 500) / (SQRT3 * 10), EXACT);
    }

    /** A without profile 0.9 * 100 level, B for summer only 0.9 * 200 level in winter, C all year at its shares. */
    @Test
    void whatHasNoProfileIsALevelLine() {
        String text =
                STATION + """
                bay F S1 0 0
                rmu R 1000 0
                line F R
                load R 100 pf=1
                load R 200 pf=1 profile=B
                load R 400 pf=1 profile=C
                load R 800 pf=1 profile=D
                """ + profile("B", "SUMMER", 1, 0.5) + profile("C", "YEAR", 0.25) + profile("D", "WINTER", 1);
        LoadCurve curve = LoadCurves.of(forest(text), ASSUMPTIONS).ofFeeder(0);
        DayCurve summer = curve.seasons().get(0).measured();
        DayCurve winter = curve.seasons().get(1).measured();

        assertThat(summer.at(0) * SQRT3 * 10).isCloseTo(90 + 200 + 100 + 0.9 * 800, EXACT);
        assertThat(summer.at(4) * SQRT3 * 10).isCloseTo(90 + 100 + 100 + 0.9 * 800, EXACT);
        assertThat(winter.at(0) * SQRT3 * 10).isCloseTo(90 + 180 + 100 + 800, EXACT);
    }

    /** Ninety-six values stay, each of twenty-four holds for four quarter hours. */
    @Test
    void resolutionsMix() {
        double[] quarters = IntStream.range(0, 96).mapToDouble(i -> i / 95.0).toArray();
        String text = STATION + """
                bay F S1 0 0
                rmu R 1000 0
                line F R
                load R 100 pf=1 profile=Q
                load R 100 pf=1 profile=H
                """ + profile("Q", "YEAR", quarters) + profile("H", "YEAR", 1, 0);
        DayCurve curve = LoadCurves.of(forest(text), ASSUMPTIONS)
                .ofFeeder(0)
                .seasons()
                .get(0)
                .total();

        for (int step = 0; step < 96; step++) {
            double hourly = step / 4 % 2 == 0 ? 100 : 0;
            assertThat(curve.at(step) * SQRT3 * 10).isCloseTo(100 * step / 95.0 + hourly, EXACT);
        }
    }

    @Test
    void customerWithoutCurveForTheSeasonCountsAtItsCoincidence() {
        String text = STATION + "bay F S1 0 0\nrmu R 1000 0\nline F R\nload R 100 pf=1 profile=P\n"
                + profile("P", "SUMMER", 1) + profile("P", "WINTER", 1);
        LoadCurve curve = LoadCurves.of(forest(text), ASSUMPTIONS).ofFeeder(0, season("SUMMER", 50));

        assertThat(curve.seasons().get(0).added().max()).isCloseTo(50, EXACT);
        assertThat(curve.seasons().get(1).added().max()).isCloseTo(45, EXACT);
    }

    /** Without loads the measured peak is all that is known; without either nothing is drawn. */
    @Test
    void feederWithoutLoads() {
        LoadCurves curves = LoadCurves.of(forest(STATION + "bay F S1 0 0 peak=70\nbay G S1 0 9\n"), ASSUMPTIONS);

        assertThat(curves.ofFeeder(0).peak()).isEqualTo(new CurvePeak("YEAR", 0, 70, 0, 0));
        assertThat(curves.ofFeeder(1).peak().total()).isZero();
        assertThat(curves.ofFeeder(1).coincidence()).isEqualTo(1);
    }

    /**
     * F has its peak at noon, G at night: 2000 and 1000 kVA that never meet, shared by two units of 30 and 10 MVA. Level loads
     * would be 0.85 of their sum, curves are 2000.
     */
    @Test
    void transformersCarryWhatTheirFeedersDrawTogether() {
        String text = """
                station S 0 0
                bus S1 S
                trafo T1 S1 30
                trafo T2 S1 10
                bay F S1 0 0
                bay G S1 0 9
                rmu R 1000 0
                rmu Q 1000 9
                line F R
                line G Q
                load R 2000 pf=1 profile=D
                load Q 1000 pf=1 profile=N
                commit C R 1000
                """ + profile("D", "YEAR", 1, 0) + profile("N", "YEAR", 0, 1);
        GridSnapshot grid = GridDsl.snapshot(text);
        LoadCurves curves = LoadCurves.of(FeederForest.trace(grid), ASSUMPTIONS);
        CurvePeak peak = curves.ofTransformer(
                        grid.listPowerTransformers().get(0), SeasonCurves.allYear(DayCurve.flat(400)))
                .peak();

        assertThat(peak.measured()).isCloseTo(0.75 * 2000, EXACT);
        assertThat(peak.committed()).isCloseTo(0.75 * 850, EXACT);
        assertThat(peak.added()).isCloseTo(0.75 * 400, EXACT);
    }

    @Test
    void transformerCurveIsBroughtToItsMeasuredPeak() {
        String text = STATION.replace("trafo T S1 20", "trafo T S1 20 peak=6")
                + "bay F S1 0 0\nrmu R 1000 0\nline F R\nload R 1000 profile=P\n" + profile("P", "YEAR", 1, 0.5);
        GridSnapshot grid = GridDsl.snapshot(text);
        LoadCurve curve = LoadCurves.of(FeederForest.trace(grid), ASSUMPTIONS)
                .ofTransformer(grid.listPowerTransformers().get(0));

        assertThat(curve.peak().measured()).isCloseTo(6000, EXACT);
        assertThat(curve.seasons().get(0).measured().at(4)).isCloseTo(3000, EXACT);
    }

    @Test
    void aDayHasTwentyFourOrNinetySixValues() {
        assertThatThrownBy(() -> DayCurve.of(List.of(1.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DayCurve.of(Collections.nCopies(24, Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SeasonCurves(new TreeMap<>())).isInstanceOf(IllegalArgumentException.class);
        assertThat(DayCurve.of(Collections.nCopies(96, 2.0)).values())
                .hasSize(96)
                .containsOnly(2.0);
    }

    /** Random grids with random profiles: every point of every season by its definition, and the peaks that loading tells. */
    @Test
    void randomGridsMatchTheDefinition() {
        double largest = 0;
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            RandomGrids.radial(seed)
                    .lines()
                    .map(line -> line.startsWith("load") && random.nextInt(3) > 0
                            ? line + " profile=P" + random.nextInt(4)
                            : line)
                    .forEach(line -> text.append(line).append('\n'));
            text.append(profile("P0", "SUMMER", values(random, 24)));
            text.append(profile("P0", "WINTER", values(random, 96)));
            text.append(profile("P1", "YEAR", values(random, 96)));
            text.append(profile("P2", "WINTER", values(random, 24)));
            text.append(profile("P3", "YEAR", values(random, 24)));
            text.append(profile("P3", "SUMMER", values(random, 24)));
            GridSnapshot grid = GridDsl.snapshot(text.toString());
            FeederForest forest = FeederForest.trace(grid);
            GridLoading loading = GridLoading.of(grid, forest, ASSUMPTIONS);
            LoadCurves curves = LoadCurves.of(forest, ASSUMPTIONS);
            for (Feeder feeder : forest.listFeeders()) {
                LoadCurve curve = curves.ofFeeder(feeder.index());
                double highest = 0;
                for (SeasonLoad season : curve.seasons()) {
                    double[] expected_A = expected_A(forest, feeder, season.season());
                    double scale = highest_A(forest, feeder) == 0
                            ? 0
                            : loading.measured_A(feeder.index()) / highest_A(forest, feeder);
                    for (int step = 0; step < 96 && scale > 0; step++) {
                        largest = Math.max(largest, Math.abs(season.measured().at(step) - expected_A[step] * scale));
                    }
                    highest = Math.max(highest, season.measured().max());
                    double committed_A = loading.committed_A(feeder.index());
                    largest = Math.max(largest, Math.abs(season.committed().max() - committed_A));
                }
                largest = Math.max(largest, Math.abs(highest - loading.measured_A(feeder.index())));
                assertThat(largest).as("seed %d%n%s", seed, text).isLessThan(1e-9);
            }
        }
        System.out.printf("seeds 0 to 299: largest difference %.1e A%n", largest);
    }

    private static double highest_A(FeederForest forest, Feeder feeder) {
        double highest_A = 0;
        for (String season : List.of("SUMMER", "WINTER", "YEAR")) {
            boolean told = loads(forest, feeder)
                    .flatMap(load -> profiles(forest, load))
                    .anyMatch(profile -> profile.season().equals(season));
            boolean split = loads(forest, feeder)
                    .flatMap(load -> profiles(forest, load))
                    .anyMatch(profile -> !profile.season().equals("YEAR"));
            if (season.equals("YEAR") ? !split : told) {
                for (double value : expected_A(forest, feeder, season)) {
                    highest_A = Math.max(highest_A, value);
                }
            }
        }
        return highest_A;
    }

    private static double[] expected_A(FeederForest forest, Feeder feeder, String season) {
        double[] sum_A = new double[96];
        loads(forest, feeder).forEach(load -> {
            Optional<LoadProfile> profile = Stream.of(season, "YEAR")
                    .flatMap(name ->
                            profiles(forest, load).filter(it -> it.season().equals(name)))
                    .findFirst();
            for (int step = 0; step < 96; step++) {
                double share = 0.9;
                if (profile.isPresent()) {
                    List<Double> shares = profile.get().shares();
                    share = shares.get(shares.size() == 96 ? step : step / 4);
                }
                sum_A[step] += load.peak_kVA() * share / (SQRT3 * 10);
            }
        });
        return sum_A;
    }

    private static Stream<LoadProfile> profiles(FeederForest forest, Load load) {
        return load.profileId().stream().flatMap(id -> forest.grid().listProfiles(id).stream());
    }

    private static Stream<Load> loads(FeederForest forest, Feeder feeder) {
        return IntStream.of(forest.nodesOf(feeder.index()))
                .boxed()
                .flatMap(node -> forest.grid().loadsAt(node).stream());
    }

    private static double[] values(Random random, int count) {
        return random.doubles(count).toArray();
    }

    private static SeasonCurves season(String season, double... repeated) {
        List<Double> values = IntStream.range(0, 24)
                .mapToObj(i -> repeated[i % repeated.length])
                .toList();
        return new SeasonCurves(new TreeMap<>(Map.of(season, DayCurve.of(values))));
    }

    private static String profile(String id, String season, double... values) {
        StringBuilder line = new StringBuilder("profile " + id + " " + season);
        for (double value : values) {
            line.append(String.format(Locale.ROOT, " %.17g", value));
        }
        return line.append('\n').toString();
    }

    private static FeederForest forest(String text) {
        return FeederForest.trace(GridDsl.snapshot(text));
    }
}
