package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.Rejection;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.Remedy;

/** Collects why connection points were refused, one entry per point in the order of first mention. */
final class RejectionLedger {

    private record Entry(ConnectionPoint point, Set<RejectionReason> reasons, List<Remedy> remedies) {}

    private final Map<String, Entry> byPoint = new LinkedHashMap<>();

    void add(ConnectionPoint point, List<RejectionReason> reasons) {
        byPoint.computeIfAbsent(key(point), id -> new Entry(point, new LinkedHashSet<>(), new ArrayList<>()))
                .reasons
                .addAll(reasons);
    }

    void add(ConnectionPoint point, RejectionReason reason) {
        add(point, List.of(reason));
    }

    void addAll(List<Rejection> rejections) {
        rejections.forEach(r -> add(r.connectionPoint(), r.reasons()));
    }

    /** What would make a refused point pass; nothing for a point that was not refused. */
    void addRemedies(ConnectionPoint point, List<Remedy> remedies) {
        Entry entry = byPoint.get(key(point));
        if (entry != null) {
            entry.remedies.addAll(remedies);
        }
    }

    /** Identity of a point in one planning run: one node may be a point of several kinds. */
    static String key(ConnectionPoint point) {
        return point.id() + "/" + point.kind();
    }

    boolean has(ConnectionPoint point) {
        return byPoint.containsKey(key(point));
    }

    /** Whether a point was refused, as whatever kind. */
    boolean has(String pointId) {
        return byPoint.values().stream().anyMatch(entry -> entry.point.id().equals(pointId));
    }

    boolean isEmpty() {
        return byPoint.isEmpty();
    }

    /** All refusals but those of points that a shown scheme uses after all. */
    List<Rejection> without(Set<String> usedPoints) {
        List<Rejection> rejections = new ArrayList<>();
        byPoint.forEach((key, e) -> {
            if (!usedPoints.contains(key)) {
                rejections.add(new Rejection(e.point, List.copyOf(e.reasons), e.remedies));
            }
        });
        return rejections;
    }
}
