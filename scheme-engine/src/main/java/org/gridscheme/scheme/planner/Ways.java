package org.gridscheme.scheme.planner;

import java.util.Optional;
import java.util.function.Supplier;
import org.gridscheme.scheme.model.SupplyRoute;

/**
 * How lines may be led to a candidate.
 *
 * @param cable route of a cable
 * @param overhead finds that of an overhead line, empty where none may be built; it is asked only when one is thought of
 */
record Ways(SupplyRoute cable, Supplier<Optional<SupplyRoute>> overhead) {}
