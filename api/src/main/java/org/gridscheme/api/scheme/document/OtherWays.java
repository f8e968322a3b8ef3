package org.gridscheme.api.scheme.document;

import java.math.BigDecimal;
import org.gridscheme.api.scheme.dto.AlternativeDto;
import org.gridscheme.api.text.Texts;

/** A really different route in one line: how long it is, and how much longer and dearer than the planned one. */
public final class OtherWays {

    private OtherWays() {}

    public static String words(AlternativeDto other, String currency, Texts texts) {
        return texts.get(
                "document.value.other_way",
                Figures.number(other.route().length_m(), 1),
                sign(BigDecimal.valueOf(other.extra_m())) + Figures.number(Math.abs(other.extra_m()), 1),
                sign(new BigDecimal(other.extra_cost()))
                        + texts.get(
                                "document.value.money",
                                currency,
                                Figures.money(
                                        new BigDecimal(other.extra_cost()).abs().toPlainString())),
                Figures.number(other.shared_pct(), 1));
    }

    private static String sign(BigDecimal value) {
        return value.signum() < 0 ? "−" : "+";
    }
}
