package org.gridscheme.api.capacity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gridscheme.api.scheme.mapping.ElementNames;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
import org.gridscheme.scheme.model.capacity.DualCapacity;
import org.gridscheme.scheme.model.capacity.PointCapacity;

/** What people call the points of pairs that are shown. */
final class PairNames implements ElementNames {

    private final Map<String, String> names = new HashMap<>();

    private PairNames() {}

    /** One pass over the points of the survey; keeps the names of those in the pairs. */
    static PairNames of(CapacitySurvey survey, Stream<DualCapacity> shown) {
        Set<String> needed = new HashSet<>();
        shown.flatMap(dual -> dual.pair().stream()).forEach(pair -> {
            needed.add(pair.first());
            needed.add(pair.second());
        });
        PairNames found = new PairNames();
        for (PointCapacity capacity : survey.points()) {
            ConnectionPoint point = capacity.point();
            if (needed.contains(point.id())) {
                found.names.put(point.id(), point.name());
            }
        }
        return found;
    }

    @Override
    public Optional<String> find(String id) {
        return Optional.ofNullable(names.get(id));
    }
}
