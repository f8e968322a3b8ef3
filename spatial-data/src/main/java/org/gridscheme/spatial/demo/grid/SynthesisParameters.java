package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * What one synthesis is asked for.
 *
 * @param seed the same seed, streets and settings give the same grid
 * @param targetNodes grid nodes to aim for, bays included, 200 to 1,000,000; met within a few per cent
 * @param name shown as the grid's name
 * @param settings distances, ratios and loads; {@link SynthesisSettings#defaults()} for an ordinary city
 */
public record SynthesisParameters(long seed, int targetNodes, String name, SynthesisSettings settings) {

    /** @throws IllegalArgumentException naming every value out of range */
    public SynthesisParameters {
        List<String> problems = new ArrayList<>();
        if (targetNodes < 200 || targetNodes > 1_000_000) {
            problems.add("targetNodes must be 200 to 1,000,000: " + targetNodes);
        }
        if (name.isBlank()) {
            problems.add("name must not be blank");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /** With the default settings. */
    public static SynthesisParameters of(long seed, int targetNodes, String name) {
        return new SynthesisParameters(seed, targetNodes, name, SynthesisSettings.defaults());
    }
}
