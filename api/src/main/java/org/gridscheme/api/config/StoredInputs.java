package org.gridscheme.api.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gridscheme.api.bundle.BundleLayout;
import org.gridscheme.api.bundle.BundleVersions;
import org.gridscheme.api.bundle.HeldCapacity;
import org.gridscheme.api.bundle.ProofInputs;
import org.gridscheme.scheme.configure.PlanningProfile;
import org.gridscheme.scheme.reservation.ReservationStore;
import org.gridscheme.spatial.ingest.GridPackageWriter;
import org.gridscheme.spatial.ingest.StreetFolderWriter;
import org.gridscheme.spatial.postgis.GridVersion;
import org.gridscheme.spatial.postgis.PostgisGridStore;
import org.gridscheme.spatial.postgis.PostgisStreetStore;
import org.jspecify.annotations.Nullable;

/** Takes the inputs of a proof from the database and from the data this installation plans with. */
final class StoredInputs implements ProofInputs {

    private final PostgisGridStore grids;
    private final PostgisStreetStore streets;
    private final ReservationStore reservations;
    private final PlanningEngine engine;

    StoredInputs(
            PostgisGridStore grids, PostgisStreetStore streets, ReservationStore reservations, PlanningEngine engine) {
        this.grids = grids;
        this.streets = streets;
        this.reservations = reservations;
        this.engine = engine;
    }

    @Override
    public HeldCapacity held(String gridVersion, @Nullable String reservationVersion) {
        GridVersion version =
                grids.find(gridVersion).orElseThrow(() -> new NoSuchElementException("no grid version " + gridVersion));
        long revision = reservationVersion == null ? 0 : Long.parseLong(reservationVersion);
        return new HeldCapacity(
                revision,
                reservations.book(version.description().name(), revision).holdings());
    }

    @Override
    public BundleVersions write(String gridVersion, Optional<String> profileName, Path folder) throws IOException {
        PlanningProfile profile = engine.profile(profileName);
        GridVersion version =
                grids.find(gridVersion).orElseThrow(() -> new NoSuchElementException("no grid version " + gridVersion));
        String streetsId = version.streetNetworkId()
                .orElseThrow(() -> new NoSuchElementException("grid version " + gridVersion + " has no streets"));
        GridPackageWriter.write(grids.getModel(gridVersion), folder.resolve(BundleLayout.GRID));
        StreetFolderWriter.write(streets.load(streetsId), folder.resolve(BundleLayout.STREETS));
        for (Map.Entry<String, String> file : engine.files(profile.name()).entrySet()) {
            Path path = folder.resolve(BundleLayout.DATA + file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return new BundleVersions(
                SoftwareVersion.get(),
                gridVersion,
                streetsId,
                profile.name(),
                profile.rules().versionStamp(),
                profile.prices().versionStamp(),
                profile.catalogue().version());
    }
}
