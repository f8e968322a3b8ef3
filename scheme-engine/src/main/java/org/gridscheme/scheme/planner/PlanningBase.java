package org.gridscheme.scheme.planner;

import java.time.LocalDate;
import java.util.Optional;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.scheme.candidate.ConnectionPointFinder;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.electrical.FeederFlow;
import org.gridscheme.scheme.model.Provenance;
import org.gridscheme.scheme.route.RouteFinder;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetNames;
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
        PairIndependence independence,
        FeederFlow flow,
        Provenance provenance) {

    static PlanningBase prepare(
            GridSnapshot grid,
            StreetData streets,
            RuleBook rules,
            EquipmentCatalogue catalogue,
            PriceBook prices,
            Optional<LocalDate> asOf) {
        FeederForest forest = FeederForest.trace(grid);
        LoadingAssumptions assumptions = new LoadingAssumptions(
                rules.demand().feederCoincidence().value(),
                rules.demand().mainTransformerCoincidence().value(),
                asOf);
        GridLoading loading = GridLoading.of(grid, forest, assumptions);
        GridContext context = GridContext.of(forest, loading);
        StreetNetwork network = new StreetNetwork(streets);
        RouteFinder routes = RouteFinder.create(
                network, grid.listDucts(), grid.listRestrictedAreas(), NearestArea.of(grid), rules, prices);
        return new PlanningBase(
                context,
                rules,
                catalogue,
                prices,
                new ConnectionPointFinder(
                        context,
                        new StreetNames(network),
                        rules.search(),
                        rules.voltage().lvLevel_kV().value()),
                routes,
                new DeviceAccess(grid.nodeCount(), routes),
                new PairIndependence(context),
                new FeederFlow(context, assumptions, rules),
                new Provenance(grid.version(), rules.versionStamp(), prices.versionStamp()));
    }
}
