package org.gridscheme.scheme.hand;

import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.yaml.PriceBookReader;
import org.gridscheme.scheme.configure.SchemePlannerFactory;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Defaults;

/** The engine with the rules and prices of a variant. */
final class Engine {

    private Engine() {}

    static SchemePlanner of(String grid, StreetData streets, HandNumbers numbers) {
        return SchemePlannerFactory.create(
                GridDsl.snapshot(grid), streets, rules(numbers), Defaults.CATALOGUE, prices(numbers), () -> 0L);
    }

    private static RuleBook rules(HandNumbers numbers) {
        if (numbers.otherRules.isEmpty()) {
            return Defaults.RULES;
        }
        StringBuilder yaml = new StringBuilder("id: variant\nversion: \"1\"\nvalues:\n");
        numbers.otherRules.forEach((id, value) -> yaml.append(String.format(
                Locale.ROOT, "  - {id: %s, value: %s, evidence: EPU, source: test, since: 2025-01-01}%n", id, value)));
        return Defaults.RULES.withOverlay(new RuleBookReader().readOverlay(new StringReader(yaml.toString())));
    }

    private static PriceBook prices(HandNumbers numbers) {
        if (numbers.otherPrices.isEmpty()) {
            return Defaults.PRICES;
        }
        StringBuilder yaml = new StringBuilder("id: variant\nversion: \"1\"\nprices:\n");
        for (Map.Entry<String, String> price : numbers.otherPrices.entrySet()) {
            yaml.append("  - {code: ").append(price.getKey()).append(", mid: ").append(price.getValue());
            yaml.append(", evidence: EPU, source: test}\n");
        }
        return Defaults.PRICES.withOverlay(new PriceBookReader().readOverlayText(yaml.toString()));
    }
}
