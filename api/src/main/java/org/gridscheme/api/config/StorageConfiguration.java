package org.gridscheme.api.config;

import javax.sql.DataSource;
import org.gridscheme.api.bundle.ProofBundles;
import org.gridscheme.api.grid.GridIssueSource;
import org.gridscheme.api.grid.GridSource;
import org.gridscheme.api.grid.TileSource;
import org.gridscheme.api.scheme.SchemeArchive;
import org.gridscheme.api.scheme.SchemeService;
import org.gridscheme.api.scheme.map.MapSource;
import org.gridscheme.api.scheme.request.PlaceResolver;
import org.gridscheme.spatial.configure.PostgisStores;
import org.gridscheme.spatial.postgis.PostgisIssueStore;
import org.gridscheme.spatial.postgis.PostgisMapFeatures;
import org.gridscheme.spatial.postgis.PostgisReservationStore;
import org.gridscheme.spatial.postgis.PostgisSchemeArchive;
import org.gridscheme.spatial.postgis.PostgisTiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Grids, answers and tiles from PostGIS, places through the register of reference systems. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    PlanningEngine planningEngine() {
        return PlanningEngine.open();
    }

    @Bean
    GridSource gridSource(DataSource database, PlanningEngine engine) {
        return new StoredGrids(
                PostgisStores.grids(database),
                PostgisStores.streets(database),
                new PostgisIssueStore(database),
                new PostgisReservationStore(database),
                engine,
                true);
    }

    @Bean
    GridIssueSource gridIssueSource(DataSource database) {
        return new StoredIssues(new PostgisIssueStore(database));
    }

    @Bean
    TileSource tileSource(DataSource database) {
        return new StoredTiles(new PostgisTiles(database));
    }

    @Bean
    MapSource mapSource(DataSource database) {
        return new StoredMaps(new PostgisMapFeatures(database));
    }

    @Bean
    SchemeArchive schemeArchive(DataSource database) {
        return new StoredSchemes(new PostgisSchemeArchive(database));
    }

    @Bean
    ProofBundles proofBundles(
            SchemeService schemes, SchemeArchive archive, DataSource database, PlanningEngine engine) {
        StoredInputs inputs = new StoredInputs(
                PostgisStores.grids(database),
                PostgisStores.streets(database),
                new PostgisReservationStore(database),
                engine);
        return new ProofBundles(schemes, archive, inputs, Proofs.recomputation());
    }

    @Bean
    PlaceResolver placeResolver() {
        return new CrsPlaces();
    }
}
