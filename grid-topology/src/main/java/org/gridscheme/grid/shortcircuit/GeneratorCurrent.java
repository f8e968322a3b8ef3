package org.gridscheme.grid.shortcircuit;

import org.gridscheme.grid.network.Generator;

/** The current a generator feeds into a fault, constant as of a full-size converter (IEC 60909-0:2016). */
final class GeneratorCurrent {

    private GeneratorCurrent() {}

    /** In per unit on 1 MVA and nominal voltage; 0 without rating or short-circuit ratio. */
    static double of(Generator generator) {
        return generator.rated_kVA().orElse(0)
                / 1000
                * generator.shortCircuitRatio().orElse(0);
    }
}
