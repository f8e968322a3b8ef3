package org.gridscheme.scheme.testkit;

import java.util.List;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.yaml.EquipmentCatalogueReader;
import org.gridscheme.scheme.catalogue.yaml.PriceBookReader;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;

/** The rules, catalogues and prices that ship with the engine. */
public final class Defaults {

    public static final RuleBook RULES = new RuleBookReader().readResource("/rulebook/default.yml");
    public static final EquipmentCatalogue CATALOGUE =
            new EquipmentCatalogueReader().readResources(List.of("/catalogue/cn-10kv.yml", "/catalogue/de-mv.yml"));
    public static final PriceBook PRICES = new PriceBookReader().readResource("/tariff/cn-planning-2025.yml");

    private Defaults() {}
}
