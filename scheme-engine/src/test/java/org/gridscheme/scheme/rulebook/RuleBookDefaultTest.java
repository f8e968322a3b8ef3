package org.gridscheme.scheme.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;
import org.junit.jupiter.api.Test;

class RuleBookDefaultTest {
    private static final RuleBook RULES = new RuleBookReader().readResource("/rulebook/default.yml");
    private static final Pattern CITED = Pattern.compile("\\b[SW][0-9]+b?\\b");

    @Test
    void namesItsVersionAndProfile() {
        assertThat(RULES.header().profile()).isEqualTo("CN");
        assertThat(RULES.header().currency()).isEqualTo("CNY");
        assertThat(RULES.versionStamp()).isEqualTo("cn-default 2025.1");
    }

    @Test
    void everyValueHasTitlesSourceAndEvidence() {
        assertThat(RULES.list()).hasSizeGreaterThan(550).allSatisfy(entry -> {
            assertThat(entry.titleZh()).as(entry.id().value()).isNotBlank();
            assertThat(entry.titleEn()).as(entry.id().value()).isNotBlank();
            assertThat(entry.source()).as(entry.id().value()).isNotBlank();
            assertThat(entry.evidence()).as(entry.id().value()).isNotNull();
            assertThat(entry.since()).as(entry.id().value()).isNotNull();
        });
    }

    @Test
    void titlesTellTheRulesApart() {
        assertThat(RULES.list()).extracting(RuleEntry::titleEn).doesNotHaveDuplicates();
        assertThat(RULES.list()).extracting(RuleEntry::titleZh).doesNotHaveDuplicates();
    }

    @Test
    void everyCitedSourceIsDeclaredAndEveryDeclaredOneIsCited() {
        Set<String> cited = new TreeSet<>();
        for (RuleEntry entry : RULES.list()) {
            Matcher matcher = CITED.matcher(entry.source());
            while (matcher.find()) {
                cited.add(matcher.group());
            }
        }
        assertThat(cited).isEqualTo(RULES.header().sources().keySet());
    }

    @Test
    void evidenceTellsPublishedFromUnverified() {
        assertThat(RULES.shortCircuit().defaultBus_kA().weakEvidence()).isTrue();
        assertThat(RULES.shortCircuit().thermalConstantCu().weakEvidence()).isTrue();
        assertThat(RULES.reply().hvSingle_wd().weakEvidence()).isFalse();
        assertThat(RULES.loadRates().twoTransformers_pct().weakEvidence()).isFalse();
    }

    @Test
    void permittedCurrentOfTheExampleTrunkFollowsFromItsFactors() {
        DeratingRules derating = RULES.conductors().derating();
        double permitted =
                435 * derating.soilTemperature().value() * derating.duct(2).value();

        assertThat(permitted).isCloseTo(356.30, within(0.01));
    }

    @Test
    void limitsOfSeveralMainTransformersFollowFromTheOverload() {
        double k = RULES.loadRates().emergencyOverload().value();

        assertThat(RULES.loadRates().mainTransformerLimit(2, AreaClass.B).value())
                .isCloseTo(k / 2 * 100, within(0.05));
        assertThat(RULES.loadRates().mainTransformerLimit(3, AreaClass.B).value())
                .isCloseTo(k * 2 / 3 * 100, within(0.05));
    }

    @Test
    void baselineStepsAddUpToThirtyDays() {
        DurationRules durations = RULES.durations();

        assertThat(durations.stepDesign_d().value()
                        + durations.stepProcurement_d().value()
                        + durations.stepFoundation_d().value()
                        + durations.stepInstallation_d().value()
                        + durations.stepTest_d().value())
                .isEqualTo(30);
    }

    @Test
    void refusesAnUnknownId() {
        assertThat(RULES.find(RuleId.of("load-rate.star"))).isEmpty();
        assertThatThrownBy(() -> RULES.get(RuleId.of("load-rate.star"))).hasMessageContaining("load-rate.star");
        assertThatThrownBy(() -> RuleId.of("Load Rate")).isInstanceOf(IllegalArgumentException.class);
    }
}
