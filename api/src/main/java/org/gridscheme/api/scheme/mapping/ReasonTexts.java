package org.gridscheme.api.scheme.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.gridscheme.api.scheme.dto.ConnectionPointDto;
import org.gridscheme.api.scheme.dto.RemedyDto;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** Says in words why a candidate was refused and what would make it pass. Never calls a spent search infeasible. */
public final class ReasonTexts {

    private final Texts texts;

    public ReasonTexts(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param code reason code, a variable part after a colon: {@code dominated-by:A1}
     * @param called what people call the element
     */
    String hint(
            String code,
            @Nullable Double actual,
            @Nullable Double limit,
            String unit,
            String element,
            Optional<String> called,
            @Nullable RemedyDto remedy) {
        String reason = hint(code, actual, limit, unit, named(element, called));
        return Optional.ofNullable(remedy)
                .flatMap(this::remedy)
                .map(then -> texts.get("reason.with-remedy", reason, then))
                .orElse(reason);
    }

    /**
     * The reason alone.
     *
     * @param element as it shall be called
     */
    public String hint(String code, @Nullable Double actual, @Nullable Double limit, String unit, String element) {
        String[] parts = code.split(":", 2);
        String variable = parts.length == 2 ? parts[1] : element;
        List<String> arguments = List.of(number(actual), number(limit), unit, variable);
        Optional<String> withoutFigure =
                actual == null ? texts.find("reason." + parts[0] + ".no-figure", arguments) : Optional.empty();
        return withoutFigure
                .or(() -> texts.find("reason." + parts[0], arguments))
                .orElseGet(() -> fallback(code, actual, limit, unit, element));
    }

    private String fallback(String code, @Nullable Double actual, @Nullable Double limit, String unit, String element) {
        return actual == null || limit == null
                ? texts.get("reason.other", code, element)
                : texts.get("reason.other-limit", code, element, number(actual), number(limit), unit);
    }

    /** What a remedy asks for, with its cost where it has one; empty for a remedy without words. */
    Optional<String> remedy(RemedyDto remedy) {
        List<String> arguments = List.of(
                number(remedy.value()),
                remedy.unit(),
                called(remedy.element(), remedy.element_name()),
                called(remedy.detail(), remedy.detail_name()),
                called(remedy.target(), remedy.target_name()));
        Optional<String> text = texts.find("remedy." + remedy.code(), arguments);
        String cost = remedy.cost();
        return cost == null ? text : text.map(change -> texts.get("remedy.with-cost", change, cost));
    }

    /** What people call an element, its id behind it; the id alone where it has no name. */
    public String named(String element, Optional<String> called) {
        return called.filter(name -> !name.isBlank() && !name.equals(element))
                .map(name -> texts.get("reason.named-element", name, element))
                .orElse(element);
    }

    private String called(@Nullable String element, @Nullable String name) {
        return element == null ? "–" : named(element, Optional.ofNullable(name));
    }

    /** What a candidate itself knows of the elements around it. */
    static Optional<String> findName(String element, ConnectionPointDto point) {
        if (element.equals(point.feeder_id())) {
            return Optional.ofNullable(point.feeder());
        }
        if (element.equals(point.id())) {
            return Optional.of(point.name());
        }
        if (element.equals(point.bus_section_id())) {
            return Optional.of(point.bus_section());
        }
        return element.equals(point.substation_id()) ? Optional.of(point.substation()) : Optional.empty();
    }

    private static String number(@Nullable Double value) {
        return value == null ? "–" : Rounding.quantity(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }
}
