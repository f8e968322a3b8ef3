package org.gridscheme.api.scheme.diagram;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.grid.GridSource;
import org.gridscheme.api.scheme.SchemeService;
import org.gridscheme.api.scheme.dto.DiagramDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.text.Texts;
import org.gridscheme.grid.diagram.SingleLineDiagram;
import org.gridscheme.grid.topology.FeederForest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws archived schemes on the grid version they were planned on, whether or not it answers now. Thread-safe. */
@Component
public final class SchemeDiagrams {

    private final SchemeService schemes;
    private final GridSource grids;
    private volatile @Nullable FeederForest last;

    SchemeDiagrams(SchemeService schemes, GridSource grids) {
        this.schemes = schemes;
        this.grids = grids;
    }

    /**
     * The diagram of a scheme.
     *
     * @throws ProblemException of type NOT_FOUND, or GRID_VERSION_GONE when the grid of the answer is no longer stored
     */
    public DiagramDto draw(SchemeSetDto set, String schemeId, Texts texts) {
        SchemeDto scheme = set.schemes().stream()
                .filter(s -> s.id().equals(schemeId))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        SingleLineDiagram diagram = diagram(set.grid_version(), scheme);
        String time = schemes.getTime(set.id()).toString();
        return new DiagramMapper(scheme, texts).map(set, time, diagram);
    }

    private SingleLineDiagram diagram(String version, SchemeDto scheme) {
        FeederForest forest = forest(version).orElseThrow(() -> new ProblemException(ProblemType.GRID_VERSION_GONE));
        PlannedConnections planned = new PlannedConnections(scheme, forest.grid());
        try {
            return SingleLineDiagram.of(forest, planned.list(), planned.station());
        } catch (NoSuchElementException otherGrid) {
            throw new ProblemException(ProblemType.GRID_VERSION_GONE);
        }
    }

    /** The grid asked for last is kept: schemes of one answer are looked at one after the other. */
    private Optional<FeederForest> forest(String version) {
        FeederForest kept = last;
        if (kept != null && kept.grid().version().equals(version)) {
            return Optional.of(kept);
        }
        Optional<FeederForest> loaded = grids.findSnapshot(version).map(FeederForest::trace);
        loaded.ifPresent(forest -> last = forest);
        return loaded;
    }
}
