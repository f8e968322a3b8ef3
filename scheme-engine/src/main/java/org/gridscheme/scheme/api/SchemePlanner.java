package org.gridscheme.scheme.api;

import java.util.List;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.model.ElementLoad;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyApplication;

/**
 * Plans supply schemes on one fixed combination of grid version, street network, rulebook and price book. Thread-safe
 * and deterministic: the same application gives the same set, stage times aside, on any thread.
 */
public interface SchemePlanner {

    /** Never fails for an application in the grid's area; an impossible wish is answered with reasons. */
    SchemeSet plan(SupplyApplication application);

    /** The grid it plans on, with what others hold. */
    GridSnapshot grid();

    /**
     * The same planner while others hold what is given, instead of what they held before. Streets and the grid's own indexes
     * are shared; the rest is made anew in O(nodes + sections).
     */
    SchemePlanner holding(List<Holding> holdings);

    /** Surveys the open capacity of the same grid by the same rules, with what others hold. */
    CapacitySurveyor capacitySurveyor();

    /**
     * What every main transformer and feeder of the grid carries, with what others hold, against its normal limit; in the order
     * of the model.
     */
    List<ElementLoad> listLoads();
}
