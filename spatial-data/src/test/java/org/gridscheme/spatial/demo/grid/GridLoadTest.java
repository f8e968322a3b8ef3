package org.gridscheme.spatial.demo.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.LoadProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What generated grids carry, as the project's own loading sees it. */
class GridLoadTest {

    private static GridStatistics statistics(long seed) {
        return new GridStatistics(new GridSynthesizer(new TestRatings())
                .synthesize(Lattices.town(50, 40, 150), SynthesisParameters.of(seed, 5000, "Test grid")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void feedersAreLoadedBelievably(long seed) {
        GridStatistics statistics = statistics(seed);
        double[] rates = statistics.feederRates();

        assertThat(GridStatistics.share(rates, 0.14, 0.76)).isGreaterThan(0.75);
        assertThat(GridStatistics.share(rates, 0, 0.5)).isGreaterThan(0.5);
        assertThat(Arrays.stream(rates).max().orElse(0)).isBetween(0.8, 0.97);
        assertThat(GridStatistics.share(statistics.installed_kVA(), 0, 12_000)).isGreaterThan(0.9);
        assertThat(Arrays.stream(statistics.voltageDrops_pct()).max().orElse(9)).isLessThan(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void transformersAreLoadedBelievably(long seed) {
        GridStatistics statistics = statistics(seed);

        assertThat(GridStatistics.share(statistics.distributionTransformerRates(), 0.2, 0.86))
                .isEqualTo(1);
        assertThat(GridStatistics.share(statistics.distributionTransformerRates(), 0.8, 1))
                .isBetween(0.005, 0.15);
        assertThat(GridStatistics.share(statistics.mainTransformerRates(), 0.05, 0.7))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20})
    void aMeasuredPeakFitsTheLoadsBehindIt(long seed) {
        GridStatistics measured = statistics(seed);
        GridStatistics unmeasured = new GridStatistics(withoutMeasurements(measured.model));

        for (int feeder = 0; feeder < measured.forest.feederCount(); feeder++) {
            double peak_A = measured.loading.measured_A(feeder);
            assertThat(peak_A)
                    .isBetween(
                            0.9 * unmeasured.loading.measured_A(feeder),
                            1.1 * unmeasured.loading.measured_A(feeder) + 1);
        }
    }

    private static GridModel withoutMeasurements(GridModel model) {
        return new GridModel(
                model.description(),
                model.crs(),
                model.substations(),
                model.busbarSections(),
                model.busTies(),
                model.powerTransformers(),
                model.nodes().stream().map(GridStatistics::withoutMeasurement).toList(),
                model.lineSections(),
                model.lineSwitches(),
                model.loads(),
                model.profiles(),
                model.distributionTransformers(),
                model.ducts(),
                model.restrictedAreas(),
                model.commitments(),
                model.generatingUnits());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20})
    void loadsHaveProfilesOfBothSeasons(long seed) {
        GridModel model = statistics(seed).model;
        Set<String> used = new HashSet<>();
        for (Load load : model.loads()) {
            used.add(load.profileId().orElseThrow());
        }
        Set<String> seasons = new HashSet<>();
        for (LoadProfile profile : model.profiles()) {
            seasons.add(profile.season());
            assertThat(profile.shares()).hasSize(24).allMatch(share -> share >= 0 && share <= 1);
        }

        assertThat(used).contains("RESIDENTIAL", "COMMERCIAL", "INDUSTRIAL", "NIGHT_INDUSTRY");
        assertThat(seasons).containsExactlyInAnyOrder("SUMMER", "WINTER");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20})
    void someCustomersAreCommitted(long seed) {
        GridModel model = statistics(seed).model;

        assertThat(model.commitments()).hasSizeGreaterThan(3);
        assertThat(model.commitments())
                .allMatch(it -> it.nodeId().isPresent() != it.busbarSectionId().isPresent());
        assertThat(model.commitments())
                .extracting(Commitment::demandFactor)
                .allMatch(factor -> factor >= 0.5 && factor <= 0.8);
    }
}
