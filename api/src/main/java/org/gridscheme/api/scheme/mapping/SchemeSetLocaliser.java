package org.gridscheme.api.scheme.mapping;

import java.util.List;
import java.util.Optional;
import org.gridscheme.api.scheme.dto.BasisDto;
import org.gridscheme.api.scheme.dto.ConnectionPointDto;
import org.gridscheme.api.scheme.dto.DesignDto;
import org.gridscheme.api.scheme.dto.QuantityDto;
import org.gridscheme.api.scheme.dto.ReasonDto;
import org.gridscheme.api.scheme.dto.RejectionDto;
import org.gridscheme.api.scheme.dto.RemedyDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.jspecify.annotations.Nullable;

/** Says an archived answer again in the language of whoever reads it; no figure changes. */
public final class SchemeSetLocaliser {

    private final ReasonTexts reasons;
    private final Optional<RuleTitles> titles;
    private final QuantityTexts words;

    /** @param rules what rules are called; empty where no grid and so no rulebook is loaded */
    public SchemeSetLocaliser(Optional<RuleBook> rules, Texts texts) {
        this.titles = rules.map(book -> new RuleTitles(book, texts.language()));
        this.reasons = new ReasonTexts(texts);
        this.words = new QuantityTexts(texts);
    }

    public SchemeSetDto localise(SchemeSetDto set) {
        return set.with(
                set.schemes().stream().map(this::scheme).toList(),
                set.rejected().stream().map(this::rejection).toList(),
                basis(set.basis()));
    }

    private @Nullable List<BasisDto> basis(@Nullable List<BasisDto> basis) {
        return basis == null
                ? null
                : basis.stream()
                        .map(value -> value.withTitle(title(value.rule(), value.title())))
                        .toList();
    }

    private SchemeDto scheme(SchemeDto scheme) {
        return scheme.with(
                scheme.quantities().stream().map(this::quantity).toList(),
                scheme.checks().stream()
                        .map(check -> check.withTitle(title(check.rule(), check.title())))
                        .toList(),
                design(scheme.design()));
    }

    private @Nullable DesignDto design(@Nullable DesignDto design) {
        return design == null
                ? null
                : design.withSchedule(design.schedule().stream()
                        .map(activity -> activity.withTitle(title(activity.code(), activity.title())))
                        .toList());
    }

    /** A rule that has gone keeps the name it was archived under. */
    private @Nullable String title(String rule, @Nullable String archived) {
        return titles.flatMap(book -> book.find(rule)).orElse(archived);
    }

    private QuantityDto quantity(QuantityDto line) {
        return words.say(line);
    }

    private RejectionDto rejection(RejectionDto rejection) {
        return new RejectionDto(
                rejection.connection_point(),
                rejection.reasons().stream()
                        .map(reason -> reason(reason, rejection.connection_point()))
                        .toList(),
                remedies(rejection));
    }

    private @Nullable List<RemedyDto> remedies(RejectionDto rejection) {
        List<RemedyDto> remedies = rejection.remedies();
        return remedies == null
                ? null
                : remedies.stream()
                        .map(r -> r.withText(reasons.remedy(r).orElse(null)))
                        .toList();
    }

    private ReasonDto reason(ReasonDto reason, ConnectionPointDto point) {
        return reason.withHint(reasons.hint(
                reason.code(),
                reason.actual(),
                reason.limit(),
                reason.unit(),
                reason.element(),
                Optional.ofNullable(reason.element_name()).or(() -> ReasonTexts.findName(reason.element(), point)),
                reason.remedy()));
    }
}
