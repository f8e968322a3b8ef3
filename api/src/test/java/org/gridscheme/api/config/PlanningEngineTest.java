package org.gridscheme.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.scheme.catalogue.InvalidCatalogueException;
import org.gridscheme.scheme.rulebook.InvalidRuleBookException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanningEngineTest {

    private static final String OVERLAY = """
            id: site
            version: "1"
            values:
              - {id: %s, value: %s, evidence: S, source: "Site", since: 2026-01-01}
            """;

    @Test
    void theEnvironmentChoosesTheStandardProfile() {
        PlanningEngine engine = PlanningEngine.open(PlanningSettings.of(Map.of("GRIDSCHEME_PROFILE", "DE")));

        assertThat(engine.rulesByProfile()).containsOnlyKeys("DE", "CN", "CN-CSG");
        assertThat(engine.rulesByProfile().keySet().iterator().next()).isEqualTo("DE");
        assertThat(engine.rules().header().currency()).isEqualTo("EUR");
        assertThat(engine.profile(Optional.of("CN")).prices().header().currency())
                .isEqualTo("CNY");
    }

    @Test
    void anUnknownProfileIsRefused() {
        InvalidCatalogueException refused = catchThrowableOfType(
                InvalidCatalogueException.class, () -> PlanningSettings.of(Map.of("GRIDSCHEME_PROFILE", "XX")));

        assertThat(refused.problems())
                .hasSize(1)
                .first()
                .asString()
                .contains("no profile XX")
                .contains("DE");
    }

    @Test
    void aSiteReplacesValuesOfTheProfileItsFolderNames(@TempDir Path folder) throws IOException {
        Path german = Files.createDirectory(folder.resolve("DE"));
        Files.writeString(german.resolve("mine.yml"), OVERLAY.formatted("voltage-drop.lv", "2.5"));

        PlanningEngine engine =
                PlanningEngine.open(PlanningSettings.of(Map.of("GRIDSCHEME_OVERLAYS", folder.toString())));

        assertThat(engine.profile(Optional.of("DE")).rules().versionStamp()).isEqualTo("de-default 2025.1+site.1");
        assertThat(engine.rules().versionStamp()).isEqualTo("cn-default 2025.1");
        assertThat(engine.files("DE")).containsKey("/site/DE/mine.yml");
        assertThat(engine.files("CN")).doesNotContainKey("/site/DE/mine.yml");
    }

    @Test
    void whatIsNoOverlayIsRefusedWithAllProblems(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("FR"));
        Path german = Files.createDirectory(folder.resolve("DE"));
        Files.writeString(german.resolve("notes.txt"), "x");
        PlanningSettings settings = PlanningSettings.of(Map.of("GRIDSCHEME_OVERLAYS", folder.toString()));

        InvalidCatalogueException refused =
                catchThrowableOfType(InvalidCatalogueException.class, () -> PlanningEngine.open(settings));

        assertThat(refused.problems()).hasSize(2);
        assertThat(refused.getMessage()).contains("FR: not a folder named").contains("DE/notes.txt: not a file");
    }

    @Test
    void wrongValuesAreRefusedWhenTheInstallationStarts(@TempDir Path folder) throws IOException {
        Path chinese = Files.createDirectory(folder.resolve("CN"));
        Files.writeString(chinese.resolve("a.yml"), OVERLAY.formatted("voltage-drop.lw", "2.5"));
        Files.writeString(chinese.resolve("b.yml"), OVERLAY.formatted("voltage-drop.lv", "[1]"));
        PlanningSettings settings = PlanningSettings.of(Map.of("GRIDSCHEME_OVERLAYS", folder.toString()));

        InvalidRuleBookException refused =
                catchThrowableOfType(InvalidRuleBookException.class, () -> PlanningEngine.open(settings));

        assertThat(refused.problems())
                .contains("/site/CN/a.yml: voltage-drop.lw: not in rulebook cn-default")
                .anyMatch(problem -> problem.startsWith("/site/CN/b.yml: voltage-drop.lv"));
    }
}
