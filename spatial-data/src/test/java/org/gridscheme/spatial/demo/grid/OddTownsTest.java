package org.gridscheme.spatial.demo.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.gridscheme.grid.model.GridModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generator on awkward streets: always a valid grid. */
class OddTownsTest {

    static long[] seeds() {
        long fresh = new SplittableRandom().nextLong();
        long[] seeds = new long[16];
        for (int i = 0; i < seeds.length - 1; i++) {
            seeds[i] = i;
        }
        seeds[seeds.length - 1] = fresh;
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isValidOnAnyStreets(long seed) {
        int nodes = 300 + new SplittableRandom(seed ^ 99).nextInt(4000);
        System.out.println("town " + seed + " nodes " + nodes);

        GridModel model = new GridSynthesizer(new TestRatings())
                .synthesize(OddTowns.town(seed), SynthesisParameters.of(seed, nodes, "Odd"));

        assertThat(new GridStatistics(model).issuesByCode()).isEmpty();
        assertThat(model.nodes().size()).isBetween((int) (nodes * 0.9), (int) (nodes * 1.1));
    }
}
