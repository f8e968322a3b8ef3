package org.gridscheme.scheme.candidate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.scheme.context.Candidate;
import org.jspecify.annotations.Nullable;

/** All places of a grid where customers can be connected. Immutable. */
public final class PointList {

    public static final PointList EMPTY = new PointList(Map.of());

    private final Map<Site, Candidate> bySite;

    PointList(Map<Site, Candidate> bySite) {
        this.bySite = Collections.unmodifiableMap(new LinkedHashMap<>(bySite));
    }

    @Nullable Candidate find(Site site) {
        return bySite.get(site);
    }

    public List<Candidate> candidates() {
        return List.copyOf(bySite.values());
    }

    /** Whether the same places are in both. */
    public boolean hasSamePlaces(PointList other) {
        return bySite.keySet().equals(other.bySite.keySet());
    }
}
