package org.gridscheme.scheme.route;

/**
 * What it costs to lay one cable along each street edge, as arrays by edge and junction for the search. Built once per
 * grid version, street network, rulebook and price book; immutable by convention.
 *
 * @param perMetre cost of one metre of the edge in price-book currency; infinite where laying is forbidden
 * @param crossings extra cost of the obstacles of the whole edge
 * @param junctionCrossing extra cost of passing straight across the major road at a junction, 0 elsewhere
 */
record LayingCosts(double[] perMetre, double[] crossings, double[] junctionCrossing) {

    boolean forbidden(int edge) {
        return perMetre[edge] == Double.POSITIVE_INFINITY;
    }
}
