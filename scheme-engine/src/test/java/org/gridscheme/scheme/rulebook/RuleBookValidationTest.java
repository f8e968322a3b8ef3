package org.gridscheme.scheme.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;
import org.gridscheme.scheme.yaml.DataFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RuleBookValidationTest {
    private static String text = "";

    @BeforeAll
    static void readDefault() throws IOException {
        try (Reader reader = DataFile.openResource("/rulebook/default.yml")) {
            text = new BufferedReader(reader).lines().collect(Collectors.joining("\n"));
        }
    }

    @Test
    void listsAllProblemsOfContentAtOnce() {
        String broken = text;
        broken = replace(broken, "id: load-rate.overload, value: 100", "id: load-rate.overloaded, value: 100");
        broken = replace(broken, "id: demand.realisation, value: 1", "id: demand.realisation, value: 1.5");
        broken = replace(
                broken,
                "id: takeoff.cable.drum, value: 500, unit: \"m\"",
                "id: takeoff.cable.drum, value: 500, unit: \"km\"");
        broken = replace(broken, "id: conductor.default-metal, value: CU", "id: conductor.default-metal, value: GOLD");
        broken = replace(broken, "value: [240, 300, 400]", "value: [300, 240, 400]");
        broken = replace(
                broken, "id: takeoff.restoration.separate, value: false", "id: takeoff.restoration.separate, value: 0");
        broken = replace(broken, "id: ranking.weight.cost, value: 0.35", "id: ranking.weight.cost, value: 0.45");
        broken = replace(broken, "id: reactive.min-share, value: 20", "id: reactive.min-share, value: 40");
        broken = replace(broken, "id: route.max-detour, value: 1.6", "id: route.max-detour, value: 1e400");
        broken = replace(broken, "id: takeoff.cable.panel,", "id: takeoff.cable.termination,");

        assertThat(problems(broken))
                .contains(
                        "load-rate.overload: missing",
                        "load-rate.overloaded: unknown rule id",
                        "demand.realisation: 1.5 is outside 0.0 to 1.0 1",
                        "takeoff.cable.drum: unit 'km' found, 'm' expected",
                        "conductor.default-metal: 'GOLD' is not one of [CU, AL]",
                        "conductor.sizes.trunk: numbers must ascend, found 240.0 after 300.0",
                        "takeoff.restoration.separate: true or false expected",
                        "reactive.min-share: 40.0 is above reactive.max-share, 30.0",
                        "takeoff.cable.termination: duplicate rule id",
                        "takeoff.cable.panel: missing")
                .anyMatch(problem -> problem.startsWith("ranking.weight: the weights must sum to 1"))
                .contains("route.max-detour: Infinity is outside 0.0 to 100.0 1");
    }

    @Test
    void judgementsInPairsMustAgree() {
        String broken = replace(
                text,
                "id: ranking.ahp.pairwise.cost.difficulty, value: 6",
                "id: ranking.ahp.pairwise.cost.difficulty, value: 0.2");
        broken = replace(broken, "id: ranking.entropy-offset, value: 0.0001", "id: ranking.entropy-offset, value: 0");

        assertThat(problems(broken))
                .anyMatch(problem -> problem.startsWith("ranking.ahp.pairwise: the judgements contradict one another"))
                .contains("ranking.entropy-offset: must be more than 0")
                .hasSize(2);
    }

    @Test
    void judgementsNeedTheirRandomIndex() {
        String broken = replace(
                text, "id: ranking.ahp.random-index.6, value: 1.24", "id: ranking.ahp.random-index.7, value: 1.24");
        broken = replace(
                broken, "id: ranking.ahp.random-index.4, value: 0.9", "id: ranking.ahp.random-index.4, value: 0");

        assertThat(problems(broken))
                .containsExactly(
                        "ranking.ahp.random-index.4: missing, or not more than 0",
                        "ranking.ahp.random-index.6: missing, or not more than 0");
    }

    /** Flags, words, lists of words and of numbers each have their form and unit; a name in a table is a number. */
    @Test
    void everyKindOfValueHasItsFormAndUnit() {
        String broken = text;
        broken = replace(
                broken,
                "id: takeoff.restoration.separate, value: false, unit: \"-\"",
                "id: takeoff.restoration.separate, value: false, unit: \"m\"");
        broken = replace(
                broken,
                "id: conductor.default-metal, value: CU, unit: \"-\"",
                "id: conductor.default-metal, value: 29, unit: \"m\"");
        broken = replace(
                broken,
                "id: load-rate.strict-areas, value: [A_PLUS, A, B], unit: \"-\"",
                "id: load-rate.strict-areas, value: A, unit: \"m\"");
        broken = replace(
                broken,
                "id: conductor.sizes.trunk, value: [240, 300, 400], unit: \"mm2\"",
                "id: conductor.sizes.trunk, value: [240, 300, 300, 4000], unit: \"m\"");
        broken = replace(broken, "id: conductor.sizes.lv, value: [", "id: conductor.sizes.lv, value: 240, ignored: [");
        broken = replace(broken, "id: conductor.derating.duct.3,", "id: conductor.derating.duct.three,");
        broken = replace(broken, "id: reply.lv, value: 3", "id: reply.lv, value: true");

        assertThat(problems(broken))
                .contains(
                        "takeoff.restoration.separate: unit 'm' found, '-' expected",
                        "conductor.default-metal: one word of [CU, AL] expected",
                        "conductor.default-metal: unit 'm' found, '-' expected",
                        "load-rate.strict-areas: a list of words of [A_PLUS, A, B, C, D, E] expected",
                        "load-rate.strict-areas: unit 'm' found, '-' expected",
                        "conductor.sizes.trunk: numbers must ascend, found 300.0 after 300.0",
                        "conductor.sizes.trunk: 4000.0 is outside 1.0 to 3000.0 mm2",
                        "conductor.sizes.trunk: unit 'm' found, 'mm2' expected",
                        "conductor.sizes.lv: a list of numbers expected",
                        "conductor.derating.duct.three: the last part must be a whole number",
                        "reply.lv: a number expected");
    }

    @Test
    void listsProblemsOfFormTogetherWithThoseOfContent() {
        String broken = text;
        broken = replace(broken, "profile: CN\n", "");
        broken = replace(broken, "id: reply.lv, value: 3", "id: reply.lv, value: -3");
        broken = replace(
                broken,
                "{id: emergency.diesel-start, value: 30, unit: \"s\", severity: INFO, evidence: STD, since: 2025-01-01",
                "{id: emergency.diesel-start, value: 30, unit: 1, severity: MILD, evidence: STD, since: someday, sinc: 2");

        assertThat(problems(broken))
                .contains(
                        "rulebook: field 'profile' is missing",
                        "emergency.diesel-start: field 'unit' must be a text",
                        "emergency.diesel-start: unknown field 'sinc'",
                        "emergency.diesel-start: field 'severity': 'MILD' is not one of [REJECT, WARN, INFO]",
                        "emergency.diesel-start: field 'since' must be a date like 2025-01-31, found 'someday'",
                        "reply.lv: -3.0 is outside 0.0 to 1000.0 WD");
    }

    @Test
    void anEmptyRulebookMissesEveryRule() {
        List<String> problems = problems("id: x\nversion: \"1\"\nprofile: CN\ncurrency: CNY\nsources: {}\nrules: []\n");

        assertThat(problems)
                .hasSizeGreaterThan(350)
                .contains(
                        "load-rate.feeder.radial: missing",
                        "takeoff.restoration.separate: missing",
                        "conductor.default-metal: missing",
                        "load-rate.strict-areas: missing",
                        "conductor.sizes.trunk: missing");
    }

    @Test
    void saysWhereAFileIsNotYaml() {
        assertThat(problems("id: x\nrules: [\n")).anyMatch(problem -> problem.contains("not readable as YAML"));
        assertThat(problems("id: x\nversion: .nan\n"))
                .singleElement()
                .asString()
                .contains("line 2");
        assertThat(problems("id: x\nid: y\n")).anyMatch(problem -> problem.contains("Duplicate field 'id'"));
        assertThat(problems("- 1\n")).anyMatch(problem -> problem.contains("must be a mapping"));
        assertThat(problems("")).isNotEmpty();
    }

    @Test
    void theMessageCountsAndNamesTheProblems() {
        InvalidRuleBookException refused = refused(replace(text, "id: reply.lv, value: 3", "id: reply.lv, value: -3"));

        assertThat(refused).hasMessageContaining("1 problem(s)").hasMessageContaining("reply.lv");
    }

    private static String replace(String in, String what, String by) {
        assertThat(in).contains(what);
        return in.replace(what, by);
    }

    private static List<String> problems(String yaml) {
        return refused(yaml).problems();
    }

    private static InvalidRuleBookException refused(String yaml) {
        return catchThrowableOfType(
                InvalidRuleBookException.class, () -> new RuleBookReader().read(new StringReader(yaml)));
    }
}
