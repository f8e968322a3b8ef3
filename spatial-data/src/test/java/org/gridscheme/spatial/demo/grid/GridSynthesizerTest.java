package org.gridscheme.spatial.demo.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.scheme.street.StreetData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridSynthesizerTest {

    private static final GridSynthesizer SYNTHESIZER = new GridSynthesizer(new TestRatings());

    private static GridModel synthesize(StreetData streets, long seed, int nodes) {
        return SYNTHESIZER.synthesize(streets, SynthesisParameters.of(seed, nodes, "Test grid"));
    }

    @Test
    void theSameSeedAndStreetsGiveTheSameModel() {
        String first = GridDigest.of(synthesize(Lattices.town(30, 24, 120), 7, 1500));
        String second = GridDigest.of(synthesize(Lattices.town(30, 24, 120), 7, 1500));
        String other = GridDigest.of(synthesize(Lattices.town(30, 24, 120), 8, 1500));

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 40, 30, 150, 1000",
        "2, 40, 30, 150, 4000",
        "3, 60, 50, 180, 6000",
        "4, 12, 10, 90, 2500",
        "5, 50, 40, 400, 3000",
        "6, 30, 30, 100, 20000"
    })
    void isAValidRadialGridOfTheWantedSize(long seed, int columns, int rows, double block_m, int nodes) {
        GridModel model = synthesize(Lattices.town(columns, rows, block_m), seed, nodes);
        GridStatistics statistics = new GridStatistics(model);
        System.out.println("seed " + seed + " nodes " + nodes + System.lineSeparator() + statistics);

        assertThat(statistics.issuesByCode()).isEmpty();
        assertThat(model.nodes()).hasSizeBetween((int) (nodes * 0.95), (int) (nodes * 1.05));
        assertThat(model.substations()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(model.description().fictional()).isTrue();
        long energised = IntStream.range(0, statistics.snapshot.nodeCount())
                .filter(node -> statistics.forest.feederOf(node) >= 0)
                .count();
        long idleBays = model.nodes().stream()
                .filter(node -> node.bay().isPresent() && node.bay().get().state() != BayState.USED)
                .count();
        assertThat(energised + idleBays).isEqualTo(model.nodes().size());
    }
}
