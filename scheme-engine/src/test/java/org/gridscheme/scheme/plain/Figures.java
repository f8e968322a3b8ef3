package org.gridscheme.scheme.plain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gridscheme.scheme.rulebook.RuleContent;
import org.gridscheme.scheme.testkit.Defaults;

/** Numbers of the default rulebook and price book by their ids: data, not what the engine makes of them. */
final class Figures {

    static final double SQRT3 = Math.sqrt(3);
    static final double U_kV = 10;

    private static final Map<String, Double> VALUES = values();

    private Figures() {}

    private static Map<String, Double> values() {
        Map<String, Double> values = new HashMap<>();
        Defaults.RULES.list().forEach(entry -> {
            if (entry.content() instanceof RuleContent.Number number) {
                values.put(entry.id().value(), number.value());
            }
        });
        return values;
    }

    static double rule(String id) {
        return Objects.requireNonNull(VALUES.get(id), id);
    }

    static double rule(String prefix, Enum<?> key) {
        return rule(prefix + "." + key.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static BigDecimal price(String code) {
        return Defaults.PRICES.get(code).mid();
    }

    static double money(String code) {
        return price(code).doubleValue();
    }
}
