package org.gridscheme.scheme.configure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.scheme.catalogue.CableType;
import org.gridscheme.scheme.catalogue.InvalidCatalogueException;
import org.gridscheme.scheme.catalogue.LvCableType;
import org.gridscheme.scheme.catalogue.MainTransformerType;
import org.gridscheme.scheme.catalogue.OverheadConductorType;
import org.gridscheme.scheme.catalogue.PriceCodes;
import org.gridscheme.scheme.catalogue.PriceItem;
import org.gridscheme.scheme.catalogue.TransformerType;
import org.gridscheme.scheme.rulebook.InvalidRuleBookException;
import org.gridscheme.scheme.rulebook.RuleEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanningProfilesTest {

    static List<String> shipped() {
        return PlanningProfiles.listShipped();
    }

    @Test
    void theIndexNamesTheDefaultFirst() {
        assertThat(shipped()).containsExactly("CN", "CN-CSG", "DE");
        assertThat(PlanningProfiles.DEFAULT).isEqualTo("CN");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everythingAProfileBuildsHasAPrice(String name) {
        PlanningProfile profile = PlanningProfiles.openShipped(name);
        List<String> codes = new ArrayList<>();
        profile.catalogue().listCables().stream()
                .filter(CableType::stocked)
                .forEach(type -> codes.add(PriceCodes.cable(type.code())));
        profile.catalogue().listOverhead().stream()
                .filter(OverheadConductorType::stocked)
                .forEach(type -> codes.add(PriceCodes.overheadLine(type.code())));
        profile.catalogue().listLvCables().stream()
                .filter(LvCableType::stocked)
                .forEach(type -> codes.add(PriceCodes.cable(type.code())));
        profile.catalogue().listTransformers().stream()
                .filter(TransformerType::stocked)
                .forEach(type -> codes.add(PriceCodes.customerTransformer(type.code())));
        profile.catalogue().listMainTransformers().stream()
                .filter(MainTransformerType::stocked)
                .forEach(type -> codes.add(PriceCodes.customerMainTransformer(type.code())));

        assertThat(codes)
                .isNotEmpty()
                .allMatch(code -> profile.prices().find(code).isPresent());
        assertThat(profile.name()).isEqualTo(name);
    }

    @Test
    void theGermanProfileShowsNothingChineseButTheWordsOfTheOtherLanguage() {
        PlanningProfile profile = PlanningProfiles.openShipped("DE");

        assertThat(profile.rules().header().currency()).isEqualTo("EUR");
        for (RuleEntry rule : profile.rules().list()) {
            assertThat(rule.source() + rule.titleEn())
                    .as(rule.id().value())
                    .doesNotContainPattern("\\p{IsHan}|GB[ /]|DL/T|YJ");
            assertThat(rule.titleZh()).as(rule.id().value()).doesNotContain("国网", "GB");
        }
        for (PriceItem item : profile.prices().list()) {
            assertThat(item.specEn() + item.source()).as(item.code()).doesNotContainPattern("\\p{IsHan}|CNY|YJ|SCB");
            assertThat(item.weakEvidence()).as(item.code()).isTrue();
        }
    }

    @Test
    void theOverlayOfTheSouthernGridReplacesItsValuesOnly() {
        PlanningProfile base = PlanningProfiles.openShipped("CN");
        PlanningProfile south = PlanningProfiles.openShipped("CN-CSG");

        assertThat(south.rules().versionStamp()).isEqualTo(base.rules().versionStamp() + "+cn-csg.2025.1");
        assertThat(south.prices().versionStamp()).isEqualTo(base.prices().versionStamp());
        assertThat(south.rules().list().stream()
                        .filter(entry -> !base.rules().list().contains(entry))
                        .map(entry -> entry.id().value()))
                .containsExactlyInAnyOrder(
                        "voltage.lv.extension",
                        "voltage.lv.extended-max",
                        "connection.lv-board.max",
                        "cost.free-lv-connection");
    }

    @Test
    void aSiteLaysItsOwnValuesAndPricesOverAProfileInTheOrderOfTheFileNames() {
        PlanningProfile site = open("CN", Map.of("b.yml", """
                        id: second
                        version: "1"
                        values:
                          - {id: voltage-drop.lv, value: 3, evidence: EPU, source: "Site", since: 2026-01-01}
                        """, "a.yml", """
                        id: first
                        version: "7"
                        values:
                          - {id: voltage-drop.lv, value: 3.5, evidence: EPU, source: "Site", since: 2026-01-01}
                        prices:
                          - {code: civil.direct-burial, mid: 500, evidence: S, source: "Site price list"}
                          - {code: civil.trench, low: 1, mid: 2, high: 3, evidence: S, source: "Site price list"}
                        """));

        assertThat(site.rules().voltageDrop().lvLimit_pct().value()).isEqualTo(3);
        assertThat(site.rules().versionStamp()).isEqualTo("cn-default 2025.1+first.7+second.1");
        assertThat(site.prices().versionStamp()).isEqualTo("cn-planning 2025.1+first.7");
        PriceItem burial = site.prices().get("civil.direct-burial");
        assertThat(List.of(burial.low(), burial.mid(), burial.high()))
                .usingElementComparator((a, b) -> a.compareTo(b))
                .containsExactly(
                        new java.math.BigDecimal("360"),
                        new java.math.BigDecimal("500"),
                        new java.math.BigDecimal("700"));
        assertThat(burial.weakEvidence()).isFalse();
        assertThat(site.prices().get("civil.trench").high()).isEqualByComparingTo("3");
    }

    @Test
    void refusesTheOverlaysOfASiteWithAllProblemsOfAllFiles() {
        InvalidRuleBookException refused = catchThrowableOfType(
                InvalidRuleBookException.class,
                () -> open("DE", Map.of("a.yml", """
                                id: a
                                version: "1"
                                values:
                                  - {id: voltage-drop.lv, value: 3000, evidence: EPU, source: "x", since: 2026-01-01}
                                """, "b.yml", """
                                id: b
                                version: "1"
                                prices:
                                  - {code: civil.tunnel, mid: 1, evidence: EPU, source: "x"}
                                  - {code: civil.trench, low: 5, mid: 1, high: 9, evidence: EPU, source: "x"}
                                """, "c.yml", """
                                id: c
                                version: "1"
                                """, "d.yml", """
                                id: d
                                values:
                                  - {id: voltage-drop.lv, evidence: RUMOUR, source: "x", since: 2026-01-01}
                                """)));

        assertThat(refused.problems())
                .contains(
                        "/site/DE/a.yml: voltage-drop.lv: 3000.0 is outside 0.0 to 1000.0 %",
                        "/site/DE/b.yml: civil.tunnel: not in price book de-planning",
                        "/site/DE/b.yml: civil.trench: prices must ascend from low to high",
                        "/site/DE/c.yml: replaces nothing")
                .anyMatch(problem -> problem.startsWith("/site/DE/d.yml: ") && problem.contains("RUMOUR"))
                .anyMatch(
                        problem -> problem.startsWith("/site/DE/d.yml: ") && problem.contains("'version' is missing"));
    }

    @Test
    void overlaysOfOtherProfilesAreNotLaid() {
        Map<String, String> files = new LinkedHashMap<>(PlanningProfiles.listShippedFiles("CN"));
        files.put(PlanningProfiles.sitePath("CN-CSG", "a.yml"), "broken");

        assertThat(PlanningProfiles.open("CN", files).rules().versionStamp()).isEqualTo("cn-default 2025.1");
    }

    @Test
    void aProfileThatNamesMissingFilesOrAnotherProfileIsRefused() {
        InvalidCatalogueException missing = catchThrowableOfType(
                InvalidCatalogueException.class,
                () -> PlanningProfiles.open(
                        "DE",
                        Map.of(
                                "/profile/DE.yml",
                                PlanningProfiles.listShippedFiles("DE").get("/profile/DE.yml"))));
        InvalidCatalogueException renamed = catchThrowableOfType(
                InvalidCatalogueException.class,
                () -> PlanningProfiles.open(
                        "AT",
                        Map.of(
                                "/profile/AT.yml",
                                PlanningProfiles.listShippedFiles("DE").get("/profile/DE.yml"))));

        assertThat(missing.problems()).contains("/rulebook/de.yml: missing", "/catalogue/de-stock.yml: missing");
        assertThat(renamed.problems()).anyMatch(problem -> problem.contains("must be 'AT'"));
    }

    private static PlanningProfile open(String name, Map<String, String> site) {
        Map<String, String> files = new LinkedHashMap<>(PlanningProfiles.listShippedFiles(name));
        site.forEach((file, text) -> files.put(PlanningProfiles.sitePath(name, file), text));
        return PlanningProfiles.open(name, files);
    }
}
