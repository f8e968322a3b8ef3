package org.gridscheme.scheme.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.scheme.model.ConductorMetal;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;
import org.gridscheme.scheme.yaml.DataFile;
import org.junit.jupiter.api.Test;

class RuleBookOverlayTest {
    private static final RuleBookReader READER = new RuleBookReader();
    private static final RuleBook BASE = READER.readResource("/rulebook/default.yml");

    @Test
    void replacesSingleValuesAndSaysSoInTheVersion() throws IOException {
        RuleBook site = BASE.withOverlay(example());

        assertThat(site.versionStamp()).isEqualTo("cn-default 2025.1+example-utility.3");
        RuleValue limit = site.loadRates().feederLimit(FeederStructure.TWO_PLUS_ONE, AreaClass.C);
        assertThat(limit.value()).isEqualTo(60);
        assertThat(limit.severity()).isEqualTo(Severity.REJECT);
        assertThat(limit.source()).isEqualTo("Example utility, planning guideline");
        assertThat(site.voltage().lvLimit_kW().value()).isEqualTo(160);
        assertThat(site.conductors().defaultMetal().value()).isEqualTo(ConductorMetal.AL);
        assertThat(site.conductors().branchSizes_mm2().values()).containsExactly(95.0, 185.0, 300.0);
        assertThat(site.supplyRadius().findMv(AreaClass.C))
                .hasValueSatisfying(radius -> assertThat(radius.severity()).isEqualTo(Severity.REJECT));
    }

    @Test
    void keepsTitlesUnitsAndEverythingElse() throws IOException {
        RuleBook site = BASE.withOverlay(example());
        RuleId id = RuleId.of("load-rate.feeder.two-plus-one");

        assertThat(site.get(id).titleZh()).isEqualTo(BASE.get(id).titleZh());
        assertThat(site.get(id).unit()).isEqualTo("%");
        assertThat(site.list()).hasSameSizeAs(BASE.list());
        assertThat(site.list().stream().filter(entry -> !BASE.list().contains(entry)))
                .hasSize(6);
    }

    @Test
    void leavesTheBaseUntouched() throws IOException {
        BASE.withOverlay(example());

        assertThat(BASE.versionStamp()).isEqualTo("cn-default 2025.1");
        assertThat(BASE.loadRates()
                        .feederLimit(FeederStructure.TWO_PLUS_ONE, AreaClass.B)
                        .value())
                .isEqualTo(66.7);
    }

    @Test
    void refusesAnOverlayWithAllItsProblems() {
        RuleBookOverlay overlay = READER.readOverlay(new StringReader("""
                id: broken
                version: "1"
                values:
                  - {id: load-rate.feeder.star, value: 60, evidence: EPU, source: "x", since: 2026-01-01}
                  - {id: load-rate.overload, value: 2000, evidence: EPU, source: "x", since: 2026-01-01}
                  - {id: takeoff.cable.drum, value: 0.5, unit: "km", evidence: EPU, source: "x", since: 2026-01-01}
                  - {id: demand.realisation, value: 0.9, evidence: EPU, source: "x", since: 2026-01-01}
                  - {id: demand.realisation, value: 0.8, evidence: EPU, source: "x", since: 2026-01-01}
                """));

        InvalidRuleBookException refused =
                catchThrowableOfType(InvalidRuleBookException.class, () -> BASE.withOverlay(overlay));

        assertThat(refused.problems())
                .containsExactlyInAnyOrder(
                        "load-rate.feeder.star: not in rulebook cn-default",
                        "load-rate.overload: 2000.0 is outside 0.0 to 1000.0 %",
                        "takeoff.cable.drum: unit 'km' found, 'm' expected",
                        "demand.realisation: replaced twice");
    }

    @Test
    void refusesAnOverlayThatBreaksTheForm() {
        String text = """
                id: broken
                values:
                  - {id: Load-Rate, value: [1, A], evidence: RUMOUR, since: yesterday, note: "x"}
                """;

        InvalidRuleBookException refused =
                catchThrowableOfType(InvalidRuleBookException.class, () -> READER.readOverlay(new StringReader(text)));

        assertThat(refused.problems())
                .anyMatch(problem -> problem.contains("'version' is missing"))
                .anyMatch(problem -> problem.contains("not a rule id"))
                .anyMatch(problem -> problem.contains("mixes numbers and words"))
                .anyMatch(problem -> problem.contains("RUMOUR"))
                .anyMatch(problem -> problem.contains("'source' is missing"))
                .anyMatch(problem -> problem.contains("unknown field 'note'"));
    }

    private static RuleBookOverlay example() throws IOException {
        try (Reader reader = DataFile.openResource("/rulebook/overlay-example.yml")) {
            return READER.readOverlay(reader);
        }
    }
}
