package org.gridscheme.spatial.ingest;

import java.util.Optional;
import org.gridscheme.grid.model.AreaClass;

/** Supply area classes as packages write them. */
final class AreaClasses {

    private AreaClasses() {}

    /** {@code A+} and {@code A_PLUS} are the same class; empty for anything unknown. */
    static Optional<AreaClass> find(String text) {
        return text.equals("A+") ? Optional.of(AreaClass.A_PLUS) : CellParser.choice(text, AreaClass.class);
    }
}
