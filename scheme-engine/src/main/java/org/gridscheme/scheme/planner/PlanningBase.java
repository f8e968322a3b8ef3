package org.gridscheme.scheme.planner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.scheme.candidate.ConnectionPointFinder;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.OverheadConductorType;
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
        StreetNames streetNames,
        LoadingAssumptions assumptions,
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
        StreetNetwork network = new StreetNetwork(streets);
        RouteFinder routes = RouteFinder.create(
                network,
                grid.listDucts(),
                grid.listRestrictedAreas(),
                NearestArea.of(grid),
                rules,
                prices,
                hasTaps(grid, catalogue));
        GridContext context = GridContext.of(forest, GridLoading.of(grid, forest, assumptions));
        return on(
                context,
                rules,
                catalogue,
                prices,
                new StreetNames(network),
                assumptions,
                routes,
                new DeviceAccess(grid.nodeCount(), routes),
                new PairIndependence(context),
                new Provenance(grid.version(), rules.versionStamp(), prices.versionStamp()));
    }

    /** Whether there are overhead lines, and conductors to go on from them with. */
    private static boolean hasTaps(GridSnapshot grid, EquipmentCatalogue catalogue) {
        boolean stocked = catalogue.listOverhead().stream().anyMatch(OverheadConductorType::stocked);
        return stocked
                && IntStream.range(0, grid.sectionCount())
                        .anyMatch(section -> grid.section(section).kind() == LineKind.OVERHEAD);
    }

    /**
     * The same while others hold what is given. Routes and independence do not depend on that. O(nodes + sections).
     *
     * @throws IllegalStateException when somebody holds something in this one already
     */
    PlanningBase holding(List<Holding> holdings) {
        FeederForest forest = FeederForest.trace(context.grid().holding(holdings));
        return on(
                context.with(forest, GridLoading.of(forest.grid(), forest, assumptions)),
                rules,
                catalogue,
                prices,
                streetNames,
                assumptions,
                routes,
                access,
                independence,
                provenance);
    }

    /** The same for checks on another state of the same grid; places to connect at and load flow stay those of this one. */
    PlanningBase checkedOn(GridContext other) {
        return new PlanningBase(
                other,
                rules,
                catalogue,
                prices,
                finder,
                streetNames,
                assumptions,
                routes,
                access,
                independence,
                flow,
                provenance);
    }

    /** What follows from the loading is made anew: the places to connect at and the load flow. */
    private static PlanningBase on(
            GridContext context,
            RuleBook rules,
            EquipmentCatalogue catalogue,
            PriceBook prices,
            StreetNames streetNames,
            LoadingAssumptions assumptions,
            RouteFinder routes,
            DeviceAccess access,
            PairIndependence independence,
            Provenance provenance) {
        double lvLevel_kV = rules.voltage().lvLevel_kV().value();
        return new PlanningBase(
                context,
                rules,
                catalogue,
                prices,
                new ConnectionPointFinder(context, streetNames, rules.search(), lvLevel_kV),
                streetNames,
                assumptions,
                routes,
                access,
                independence,
                new FeederFlow(context, assumptions, rules),
                provenance);
    }
}
