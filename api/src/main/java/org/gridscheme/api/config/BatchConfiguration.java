package org.gridscheme.api.config;

import javax.sql.DataSource;
import org.gridscheme.api.feasibility.BatchIntake;
import org.gridscheme.api.feasibility.PlanningVersions;
import org.gridscheme.api.feasibility.result.BatchResults;
import org.gridscheme.api.feasibility.result.RouteLayer;
import org.gridscheme.api.feasibility.result.TrenchSurvey;
import org.gridscheme.api.feasibility.row.Synonyms;
import org.gridscheme.api.feasibility.run.BatchRetention;
import org.gridscheme.api.feasibility.run.BatchWorkers;
import org.gridscheme.api.feasibility.run.JobWorks;
import org.gridscheme.api.feasibility.run.PinnedGrids;
import org.gridscheme.api.feasibility.run.WorkSettings;
import org.gridscheme.api.grid.GridSource;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.scheme.PlanningGate;
import org.gridscheme.api.scheme.RequestContexts;
import org.gridscheme.scheme.job.JobStore;
import org.gridscheme.spatial.postgis.PostgisJobStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Batches: kept in the database, worked on by this service and every other one on it. */
@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

    @Bean
    JobStore jobStore(DataSource database) {
        return new PostgisJobStore(database);
    }

    @Bean
    Synonyms synonyms() {
        return Synonyms.open();
    }

    @Bean
    PlanningVersions planningVersions(PlanningEngine engine) {
        return BatchInstallation.versions(engine);
    }

    @Bean
    BatchIntake batchIntake(JobStore store, SnapshotHolder grid, PlanningVersions versions, Synonyms synonyms) {
        return new BatchIntake(store, grid, versions, synonyms);
    }

    @Bean
    BatchResults batchResults(JobStore store, Synonyms synonyms) {
        return new BatchResults(store, synonyms);
    }

    @Bean
    RouteLayer.Format routeLayers() {
        return GeoPackageRoutes::create;
    }

    @Bean
    BatchWorkers batchWorkers(
            JobStore store,
            SnapshotHolder holder,
            GridSource source,
            RequestContexts contexts,
            Synonyms synonyms,
            PlanningGate gate,
            GridSchemeProperties properties,
            PlanningVersions versions) {
        return BatchWorkers.onAll(
                store,
                new JobWorks(store, new PinnedGrids(holder, source), contexts, synonyms),
                gate,
                settings(properties),
                versions.rulebook(),
                versions.priceBook());
    }

    @Bean
    TrenchSurvey trenchSurvey(JobStore store, SnapshotHolder holder, GridSource source, PlanningEngine engine) {
        return BatchInstallation.trenches(store, new PinnedGrids(holder, source), engine);
    }

    @Bean
    RecurringLook batchRetention(JobStore store, GridSchemeProperties properties) {
        return new RecurringLook("batch-retention", new BatchRetention(store, properties.batchKeep())::look);
    }

    private static WorkSettings settings(GridSchemeProperties properties) {
        WorkSettings standard = WorkSettings.standard();
        int workers = properties.batchWorkers() > 0 ? properties.batchWorkers() : standard.workers();
        return new WorkSettings(workers, properties.batchLease(), standard.idle(), standard.patience());
    }
}
