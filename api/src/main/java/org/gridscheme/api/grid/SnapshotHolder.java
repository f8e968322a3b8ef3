package org.gridscheme.api.grid;

import java.util.Optional;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the loaded grid version. Switching to another is one assignment: a request that began on the old version ends on
 * it. Thread-safe.
 */
public final class SnapshotHolder {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotHolder.class);

    private final GridSource source;
    private volatile @Nullable LoadedGrid current;

    public SnapshotHolder(GridSource source) {
        this.source = source;
    }

    /** The version that answers now, empty until the first one is loaded. */
    public Optional<LoadedGrid> find() {
        return Optional.ofNullable(current);
    }

    /**
     * @throws ProblemException of type GRID_NOT_READY until the first version is loaded
     */
    public LoadedGrid get() {
        return find().orElseThrow(() -> new ProblemException(ProblemType.GRID_NOT_READY));
    }

    /**
     * Loads the active version unless it is loaded already. While it loads, the old one answers.
     *
     * @return true when another version answers now
     * @throws RuntimeException when it cannot be loaded; the old one stays
     */
    public synchronized boolean refresh() {
        Optional<String> active = source.findActiveVersion();
        Optional<String> loaded = find().map(grid -> grid.facts().version());
        if (active.isEmpty() || active.equals(loaded)) {
            return false;
        }
        LOG.info("loading grid version {}", active.get());
        LoadedGrid grid = source.load(active.get());
        current = grid;
        LOG.info(
                "grid version {} answers now: {}",
                grid.facts().version(),
                grid.facts().counts());
        return true;
    }
}
