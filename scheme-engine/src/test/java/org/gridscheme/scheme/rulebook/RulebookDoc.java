package org.gridscheme.scheme.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a rulebook as a page of tables, one per group of rules. */
final class RulebookDoc {
    private final RuleBook rules;
    private final String file;
    private final StringBuilder page = new StringBuilder();

    private RulebookDoc(RuleBook rules, String file) {
        this.rules = rules;
        this.file = file;
    }

    /** @param file name of the file the rulebook was read from */
    static String of(RuleBook rules, String file) {
        RulebookDoc doc = new RulebookDoc(rules, file);
        doc.introduction();
        doc.groups();
        doc.sources();
        return doc.page.toString();
    }

    private void introduction() {
        RuleBookHeader header = rules.header();
        long weak =
                rules.list().stream().filter(rule -> rule.evidence().isWeak()).count();
        line("# Rulebook %s %s", header.id(), header.version());
        line("");
        line("Generated from `src/main/resources/rulebook/%s`; do not edit. Regenerate with", file);
        line("`mvn -pl scheme-engine -am test -Dtest=RulebookDocTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dgridscheme.docs.write=true`.");
        line("");
        line(
                "Profile %s, currency %s (units with `money` mean it), %d values.",
                header.profile(), header.currency(), rules.list().size());
        line("An overlay file may replace any single value; the version of the rulebook then names the overlay.");
        line("");
        line(
                "Severity: REJECT refuses the scheme, WARN lets it stand with a warning, INFO is a default without a verdict.");
        line(
                "Evidence: S field paper, W public page that was read, F formula, STD a named standard whose text was not seen,");
        line(
                "EPU engineering practice, unverified. STD and EPU count as weak (%d values); checks that rest on them say so.",
                weak);
        line("");
    }

    private void groups() {
        String group = "";
        for (RuleEntry rule : rules.list()) {
            String next = rule.id().value().split("\\.")[0];
            if (!next.equals(group)) {
                if (!group.isEmpty()) {
                    line("");
                }
                line("## %s", next);
                line("");
                line("| Rule | Meaning | 含义 | Value | Unit | Severity | Evidence | Source | Since |");
                line("|---|---|---|---|---|---|---|---|---|");
                group = next;
            }
            line(
                    "| `%s` | %s | %s | %s | %s | %s | %s | %s | %s |",
                    rule.id(),
                    cell(rule.titleEn()),
                    cell(rule.titleZh()),
                    cell(value(rule.content())),
                    cell(rule.unit()),
                    rule.severity(),
                    rule.evidence(),
                    cell(rule.source()),
                    rule.since());
        }
    }

    private void sources() {
        line("");
        line("## Sources");
        line("");
        for (Map.Entry<String, String> source : rules.header().sources().entrySet()) {
            line("- %s: %s", source.getKey(), source.getValue());
        }
    }

    private static String value(RuleContent content) {
        if (content instanceof RuleContent.Number number) {
            return number(number.value());
        }
        if (content instanceof RuleContent.Flag flag) {
            return flag.on() ? "yes" : "no";
        }
        if (content instanceof RuleContent.Word word) {
            return word.word();
        }
        if (content instanceof RuleContent.Words words) {
            return words.words().isEmpty() ? "none" : String.join(", ", words.words());
        }
        List<Double> steps = ((RuleContent.Numbers) content).values();
        return steps.stream().map(RulebookDoc::number).collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private void line(String format, Object... values) {
        page.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
