package org.gridscheme.api.scheme.mapping;

import java.util.List;
import java.util.Optional;

/** What people call the elements of a grid. */
@FunctionalInterface
public interface ElementNames {

    /** Empty for what is no element of the grid or has no name. */
    Optional<String> find(String id);

    /** Their names, the id of one that has none, in the same order. */
    default List<String> list(List<String> ids) {
        return ids.stream().map(id -> find(id).orElse(id)).toList();
    }
}
