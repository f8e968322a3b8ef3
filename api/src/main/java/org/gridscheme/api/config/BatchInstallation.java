package org.gridscheme.api.config;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridscheme.api.feasibility.BatchIntake;
import org.gridscheme.api.feasibility.PlanningVersions;
import org.gridscheme.api.feasibility.result.BatchResults;
import org.gridscheme.api.feasibility.result.RouteLayer;
import org.gridscheme.api.feasibility.result.TrenchSurvey;
import org.gridscheme.api.feasibility.row.Synonyms;
import org.gridscheme.api.feasibility.run.BatchWorkers;
import org.gridscheme.api.feasibility.run.JobWorks;
import org.gridscheme.api.feasibility.run.PinnedGrids;
import org.gridscheme.api.feasibility.run.WorkSettings;
import org.gridscheme.api.grid.GridSource;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.scheme.PlanningGate;
import org.gridscheme.api.scheme.RequestContexts;
import org.gridscheme.scheme.catalogue.CableType;
import org.gridscheme.scheme.configure.PlanningProfile;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobStore;
import org.gridscheme.spatial.configure.PostgisStores;
import org.gridscheme.spatial.postgis.PostgisIssueStore;
import org.gridscheme.spatial.postgis.PostgisJobStore;
import org.gridscheme.spatial.postgis.PostgisReservationStore;

/** Batches on one database, wired by hand for commands that start no web service. */
public final class BatchInstallation {

    private final JobStore store;
    private final SnapshotHolder holder;
    private final BatchIntake intake;
    private final BatchResults results;
    private final JobWorks works;
    private final TrenchSurvey trenches;

    public BatchInstallation(DataSource database) {
        PlanningEngine engine = PlanningEngine.open();
        Synonyms synonyms = Synonyms.open();
        GridSource grids = new StoredGrids(
                PostgisStores.grids(database),
                PostgisStores.streets(database),
                new PostgisIssueStore(database),
                new PostgisReservationStore(database),
                engine,
                false);
        store = new PostgisJobStore(database);
        holder = new SnapshotHolder(grids);
        intake = new BatchIntake(store, holder, versions(engine), synonyms);
        results = new BatchResults(store, synonyms);
        PinnedGrids pinned = new PinnedGrids(holder, grids);
        trenches = trenches(store, pinned, engine);
        works = new JobWorks(store, pinned, new RequestContexts(new CrsPlaces(), Installation.LIMITS), synonyms);
    }

    static PlanningVersions versions(PlanningEngine engine) {
        return new PlanningVersions(
                engine.rules().versionStamp(),
                engine.profile(Optional.empty()).prices().versionStamp());
    }

    /** A cable that the catalogue no longer knows takes one hole. */
    static TrenchSurvey trenches(JobStore store, PinnedGrids grids, PlanningEngine engine) {
        PlanningProfile profile = engine.profile(Optional.empty());
        return new TrenchSurvey(store, grids, profile.rules().takeoff(), profile.prices(), type -> profile.catalogue()
                .findCable(type)
                .map(CableType::holes)
                .orElse(1));
    }

    /** Loads the active grid version, if there is one. */
    public void loadGrid() {
        holder.refresh();
    }

    public JobStore store() {
        return store;
    }

    public BatchIntake intake() {
        return intake;
    }

    public BatchResults results() {
        return results;
    }

    public TrenchSurvey trenches() {
        return trenches;
    }

    public RouteLayer.Format routes() {
        return GeoPackageRoutes::create;
    }

    /** Workers on one batch, as many as there are processors; no requests are answered here that they would give way to. */
    public BatchWorkers workersOn(Job job) {
        return BatchWorkers.onOne(store, works, new PlanningGate(1, Duration.ZERO), WorkSettings.standard(), job);
    }
}
