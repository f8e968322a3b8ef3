package org.gridscheme.grid.diagram;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sees to it that every element is drawn once: who comes second refers to it. */
final class Claims {

    private final Set<String> sections = new HashSet<>();
    private final Set<String> switches = new HashSet<>();

    /** The sections of these that nothing stands for yet. */
    List<String> sections(List<String> ids) {
        return ids.stream().filter(sections::add).toList();
    }

    /** The switch, unless it is drawn already. */
    Optional<String> device(String id) {
        return switches.add(id) ? Optional.of(id) : Optional.empty();
    }
}
