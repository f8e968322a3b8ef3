package org.gridscheme.api.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridscheme.api.grid.GridFacts;
import org.gridscheme.api.scheme.dto.AlternativeDto;
import org.gridscheme.api.scheme.dto.LoadRateDto;
import org.gridscheme.api.scheme.dto.ReasonDto;
import org.gridscheme.api.scheme.dto.RejectionDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.scheme.dto.SourceDto;
import org.gridscheme.api.text.Texts;

/** An answer for a terminal: the ranked schemes, one line for each source, then why the rest was not used. */
final class SchemeTable {

    private final Texts texts;

    SchemeTable(Texts texts) {
        this.texts = texts;
    }

    List<String> lines(SchemeSetDto answer, GridFacts grid) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get(grid.fictional() ? "table.title-fictional" : "table.title", grid.name(), grid.version()));
        lines.add(texts.get("table.outcome." + answer.outcome()));
        if (!answer.schemes().isEmpty()) {
            lines.add("");
            lines.addAll(table(answer.schemes()).lines());
            lines.addAll(otherWays(answer.schemes()));
        }
        if (!answer.rejected().isEmpty()) {
            lines.add("");
            lines.add(
                    texts.get("table.refused", String.valueOf(answer.rejected().size())));
            lines.addAll(refusals(answer.rejected()));
        }
        lines.add("");
        lines.add(texts.get(
                "table.versions",
                answer.id(),
                answer.rulebook_version(),
                answer.price_book_version(),
                String.format(Locale.ROOT, "%.1f", answer.timing_ms().total())));
        lines.add(grid.attribution());
        return lines;
    }

    private TextTable table(List<SchemeDto> schemes) {
        String currency = schemes.get(0).cost().currency();
        TextTable table = new TextTable(List.of(
                new TextTable.Column("#", true),
                new TextTable.Column(texts.get("table.scheme"), false),
                new TextTable.Column(texts.get("table.mode"), false),
                new TextTable.Column(texts.get("table.source"), false),
                new TextTable.Column(texts.get("table.route"), true),
                new TextTable.Column(texts.get("table.load-rate"), true),
                new TextTable.Column(texts.get("table.cost", currency), true),
                new TextTable.Column(texts.get("table.days"), true),
                new TextTable.Column(texts.get("table.score"), true)));
        schemes.forEach(scheme -> addRows(table, scheme));
        return table;
    }

    private void addRows(TextTable table, SchemeDto scheme) {
        for (int i = 0; i < scheme.sources().size(); i++) {
            SourceDto source = scheme.sources().get(i);
            boolean first = i == 0;
            table.add(List.of(
                    first ? String.valueOf(scheme.rank()) : "",
                    first ? scheme.id() : "",
                    first ? texts.get("mode." + scheme.mode()) : "",
                    sourceInWords(source),
                    grouped(BigDecimal.valueOf(source.route().length_m()), 0) + " m",
                    loadRate(source.load_rates()),
                    first ? grouped(new BigDecimal(scheme.cost().total()), 2) : "",
                    first ? String.format(Locale.ROOT, "%.1f", scheme.duration_days()) : "",
                    first ? String.format(Locale.ROOT, "%.3f", scheme.score().total()) : ""));
        }
    }

    private List<String> otherWays(List<SchemeDto> schemes) {
        List<String> lines = new ArrayList<>();
        for (SchemeDto scheme : schemes) {
            for (SourceDto source : scheme.sources()) {
                AlternativeDto other = source.alternative();
                if (other != null) {
                    lines.add(texts.get(
                            "table.other-way",
                            scheme.id(),
                            grouped(BigDecimal.valueOf(other.route().length_m()), 0),
                            signed(BigDecimal.valueOf(other.extra_m()), 0),
                            signed(new BigDecimal(other.extra_cost()), 2),
                            scheme.cost().currency(),
                            String.format(Locale.ROOT, "%.0f", other.shared_pct())));
                }
            }
        }
        return lines;
    }

    private String sourceInWords(SourceDto source) {
        String cell = texts.get(
                "table.source-cell",
                texts.get("role." + source.role()),
                texts.get("kind." + source.connection_point().kind()),
                source.connection_point().name(),
                source.connection_point().substation());
        return source.switching() == null ? cell : texts.get("table.after-switching", cell);
    }

    /** The load rate closest to its limit. */
    private static String loadRate(List<LoadRateDto> rates) {
        return rates.stream()
                .max(Comparator.comparingDouble(rate -> rate.after_pct() / rate.limit_pct()))
                .map(rate -> String.format(Locale.ROOT, "%.1f / %.1f %%", rate.after_pct(), rate.limit_pct()))
                .orElse("");
    }

    private List<String> refusals(List<RejectionDto> rejected) {
        Map<String, List<ReasonDto>> byCode = new LinkedHashMap<>();
        rejected.stream().flatMap(rejection -> rejection.reasons().stream()).forEach(reason -> byCode.computeIfAbsent(
                        kindOf(reason.code()), code -> new ArrayList<>())
                .add(reason));
        return byCode.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<ReasonDto>> kind) ->
                                -kind.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(kind -> texts.get(
                        "table.refusal",
                        String.format(Locale.ROOT, "%4d", kind.getValue().size()),
                        kind.getKey(),
                        kind.getValue().get(0).hint()))
                .toList();
    }

    /** The code without its variable part. */
    private static String kindOf(String code) {
        return code.split(":", 2)[0];
    }

    private static String signed(BigDecimal value, int decimals) {
        return (value.signum() < 0 ? "" : "+") + grouped(value, decimals);
    }

    private static String grouped(BigDecimal value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value.setScale(decimals, RoundingMode.HALF_UP));
    }
}
