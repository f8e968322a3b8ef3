package org.gridscheme.api.importing;

import java.util.Optional;
import org.gridscheme.spatial.ingest.GridChange;
import org.gridscheme.spatial.ingest.ImportReport;
import org.gridscheme.spatial.postgis.GridVersion;
import org.gridscheme.spatial.postgis.VersionState;

/**
 * A finished import: the stored version, and what was found on the way.
 *
 * @param change against the version of the same name that was active; empty where there was none or nobody asked
 */
public record ImportedCity(GridVersion version, ImportReport report, Optional<GridChange> change) {

    /** True when the version is not active yet, because its change has to be approved. */
    public boolean waits() {
        return version.state() == VersionState.READY;
    }
}
