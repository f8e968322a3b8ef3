package org.gridscheme.scheme.catalogue;

import java.util.OptionalDouble;

/**
 * Continuous current of one cable in each surroundings, at the base conditions of its catalogue and without neighbours.
 *
 * @param soil_A buried directly
 * @param duct_A in a buried duct; empty where the source gives none
 * @param air_A in air; empty where the source gives none
 */
public record Ampacity(double soil_A, OptionalDouble duct_A, OptionalDouble air_A) {

    public OptionalDouble find(LayingEnvironment environment) {
        return switch (environment) {
            case SOIL -> OptionalDouble.of(soil_A);
            case DUCT -> duct_A;
            case AIR -> air_A;
        };
    }

    /** The current in the given surroundings; where the source gives none, the smallest one it gives. */
    public double get_A(LayingEnvironment environment) {
        return find(environment).orElse(Math.min(soil_A, Math.min(duct_A.orElse(soil_A), air_A.orElse(soil_A))));
    }
}
