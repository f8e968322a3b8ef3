package org.gridscheme.api.grid;

import java.util.Optional;
import java.util.function.Consumer;
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
    private final Consumer<LoadedGrid> otherwiseHeld;
    private volatile @Nullable LoadedGrid current;

    public SnapshotHolder(GridSource source) {
        this(source, grid -> {});
    }

    /** @param otherwiseHeld is told at once, before anybody waits for it, when something else is held of the loaded version; does not block */
    public SnapshotHolder(GridSource source, Consumer<LoadedGrid> otherwiseHeld) {
        this.source = source;
        this.otherwiseHeld = otherwiseHeld;
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
     * Loads the active version unless it is loaded already, and takes over what is held of it. While it loads, the old one
     * answers.
     *
     * @return true when something else answers now
     * @throws RuntimeException when it cannot be loaded; the old one stays
     */
    public synchronized boolean refresh() {
        Optional<String> active = source.findActiveVersion();
        Optional<LoadedGrid> loaded = find();
        if (active.isPresent() && !active.equals(loaded.map(grid -> grid.facts().version()))) {
            LoadedGrid grid = load(active.get());
            current = grid;
            return true;
        }
        Optional<LoadedGrid> other = loaded.flatMap(this::findOtherwiseHeld);
        other.ifPresent(grid -> {
            current = grid;
            otherwiseHeld.accept(grid);
        });
        return other.isPresent();
    }

    private LoadedGrid load(String version) {
        LOG.info("loading grid version {}", version);
        LoadedGrid bare = source.load(version);
        LoadedGrid grid = findOtherwiseHeld(bare).orElse(bare);
        LOG.info(
                "grid version {} answers now: {}",
                grid.facts().version(),
                grid.facts().counts());
        return grid;
    }

    /** The grid with its latest reservations, where they are others than it has. */
    private Optional<LoadedGrid> findOtherwiseHeld(LoadedGrid grid) {
        String name = grid.facts().name();
        long revision = source.reservationRevision(name);
        return revision == grid.reservations().revision()
                ? Optional.empty()
                : Optional.of(grid.holding(source.reservations(name, revision)));
    }
}
