package org.gridscheme.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridscheme.api.testkit.TestService;
import org.gridscheme.scheme.catalogue.PriceItem;
import org.gridscheme.scheme.configure.PlanningProfiles;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.SourceRole;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every code an answer can carry has words in every language. The codes are found in the engine's sources: whatever literal has
 * the form of a code and names neither a rule, nor a price, nor a stage must be a reason with a text.
 */
class ExplanationsTest {

    private static final Path ENGINE =
            Path.of(System.getProperty("gridscheme.root", ".."), "scheme-engine/src/main/java/org/gridscheme/scheme");

    /** Where rules and prices are read, not judged. */
    private static final List<String> DATA_PACKAGES =
            List.of("rulebook", "catalogue", "yaml", "configure", "comparison");

    private static final Pattern CODE =
            Pattern.compile("\"([a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+)\"");
    private static final Pattern VARIABLE_CODE = Pattern.compile("\"([a-z]+-[a-z-]+):\" \\+");
    private static final Pattern REMEDY = Pattern.compile("Remedy\\.of\\(\\s*\"([a-z0-9-]+)\"");

    private static String sources = "";
    private static RuleBook rules = TestService.RULES;

    @BeforeAll
    static void readTheEngine() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(ENGINE)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                if (!DATA_PACKAGES.contains(ENGINE.relativize(file).getName(0).toString())) {
                    all.append(Files.readString(file));
                }
            }
        }
        sources = all.toString();
    }

    private static TreeSet<String> found(Pattern pattern) {
        TreeSet<String> found = new TreeSet<>();
        pattern.matcher(sources).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static boolean namesARule(String code) {
        return rules.list().stream()
                .map(rule -> rule.id().value())
                .anyMatch(id -> id.equals(code) || id.startsWith(code + "."));
    }

    private static boolean namesAPrice(String code) {
        return PlanningProfiles.openShipped(PlanningProfiles.DEFAULT).prices().list().stream()
                .map(PriceItem::code)
                .anyMatch(code::equals);
    }

    private static void assertHasText(String key) {
        for (Language language : Language.values()) {
            assertThat(Texts.in(language).find(key, List.of("1", "2", "%", "x", "y")))
                    .as("%s in %s", key, language)
                    .hasValueSatisfying(text -> assertThat(text).isNotBlank().doesNotContainPattern("\\{\\d}"));
        }
    }

    @Test
    void everyReasonHasWords() {
        TreeSet<String> reasons = found(CODE);
        reasons.removeIf(code -> namesARule(code) || namesAPrice(code));
        reasons.addAll(found(VARIABLE_CODE));

        assertThat(reasons)
                .contains("capacity.feeder-over", "limit.search-budget", "source.shared-corridor", "dominated-by")
                .hasSizeGreaterThan(25);
        reasons.forEach(code -> assertHasText("reason." + code));
    }

    @Test
    void everyRemedyHasWords() {
        TreeSet<String> remedies = found(REMEDY);

        assertThat(remedies).contains("reduce-capacity", "replace-conductor", "largest-capacity", "move-open-point");
        remedies.forEach(code -> assertHasText("remedy." + code));
    }

    @Test
    void everyRuleHasANameInBothLanguages() {
        for (String profile : PlanningProfiles.listShipped()) {
            for (RuleEntry rule : PlanningProfiles.openShipped(profile).rules().list()) {
                assertThat(rule.titleEn()).as(rule.id().value()).isNotBlank();
                assertThat(rule.titleZh()).as(rule.id().value()).isNotBlank().matches(".*\\p{IsHan}.*");
            }
        }
    }

    @Test
    void everyPriceHasANameInBothLanguages() {
        for (String profile : PlanningProfiles.listShipped()) {
            for (PriceItem item : PlanningProfiles.openShipped(profile).prices().list()) {
                assertThat(item.nameEn()).as(item.code()).isNotBlank();
                assertThat(item.nameZh()).as(item.code()).isNotBlank().matches(".*\\p{IsHan}.*");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ConnectionKind.class)
    void everyKindOfConnectionPointHasAName(ConnectionKind kind) {
        assertHasText("kind." + kind);
    }

    @ParameterizedTest
    @EnumSource(SupplyMode.class)
    void everyModeHasAName(SupplyMode mode) {
        assertHasText("mode." + mode);
    }

    @ParameterizedTest
    @EnumSource(SourceRole.class)
    void everyRoleHasAName(SourceRole role) {
        assertHasText("role." + role);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void everyOutcomeHasWords(Outcome outcome) {
        assertHasText("table.outcome." + outcome);
    }
}
