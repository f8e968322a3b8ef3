package org.gridscheme.spatial.ingest;

import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.spatial.postgis.GridDraft;

/**
 * A grid that was read, checked and found good enough to be stored.
 *
 * @param draft what will be stored, still without its street network
 * @param snapshot the same in projected metres, as it will be after loading
 */
public record PreparedGrid(GridDraft draft, GridSnapshot snapshot, ImportReport report) {}
