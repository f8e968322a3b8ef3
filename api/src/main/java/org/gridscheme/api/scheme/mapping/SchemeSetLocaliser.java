package org.gridscheme.api.scheme.mapping;

import org.gridscheme.api.scheme.dto.QuantityDto;
import org.gridscheme.api.scheme.dto.ReasonDto;
import org.gridscheme.api.scheme.dto.RejectionDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;

/** Says an archived answer again in the language of whoever reads it; no figure changes. */
public final class SchemeSetLocaliser {

    private final ReasonTexts reasons;
    private final boolean chinese;

    public SchemeSetLocaliser(Texts texts) {
        this.reasons = new ReasonTexts(texts);
        this.chinese = texts.language() == Language.ZH_CN;
    }

    public SchemeSetDto localise(SchemeSetDto set) {
        return set.with(
                set.schemes().stream().map(this::scheme).toList(),
                set.rejected().stream().map(this::rejection).toList());
    }

    private SchemeDto scheme(SchemeDto scheme) {
        return scheme.withQuantities(
                scheme.quantities().stream().map(this::quantity).toList());
    }

    private QuantityDto quantity(QuantityDto line) {
        return line.withName(chinese ? line.name_zh() : line.name_en());
    }

    private RejectionDto rejection(RejectionDto rejection) {
        return new RejectionDto(
                rejection.connection_point(),
                rejection.reasons().stream().map(this::reason).toList());
    }

    private ReasonDto reason(ReasonDto reason) {
        return reason.withHint(reasons.hint(
                reason.code(), reason.actual(), reason.limit(), reason.unit(), reason.element(), reason.remedy()));
    }
}
