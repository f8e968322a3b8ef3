package org.gridscheme.api.bundle;

import java.util.regex.Pattern;

/** Where things lie in a bundle and in the folder it is written from. */
public final class BundleLayout {

    public static final String MANIFEST = "manifest.json";
    public static final String REQUEST = "request.json";
    public static final String ANSWER = "answer.json";

    /** Everything the planner found, unrounded and in the projected metres of the grid. */
    public static final String PLANNED = "planned.json";

    /** What others held of the grid. */
    public static final String RESERVATIONS = "reservations.json";

    /** The grid as a grid package. */
    public static final String GRID = "grid";

    /** The streets as planned on. */
    public static final String STREETS = "streets";

    /** Profile, rulebook, catalogues and price book under the paths they are read from. */
    public static final String DATA = "data";

    private static final Pattern ENTRY = Pattern.compile(
            "(manifest|request|answer|planned|reservations)\\.json|(grid|streets)/[a-z_]{1,40}\\.(csv|json)"
                    + "|data/[a-z]{1,40}/[A-Za-z0-9][A-Za-z0-9_-]{0,80}\\.yml");

    private BundleLayout() {}

    /** True for names an entry may have; none of them leads out of a folder. */
    static boolean isEntry(String name) {
        return ENTRY.matcher(name).matches();
    }
}
