package org.gridscheme.scheme.configure;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.scheme.catalogue.InvalidCatalogueException;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.PriceBookOverlay;
import org.gridscheme.scheme.catalogue.yaml.PriceBookReader;
import org.gridscheme.scheme.rulebook.InvalidRuleBookException;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleBookOverlay;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;

/** Lays overlay files over a rulebook and a price book, one after the other, and collects the problems of all of them. */
final class OverlayStack {

    private final String profile;
    private final List<String> problems = new ArrayList<>();
    private RuleBook rules;
    private PriceBook prices;

    OverlayStack(String profile, RuleBook rules, PriceBook prices) {
        this.profile = profile;
        this.rules = rules;
        this.prices = prices;
    }

    /** @param path of the file, for its problems */
    void lay(String path, String text) {
        try {
            RuleBookOverlay values = new RuleBookReader().readOverlayText(text);
            PriceBookOverlay amounts = new PriceBookReader().readOverlayText(text);
            if (values.values().isEmpty() && amounts.values().isEmpty()) {
                problems.add(path + ": replaces nothing");
            }
            layRules(path, values);
            prices = prices.withOverlay(amounts);
        } catch (InvalidRuleBookException invalid) {
            add(path, invalid.problems());
        } catch (InvalidCatalogueException invalid) {
            add(path, invalid.problems());
        }
    }

    private void layRules(String path, RuleBookOverlay values) {
        try {
            rules = rules.withOverlay(values);
        } catch (InvalidRuleBookException invalid) {
            add(path, invalid.problems());
        }
    }

    private void add(String path, List<String> found) {
        found.forEach(problem -> problems.add(path + ": " + problem));
    }

    /** @throws InvalidRuleBookException with all problems of all overlays */
    void refuseFaulty() {
        if (!problems.isEmpty()) {
            throw new InvalidRuleBookException("profile " + profile, problems);
        }
    }

    RuleBook rules() {
        return rules;
    }

    PriceBook prices() {
        return prices;
    }
}
