package org.gridscheme.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridscheme.api.config.WireJson;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanRequestsTest {

    private static final Texts TEXTS = Texts.in(Language.EN);

    private static String request(String... more) {
        List<String> given = new ArrayList<>(List.of("--at", "6.08,50.77", "--crs", "WGS84", "--kva", "3150"));
        given.addAll(Arrays.asList(more));
        Arguments arguments = Arguments.parse(given, PlanRequests.OPTIONS, PlanRequests.FLAGS, TEXTS);
        return WireJson.mapper().writeValueAsString(new PlanRequests(arguments, TEXTS).request());
    }

    @Test
    void weightsByName() {
        assertThat(request("--weights", "cost=0.5, duration=0.5", "--weighting", "COMBINED"))
                .contains("\"weights\":{\"cost\":0.5,\"duration\":0.5}")
                .contains("\"weighting\":\"COMBINED\"");
    }

    @Test
    void judgementsRowByRow() {
        assertThat(request("--pairwise", "cost,reliability: 1,2; 0.5,1"))
                .contains("\"pairwise\":{\"criteria\":[\"cost\",\"reliability\"],\"matrix\":[[1,2],[0.5,1]]}");
    }

    @Test
    void differentRoutesOnlyWhereAskedFor() {
        assertThat(request("--alternatives")).contains("\"alternatives\":true");
        assertThat(request()).doesNotContain("alternatives");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cost", "cost=", "cost=a", "cost=1=2", "cost=1,cost=2", ""})
    void refusesOtherWeights(String weights) {
        assertThatThrownBy(() -> request("--weights", weights))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("--weights");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cost", "1,2;0.5,1", "cost,duration:1,b;0.5,1", "cost:1:2"})
    void refusesOtherJudgements(String judgements) {
        assertThatThrownBy(() -> request("--pairwise", judgements))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("--pairwise");
    }
}
