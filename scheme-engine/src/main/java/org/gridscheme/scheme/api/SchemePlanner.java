package org.gridscheme.scheme.api;

import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyApplication;

/**
 * Plans supply schemes on one fixed combination of grid version, street network, rulebook and price book. Thread-safe
 * and deterministic: the same application gives the same set, stage times aside, on any thread.
 */
public interface SchemePlanner {

    /** Never fails for an application in the grid's area; an impossible wish is answered with reasons. */
    SchemeSet plan(SupplyApplication application);
}
