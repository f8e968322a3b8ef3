package org.gridscheme.grid.snapshot;

import java.util.Optional;
import org.gridscheme.grid.model.GridNode;

/** What people call line sections, which seldom have names of their own. */
public final class SectionNames {

    private SectionNames() {}

    /**
     * The name it was given, else the nodes it joins, {@code A – B}, one of them by its id where only the other has a name. Empty where there is
     * nothing but ids to call it by.
     */
    public static Optional<String> find(GridSnapshot grid, int section) {
        return grid.section(section).givenName().or(() -> ends(grid, section));
    }

    private static Optional<String> ends(GridSnapshot grid, int section) {
        GridNode from = grid.node(grid.sectionFrom(section));
        GridNode to = grid.node(grid.sectionTo(section));
        return from.givenName().isEmpty() && to.givenName().isEmpty()
                ? Optional.empty()
                : Optional.of(from.givenName().orElse(from.id()) + " – "
                        + to.givenName().orElse(to.id()));
    }
}
