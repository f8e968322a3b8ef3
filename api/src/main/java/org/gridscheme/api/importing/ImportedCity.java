package org.gridscheme.api.importing;

import org.gridscheme.spatial.ingest.ImportReport;
import org.gridscheme.spatial.postgis.GridVersion;

/** A finished import: the version that is active now, and what was found on the way. */
public record ImportedCity(GridVersion version, ImportReport report) {}
