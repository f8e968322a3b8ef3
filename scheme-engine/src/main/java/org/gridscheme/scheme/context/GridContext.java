package org.gridscheme.scheme.context;

import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.SourceIndependence;

/** One grid version with everything derived from it once: energised trees, loading, independence. Immutable. */
public record GridContext(
        GridSnapshot grid, FeederForest forest, GridLoading loading, SourceIndependence independence) {}
