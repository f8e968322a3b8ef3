package org.gridscheme.api.scheme.export;

/** The Chinese font the service finds on Debian. */
final class Fonts {

    static final String CHINESE = "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf";
    static final String PACKAGE = "fonts-droid-fallback";

    private Fonts() {}
}
