package org.gridscheme.spatial.ingest;

import java.util.Optional;
import org.gridscheme.spatial.postgis.GridVersion;

/**
 * A grid that was stored; its version is ready but not active while its change waits for approval.
 *
 * @param change against the version of the same name that was active; empty where there was none
 */
public record StoredGrid(GridVersion version, Optional<GridChange> change) {}
