package org.gridscheme.scheme.configure;

import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.rulebook.RuleBook;

/**
 * The rules, equipment and prices of one country or utility. Immutable.
 *
 * @param name as requests give it; profiles that lay values over the same rulebook differ in it
 * @param rules limits, factors and defaults
 * @param catalogue stocked types are what new lines and plant are built of; the others are known from existing grids
 * @param prices in the currency of the rules
 */
public record PlanningProfile(String name, RuleBook rules, EquipmentCatalogue catalogue, PriceBook prices) {
    public PlanningProfile {
        String currency = rules.header().currency();
        if (!currency.equals(prices.header().currency())) {
            throw new IllegalArgumentException("rulebook " + rules.header().id() + " is in " + currency
                    + ", price book " + prices.header().id() + " in "
                    + prices.header().currency());
        }
    }
}
