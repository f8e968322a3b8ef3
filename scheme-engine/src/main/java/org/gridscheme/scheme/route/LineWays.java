package org.gridscheme.scheme.route;

import java.util.BitSet;
import java.util.function.Function;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.model.SupplyRoute;

/**
 * The ways of one kind of line, cable or overhead: what it costs in every street, the cheapest paths that have nothing to keep away
 * from, and how a path is built.
 */
record LineWays(LaidStreets laid, UnhinderedPaths cheapest, RouteAssembler assembler) {

    static LineWays of(LaidStreets laid, Function<LaidStreets, UnhinderedPaths> paths, RouteAssembler assembler) {
        return new LineWays(laid, paths.apply(laid), assembler);
    }

    /** For one request without some edges. */
    LineWays without(BitSet edges) {
        return of(LaidStreets.of(laid.streets(), laid.costs().without(edges)), UnhinderedPaths::unprepared, assembler);
    }

    SupplyRoute assemble(CorridorPath path, Position customer, RouteTarget target) {
        return assembler.assemble(path, customer, target.position());
    }
}
