package org.gridscheme.scheme.route;

import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.model.SupplyRoute;

/**
 * What the second line of one customer costs more, by the overlap penalty, for lying in streets of the first; nothing for a street
 * that every way from the customer takes.
 */
final class ChargeForSharing {

    private final UnavoidableStreets unavoidable;
    private final double penalty;

    /** @param penalty factor of the second line in a street, at least 1 */
    ChargeForSharing(UnavoidableStreets unavoidable, double penalty) {
        this.unavoidable = unavoidable;
        this.penalty = penalty;
    }

    /** @param costs of the second line, in whose unit the charge is */
    double of(SupplyRoute a, SupplyRoute b, LayingCosts costs) {
        double shared = 0;
        for (StreetPiece stretch : RouteOverlap.stretches(a, b)) {
            if (!unavoidable.contains(stretch.edge())) {
                shared += costs.part(stretch.edge(), stretch.from_m(), stretch.to_m());
            }
        }
        return (penalty - 1) * shared;
    }
}
