package org.gridscheme.api.config;

import java.util.List;
import java.util.Set;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.yaml.EquipmentCatalogueReader;
import org.gridscheme.scheme.catalogue.yaml.PriceBookReader;
import org.gridscheme.scheme.configure.SchemePlannerFactory;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;
import org.gridscheme.scheme.street.StreetData;

/** The rules, catalogues and prices this installation plans with; read and wholly checked when it starts. Immutable. */
public final class PlanningEngine {

    private static final String RULES = "/rulebook/default.yml";
    private static final List<String> CATALOGUES = List.of("/catalogue/cn-10kv.yml", "/catalogue/de-mv.yml");
    private static final String PRICES = "/tariff/cn-planning-2025.yml";

    private final RuleBook rules;
    private final EquipmentCatalogue catalogue;
    private final PriceBook prices;

    private PlanningEngine(RuleBook rules, EquipmentCatalogue catalogue, PriceBook prices) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.prices = prices;
    }

    /** The engine with the data that come with it. */
    public static PlanningEngine open() {
        return new PlanningEngine(
                new RuleBookReader().readResource(RULES),
                new EquipmentCatalogueReader().readResources(CATALOGUES),
                new PriceBookReader().readResource(PRICES));
    }

    public RuleBook rules() {
        return rules;
    }

    public EquipmentCatalogue catalogue() {
        return catalogue;
    }

    /** Names a request may give as its profile. */
    Set<String> profiles() {
        return Set.of(rules.header().profile());
    }

    SchemePlanner planner(GridSnapshot grid, StreetData streets) {
        return SchemePlannerFactory.create(grid, streets, rules, catalogue, prices, System::nanoTime);
    }
}
