package org.gridscheme.scheme.planner;

import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.SourceIndependence;
import org.gridscheme.scheme.candidate.ConnectionPointFinder;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.model.Provenance;
import org.gridscheme.scheme.route.RouteFinder;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * Everything that is the same for all applications on one combination of grid, streets, rules and prices, with all
 * indexes built once. Immutable apart from caches that do not change results.
 */
record PlanningBase(
        GridContext context,
        RuleBook rules,
        EquipmentCatalogue catalogue,
        PriceBook prices,
        ConnectionPointFinder finder,
        RouteFinder routes,
        DeviceAccess access,
        List<Double> voltages_kV,
        Provenance provenance) {

    static PlanningBase prepare(
            GridSnapshot grid, StreetData streets, RuleBook rules, EquipmentCatalogue catalogue, PriceBook prices) {
        FeederForest forest = FeederForest.trace(grid);
        LoadingAssumptions assumptions = new LoadingAssumptions(
                rules.demand().feederCoincidence().value(),
                rules.demand().mainTransformerCoincidence().value(),
                Optional.empty());
        GridLoading loading = GridLoading.of(grid, forest, assumptions);
        GridContext context = new GridContext(grid, forest, loading, SourceIndependence.of(forest));
        RouteFinder routes = RouteFinder.create(
                new StreetNetwork(streets),
                grid.listDucts(),
                grid.listRestrictedAreas(),
                NearestArea.of(grid),
                rules,
                prices);
        return new PlanningBase(
                context,
                rules,
                catalogue,
                prices,
                new ConnectionPointFinder(context, rules.search()),
                routes,
                new DeviceAccess(grid.nodeCount(), routes),
                voltages(grid),
                new Provenance(grid.version(), rules.versionStamp(), prices.versionStamp()));
    }

    private static List<Double> voltages(GridSnapshot grid) {
        return grid.model().nodes().stream()
                .map(n -> n.nominalVoltage_kV())
                .distinct()
                .sorted()
                .toList();
    }
}
