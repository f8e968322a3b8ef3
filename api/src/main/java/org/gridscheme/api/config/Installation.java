package org.gridscheme.api.config;

import java.time.Clock;
import javax.sql.DataSource;
import org.gridscheme.api.bundle.ProofBundles;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.importing.CityImport;
import org.gridscheme.api.reservation.ReservationService;
import org.gridscheme.api.scheme.PlanningLimits;
import org.gridscheme.api.scheme.PlanningListener;
import org.gridscheme.api.scheme.RequestContexts;
import org.gridscheme.api.scheme.SchemeArchive;
import org.gridscheme.api.scheme.SchemeService;
import org.gridscheme.spatial.configure.PostgisStores;
import org.gridscheme.spatial.postgis.PostgisGridStore;
import org.gridscheme.spatial.postgis.PostgisIssueStore;
import org.gridscheme.spatial.postgis.PostgisReservationStore;
import org.gridscheme.spatial.postgis.PostgisSchemeArchive;
import org.gridscheme.spatial.postgis.PostgisStreetStore;

/** Everything on one database, wired by hand for commands that start no web service. */
public final class Installation {

    /** The defaults of {@link GridSchemeProperties}, so that a command answers as the service does. */
    static final PlanningLimits LIMITS = new PlanningLimits(200_000, 5_000);

    private final PlanningEngine engine = PlanningEngine.open();
    private final PostgisGridStore grids;
    private final CityImport cities;
    private final SnapshotHolder holder;
    private final SchemeService schemes;
    private final ReservationService reservations;
    private final ProofBundles bundles;

    public Installation(DataSource database) {
        this.grids = PostgisStores.grids(database);
        PostgisStreetStore streets = PostgisStores.streets(database);
        SchemeArchive archive = new StoredSchemes(new PostgisSchemeArchive(database));
        this.cities = new CityImport(database, engine.catalogue(), engine.rules());
        RequestContexts contexts = new RequestContexts(new CrsPlaces(), LIMITS);
        this.holder = new SnapshotHolder(new StoredGrids(
                grids, streets, new PostgisIssueStore(database), new PostgisReservationStore(database), engine, false));
        this.schemes = new SchemeService(
                holder,
                contexts,
                archive,
                WireJson.mapper()::writeValueAsBytes,
                System::nanoTime,
                PlanningListener.NONE);
        this.reservations = new ReservationService(
                holder, contexts, archive, new PostgisReservationStore(database), Clock.systemUTC());
        this.bundles = new ProofBundles(
                schemes,
                archive,
                new StoredInputs(grids, streets, new PostgisReservationStore(database), engine),
                Proofs.recomputation());
    }

    public PostgisGridStore grids() {
        return grids;
    }

    public CityImport cities() {
        return cities;
    }

    /** The loaded grid; nothing is loaded before {@link SnapshotHolder#refresh()} is called. */
    public SnapshotHolder holder() {
        return holder;
    }

    public SchemeService schemes() {
        return schemes;
    }

    public ReservationService reservations() {
        return reservations;
    }

    public ProofBundles bundles() {
        return bundles;
    }
}
