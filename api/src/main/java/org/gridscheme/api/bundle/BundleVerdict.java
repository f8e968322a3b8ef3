package org.gridscheme.api.bundle;

import java.util.List;

/**
 * What computing a bundle again showed.
 *
 * @param versions what the bundle says it rests on
 * @param language tag of the language of the answer
 * @param differences between the bundle (first) and the computation (second); empty when every byte is the same
 */
public record BundleVerdict(BundleVersions versions, String language, List<Difference> differences) {

    public BundleVerdict {
        differences = List.copyOf(differences);
    }

    /** @param entry of the bundle in which the difference lies */
    public record Difference(String entry, JsonDifference at) {}

    public boolean isProven() {
        return differences.isEmpty();
    }
}
