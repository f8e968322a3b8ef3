package org.gridscheme.api.scheme.curve;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.grid.GridSource;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.scheme.dto.DayCurvesDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.scheme.request.ArchivedDemand;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.scheme.rulebook.DemandRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Daily curves on the grid version a scheme was planned on, whether or not it answers now. Thread-safe. */
@Component
public final class SchemeCurves {

    private final GridSource grids;
    private final SnapshotHolder holder;
    private final ArchivedDemand demand = new ArchivedDemand();
    private volatile @Nullable FeederForest last;

    SchemeCurves(GridSource grids, SnapshotHolder holder) {
        this.grids = grids;
        this.holder = holder;
    }

    /**
     * The curves of a scheme.
     *
     * @param request the archived request that was answered
     * @throws ProblemException of type NOT_FOUND, or GRID_VERSION_GONE when the grid of the answer is no longer stored
     */
    public DayCurvesDto of(SchemeSetDto set, String schemeId, Optional<String> request) {
        SchemeDto scheme = set.schemes().stream()
                .filter(s -> s.id().equals(schemeId))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        FeederForest forest =
                forest(set.grid_version()).orElseThrow(() -> new ProblemException(ProblemType.GRID_VERSION_GONE));
        try {
            return new CurveMapper(forest, assumptions(set.rulebook_version()))
                    .map(set, scheme, request.flatMap(demand::findCurve));
        } catch (NoSuchElementException otherGrid) {
            throw new ProblemException(ProblemType.GRID_VERSION_GONE);
        }
    }

    /** Commitments are judged as the planner judges them. */
    private LoadingAssumptions assumptions(String rulebook) {
        DemandRules demand = holder.get().planners().rulesOfVersion(rulebook).demand();
        return new LoadingAssumptions(
                demand.feederCoincidence().value(),
                demand.mainTransformerCoincidence().value(),
                Optional.empty());
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
