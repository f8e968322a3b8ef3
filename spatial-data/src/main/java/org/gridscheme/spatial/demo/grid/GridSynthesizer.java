package org.gridscheme.spatial.demo.grid;

import java.util.List;
import org.gridscheme.grid.model.GridDescription;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.spatial.demo.grid.SynthesisSettings.FeederSettings;

/**
 * Lays a fictional 10 kV grid over a street graph: substations amid the streets, feeders along shortest ways into cells of
 * equal weight, rings with normally open points between neighbours, overhead lines in the outskirts, loads that fill the
 * feeders believably. The same streets, parameters and ratings give the same model. Thread-safe; near-linear in the
 * street length and the number of nodes.
 */
public final class GridSynthesizer {

    private static final double CENTRE_SHARE = 0.22;

    private final ConductorRatings ratings;

    /** @param ratings values of the conductor types used: YJV22 cables and JKLYJ overhead lines for 10 kV */
    public GridSynthesizer(ConductorRatings ratings) {
        this.ratings = ratings;
    }

    /**
     * A whole grid in the streets' projected metres.
     *
     * @throws IllegalArgumentException when the streets are too short for the wanted number of nodes, or geographic
     * @throws java.util.NoSuchElementException when a conductor type has no ratings
     */
    public GridModel synthesize(StreetData streets, SynthesisParameters parameters) {
        if (streets.crs().isGeographic()) {
            throw new IllegalArgumentException("streets must be in projected metres, not " + streets.crs());
        }
        return new Run(streets, parameters).run();
    }

    /** One synthesis: the stages in their order and what they hand on. */
    private final class Run {

        private final StreetData streets;
        private final SynthesisParameters parameters;
        private final StreetMesh mesh;
        private final DensityField density;
        private final double[] weight;
        private final NodePlacement placement;

        Run(StreetData streets, SynthesisParameters parameters) {
            this.streets = streets;
            this.parameters = parameters;
            this.mesh = new ServiceArea(streets, parameters).mesh();
            this.density = new DensityField(mesh, parameters.settings().area());
            this.placement = new NodePlacement(mesh);
            this.weight = new double[mesh.vertexCount()];
            for (int v = 0; v < weight.length; v++) {
                weight[v] = mesh.load_m(v) * Math.sqrt(density.relative(v));
            }
        }

        GridModel run() {
            List<SubstationDraft> substations = new SubstationPlanner(mesh, weight, parameters).plan();
            FeederPlanner.Plan plan = new FeederPlanner(mesh, density, weight, parameters).plan(substations);
            new FeederPairing(mesh, plan, parameters).pair();
            TrunkPlanner trunks = new TrunkPlanner(mesh, plan);
            plan.feeders().forEach(feeder -> feeder.trunk(trunks.route(feeder)));
            new BayPlanner(mesh, density, placement, parameters).plan(substations);
            int bays = substations.stream().mapToInt(s -> s.bays.size()).sum();
            FeederLayout layout = new FeederLayout(mesh, plan, density, weight, placement, parameters);
            StreetCells ways = layout.lay(parameters.targetNodes() - (double) bays);
            FeederSettings settings = parameters.settings().feeders();
            plan.feeders().forEach(feeder -> feeder.close(settings.cableSlack()));
            List<TieDraft> ties = new TieLayout(mesh, ways, parameters).lay(plan.feeders());
            UnitWays.assign(plan.feeders(), parameters.seed());
            return write(substations, plan.feeders(), ties, layout);
        }

        private GridModel write(
                List<SubstationDraft> substations,
                List<FeederDraft> feeders,
                List<TieDraft> ties,
                FeederLayout layout) {
            ConductorChoice conductors =
                    new ConductorChoice(ratings, parameters.settings().feeders().ductGrouping());
            DailyProfiles profiles = DailyProfiles.read();
            LoadAllocator loads = new LoadAllocator(conductors, profiles, parameters);
            feeders.forEach(loads::allocate);
            GridLists lists = new GridLists();
            GridNames names = new GridNames(streets);
            nameSubstations(substations, names);
            GridWriter grid = new GridWriter(mesh, lists, names, conductors, parameters.seed());
            SubstationWriter stations = new SubstationWriter(lists, names, grid, parameters);
            substations.forEach(stations::write);
            feeders.forEach(grid::writeFeeder);
            ties.forEach(grid::writeTie);
            new DuctWriter(mesh, lists, names, parameters).write(feeders, layout.cabled_m());
            new CommitmentWriter(lists, names, parameters).write(feeders);
            new RoofWriter(lists, parameters.seed()).write(feeders);
            new RestrictedAreaWriter(mesh, lists, names, parameters).write();
            return model(lists, profiles);
        }

        private void nameSubstations(List<SubstationDraft> substations, GridNames names) {
            double meanX = substations.stream()
                    .mapToDouble(s -> mesh.x(s.vertex))
                    .average()
                    .orElse(0);
            double meanY = substations.stream()
                    .mapToDouble(s -> mesh.y(s.vertex))
                    .average()
                    .orElse(0);
            double reach = 0;
            for (SubstationDraft s : substations) {
                reach = Math.max(reach, Math.abs(mesh.x(s.vertex) - meanX) + Math.abs(mesh.y(s.vertex) - meanY));
            }
            for (SubstationDraft s : substations) {
                s.name = names.place(
                        mesh.nearestStreetName(s.vertex),
                        mesh.x(s.vertex) - meanX,
                        mesh.y(s.vertex) - meanY,
                        reach * CENTRE_SHARE);
            }
        }

        private GridModel model(GridLists lists, DailyProfiles profiles) {
            String attribution = "Fictional grid, generated with seed " + parameters.seed() + ". Streets: "
                    + (streets.attribution().isBlank() ? streets.name() : streets.attribution());
            return new GridModel(
                    new GridDescription(parameters.name(), true, attribution),
                    streets.crs(),
                    lists.substations,
                    lists.sections,
                    lists.busTies,
                    lists.powerTransformers,
                    lists.nodes,
                    lists.lines,
                    lists.switches,
                    lists.loads,
                    profiles.list(),
                    lists.transformers,
                    lists.ducts,
                    lists.restrictedAreas,
                    lists.commitments,
                    lists.generatingUnits);
        }
    }
}
