package org.gridscheme.api.scheme.document;

import org.gridscheme.api.scheme.dto.SchemeDto;

/** Where the grid company's property ends: who pays for the line of a source also owns it. */
final class Boundaries {

    private static final String CABLE = "cable.";
    private static final String OVERHEAD = "overhead.";

    private Boundaries() {}

    /** The grid company builds the lines, so that its property ends at the customer's switchgear. */
    static boolean gridBuilds(SchemeDto scheme) {
        return scheme.quantities().stream()
                .filter(line -> line.source_index() >= 0)
                .filter(line -> line.code().startsWith(CABLE) || line.code().startsWith(OVERHEAD))
                .noneMatch(line -> line.owner().equals("CUSTOMER"));
    }
}
