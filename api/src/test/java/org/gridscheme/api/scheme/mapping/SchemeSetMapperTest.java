package org.gridscheme.api.scheme.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridscheme.api.config.WireJson;
import org.gridscheme.api.scheme.dto.AlternativeDto;
import org.gridscheme.api.scheme.dto.CriterionDto;
import org.gridscheme.api.scheme.dto.RemedyDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.scheme.dto.SegmentDto;
import org.gridscheme.api.scheme.dto.SourceDto;
import org.gridscheme.api.testkit.FlatTransform;
import org.gridscheme.api.testkit.SampleSchemes;
import org.gridscheme.api.testkit.TestService;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.model.SchemeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SchemeSetMapperTest {

    private static final Map<String, String> CALLED =
            Map.of("F1", "Shiling F18", "F1-S1", "Shiling F18 #1", "L7", "RMU 4 – RMU 9");

    private static final ElementNames NAMES = id -> Optional.ofNullable(CALLED.get(id));

    private final JsonMapper json = WireJson.mapper();

    private final SchemeSetDto answer = answer(SampleSchemes.feasible("test-1"));

    private static SchemeSetDto answer(SchemeSet planned) {
        return new SchemeSetMapper(new FlatTransform(), NAMES, TestService.RULES, Texts.in(Language.EN))
                .map("0f5c9f4e-6f6e-4d0e-9d38-2a3f1c0a7b11", planned, 3, () -> 12.34567);
    }

    @Test
    void writesEveryFieldAsTheContractNamesIt() throws IOException {
        String snapshot = json.readTree(snapshot("scheme-set.json")).toString();

        assertThat(json.writeValueAsString(answer)).isEqualTo(snapshot);
    }

    @Test
    void readsItsOwnJsonWithoutLoss() {
        String text = json.writeValueAsString(answer);

        assertThat(json.writeValueAsString(json.readValue(text, SchemeSetDto.class)))
                .isEqualTo(text);
    }

    @Test
    void toldLengthsOfSegmentsAddUpToTheToldLengthOfTheRoute() {
        for (SchemeDto scheme : answer.schemes()) {
            var route = scheme.sources().get(0).route();
            double sum =
                    route.segments().stream().mapToDouble(SegmentDto::length_m).sum();
            assertThat(sum).isCloseTo(route.length_m(), within(1e-9));
            assertThat(route.crossings()).allSatisfy(crossing -> assertThat(route.segments())
                    .anyMatch(segment ->
                            segment.method().equals(crossing.method()) && segment.length_m() == crossing.length_m()));
        }
    }

    @Test
    void toldContributionsAddUpToTheToldScore() {
        for (SchemeDto scheme : answer.schemes()) {
            double sum = scheme.score().criteria().stream()
                    .mapToDouble(CriterionDto::contribution)
                    .sum();
            assertThat(sum).isCloseTo(scheme.score().total(), within(1e-8));
        }
    }

    @Test
    void saysItAgainInTheOtherLanguageAndBack() {
        SchemeSetDto chinese =
                new SchemeSetLocaliser(Optional.of(TestService.RULES), Texts.in(Language.ZH_CN)).localise(answer);

        assertThat(chinese).isNotEqualTo(answer);
        assertThat(chinese.rejected().get(2).reasons().get(0).hint()).isEqualTo("方案 A1 在各方面都不差且至少一项更好。");
        assertThat(new SchemeSetLocaliser(Optional.of(TestService.RULES), Texts.in(Language.EN)).localise(chinese))
                .isEqualTo(answer);
    }

    @Test
    void elementsAreCalledWhatPeopleCallThem() {
        RemedyDto stronger =
                Objects.requireNonNull(answer.rejected().get(0).remedies()).get(1);
        assertThat(stronger.element()).isEqualTo("L7");
        assertThat(stronger.element_name()).isEqualTo("RMU 4 – RMU 9");
        assertThat(stronger.text()).contains("line section RMU 4 – RMU 9 [L7] by YJV22-8.7/15-3x400");

        SchemeDto scheme = answer.schemes().get(0);
        assertThat(scheme.checks().get(0).element_name()).isEqualTo("Shiling F18");
        assertThat(scheme.sources()).extracting(SourceDto::flow).anySatisfy(flow -> assertThat(
                        Objects.requireNonNull(flow).highest_loading_name())
                .isEqualTo("Shiling F18 #1"));
        assertThat(NAMES.list(List.of("F1", "X9"))).containsExactly("Shiling F18", "X9");
    }

    @Test
    void tellsAnotherWayAndWhatItCostsMore() {
        SchemeDto scheme =
                answer(SampleSchemes.withAnotherWay("test-1")).schemes().get(0);
        SourceDto source = scheme.sources().get(0);
        AlternativeDto other = Objects.requireNonNull(source.alternative());

        assertThat(other.route().length_m()).isEqualTo(1160.0);
        assertThat(other.extra_m()).isEqualTo(300.0);
        assertThat(other.extra_cost()).isEqualTo("-120.50");
        assertThat(other.shared_pct()).isEqualTo(33.333);
        assertThat(other.cable().type()).isEqualTo("YJV22-8.7/15-3x120");
        assertThat(other.route().geometry().coordinates()).isNotEmpty();
    }

    private static String snapshot(String name) throws IOException {
        try (var stream = Objects.requireNonNull(SchemeSetMapperTest.class.getResourceAsStream("/snapshots/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
