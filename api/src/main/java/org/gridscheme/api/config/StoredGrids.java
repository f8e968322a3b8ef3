package org.gridscheme.api.config;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gridscheme.api.grid.Bounds;
import org.gridscheme.api.grid.GridDirectory;
import org.gridscheme.api.grid.GridFacts;
import org.gridscheme.api.grid.GridSource;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.grid.ProfilePlanners;
import org.gridscheme.api.grid.StreetDirectory;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.reservation.ReservationBook;
import org.gridscheme.scheme.reservation.ReservationStore;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.spatial.crs.GeoToolsCoordinateTransform;
import org.gridscheme.spatial.postgis.GridVersion;
import org.gridscheme.spatial.postgis.PostgisGridStore;
import org.gridscheme.spatial.postgis.PostgisIssueStore;
import org.gridscheme.spatial.postgis.PostgisStreetStore;

/** Loads grid versions from the database and makes planners of them. */
final class StoredGrids implements GridSource {

    private final PostgisGridStore grids;
    private final PostgisStreetStore streets;
    private final PostgisIssueStore issues;
    private final ReservationStore reservations;
    private final PlanningEngine engine;
    private final boolean prepared;

    /** @param prepared whether a grid is loaded with its usual planner made, as a service wants it; a command may not need any */
    StoredGrids(
            PostgisGridStore grids,
            PostgisStreetStore streets,
            PostgisIssueStore issues,
            ReservationStore reservations,
            PlanningEngine engine,
            boolean prepared) {
        this.prepared = prepared;
        this.grids = grids;
        this.streets = streets;
        this.issues = issues;
        this.reservations = reservations;
        this.engine = engine;
    }

    @Override
    public Optional<String> findActiveVersion() {
        return grids.findActiveVersion();
    }

    @Override
    public LoadedGrid load(String id) {
        GridVersion version = grids.find(id).orElseThrow(() -> new NoSuchElementException("no grid version " + id));
        String streetsId = version.streetNetworkId()
                .orElseThrow(() -> new IllegalStateException("grid version " + id + " was imported without streets"));
        GridSnapshot grid = grids.get(id);
        StreetData network = streets.load(streetsId);
        CoordinateTransform transform = GeoToolsCoordinateTransform.of(grid.crs());
        ProfilePlanners planners =
                new ProfilePlanners(engine.rulesByProfile(), profile -> engine.planner(profile, grid, network));
        return new LoadedGrid(
                facts(version, grid.model(), network, transform),
                transform,
                prepared ? planners.prepared() : planners,
                StreetDirectory.of(network, transform),
                new GridDirectory(grid),
                ReservationBook.EMPTY);
    }

    @Override
    public long reservationRevision(String grid) {
        return reservations.revision(grid);
    }

    @Override
    public ReservationBook reservations(String grid, long revision) {
        return reservations.book(grid, revision);
    }

    @Override
    public Optional<GridSnapshot> findSnapshot(String id) {
        return grids.find(id).map(version -> grids.get(version.id()));
    }

    private GridFacts facts(GridVersion version, GridModel model, StreetData network, CoordinateTransform transform) {
        int findings = issues.countByCode(version.id()).stream()
                .mapToInt(PostgisIssueStore.IssueCount::count)
                .sum();
        return new GridFacts(
                version.id(),
                version.description().name(),
                version.description().fictional(),
                attribution(version.description().attribution(), network.attribution()),
                bounds(model, transform),
                version.counts(),
                voltages(model),
                findings);
    }

    /** Both lines, or one where it names the other already. */
    private static String attribution(String ofGrid, String ofStreets) {
        if (ofGrid.contains(ofStreets)) {
            return ofGrid;
        }
        return ofGrid.isBlank() ? ofStreets : ofGrid + "; " + ofStreets;
    }

    private static Bounds bounds(GridModel model, CoordinateTransform transform) {
        List<Position> positions = new ArrayList<>();
        model.nodes().stream().map(GridNode::position).forEach(positions::add);
        model.substations().stream().map(Substation::position).forEach(positions::add);
        List<LonLat> places = positions.stream().map(transform::toLonLat).toList();
        return Bounds.of(places);
    }

    private static List<Double> voltages(GridModel model) {
        return model.busbarSections().stream()
                .map(BusbarSection::nominalVoltage_kV)
                .distinct()
                .sorted()
                .toList();
    }
}
