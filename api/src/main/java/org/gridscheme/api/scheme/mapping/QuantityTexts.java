package org.gridscheme.api.scheme.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.gridscheme.api.scheme.dto.QuantityDto;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.model.EngineeringQuantity;

/** Words of a line of the bill of quantities: name, specification with its surface, and how the quantity was derived. */
final class QuantityTexts {

    private final Texts texts;
    private final boolean chinese;

    QuantityTexts(Texts texts) {
        this.texts = texts;
        this.chinese = texts.language() == Language.ZH_CN;
    }

    String name(EngineeringQuantity line) {
        return chinese ? line.nameZh() : line.nameEn();
    }

    String spec(EngineeringQuantity line) {
        String spec = chinese ? line.specZh() : line.specEn();
        return onSurface(spec, line.surface(), line.surfaceFactor());
    }

    String formula(EngineeringQuantity line) {
        return formula(
                line.derivation().rule().name(),
                line.derivation().figures(),
                line.derivation().rule().name());
    }

    /** An archived line in this language; what it was archived without codes for stays as it was. */
    QuantityDto say(QuantityDto line) {
        String code = line.formula_code();
        return line.with(
                chinese ? line.name_zh() : line.name_en(),
                spec(line),
                code == null
                        ? line.formula()
                        : formula(code, Objects.requireNonNullElse(line.formula_figures(), List.of()), line.formula()));
    }

    private String spec(QuantityDto line) {
        String spec = chinese ? line.spec_zh() : line.spec_en();
        if (spec == null) {
            return line.spec();
        }
        return onSurface(
                spec,
                Objects.requireNonNullElse(line.surface(), ""),
                Objects.requireNonNullElse(line.surface_factor(), 1.0));
    }

    private String onSurface(String spec, String surface, double factor) {
        return factor == 1
                ? spec
                : texts.get("quantity.on-surface", spec, texts.get("surface." + surface), plain(factor));
    }

    private String formula(String code, List<Double> figures, String otherwise) {
        List<String> arguments = figures.stream().map(QuantityTexts::plain).toList();
        return texts.find("derivation." + code, arguments).orElse(otherwise);
    }

    private static String plain(double figure) {
        BigDecimal hundredths = BigDecimal.valueOf(figure).setScale(2, RoundingMode.HALF_UP);
        return hundredths.stripTrailingZeros().toPlainString();
    }
}
