package org.gridscheme.grid.topology;

import java.util.List;

/**
 * How independent two sources are.
 *
 * @param level 3 different substations with different known upstream sources; 2 different substations, upstream shared or
 *     unknown; 1 the same substation, but different busbars fed by different transformers with the bus tie normally open;
 *     0 anything less, not a dual source at all
 * @param sharedElements ids of the elements whose single loss takes both sources away, from the upstream source downwards
 */
public record Independence(int level, List<String> sharedElements) {

    public Independence {
        sharedElements = List.copyOf(sharedElements);
    }
}
