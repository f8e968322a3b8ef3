package org.gridscheme.api.feasibility.run;

import java.util.Optional;
import org.gridscheme.api.grid.GridSource;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.grid.SnapshotHolder;
import org.jspecify.annotations.Nullable;

/** Grid versions that batches are pinned to: the one that answers requests, and the latest other one. Thread-safe. */
public final class PinnedGrids {

    private final SnapshotHolder holder;
    private final GridSource source;
    private @Nullable LoadedGrid other;

    public PinnedGrids(SnapshotHolder holder, GridSource source) {
        this.holder = holder;
        this.source = source;
    }

    /**
     * The version while others hold what they held at a revision. Loads it where it is not loaded; that takes seconds for a
     * large city.
     */
    public LoadedGrid get(String version, long reservationRevision) {
        Optional<LoadedGrid> answering =
                holder.find().filter(grid -> grid.facts().version().equals(version));
        LoadedGrid grid = answering.orElseGet(() -> load(version));
        return grid.reservations().revision() == reservationRevision
                ? grid
                : grid.holding(source.reservations(grid.facts().name(), reservationRevision));
    }

    private synchronized LoadedGrid load(String version) {
        LoadedGrid known = other;
        if (known != null && known.facts().version().equals(version)) {
            return known;
        }
        LoadedGrid loaded = source.load(version);
        other = loaded;
        return loaded;
    }
}
