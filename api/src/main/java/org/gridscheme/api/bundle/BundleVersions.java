package org.gridscheme.api.bundle;

/**
 * What an answer rests on.
 *
 * @param software version of GridScheme that made the bundle
 * @param profile name of the rulebook profile
 */
public record BundleVersions(
        String software,
        String grid,
        String streets,
        String profile,
        String rulebook,
        String price_book,
        String catalogue) {}
