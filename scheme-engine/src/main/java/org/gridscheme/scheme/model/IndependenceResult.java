package org.gridscheme.scheme.model;

import java.util.List;

/**
 * How independent the sources of a scheme are.
 *
 * @param level 0 to 3 as in the rulebook; 0 for a single source
 * @param sharedElements ids of grid elements whose loss interrupts both sources
 * @param sharedCorridor_m route length both cables have in common
 */
public record IndependenceResult(int level, List<String> sharedElements, double sharedCorridor_m) {

    public static final IndependenceResult SINGLE_SOURCE = new IndependenceResult(0, List.of(), 0);

    public IndependenceResult {
        sharedElements = List.copyOf(sharedElements);
    }
}
