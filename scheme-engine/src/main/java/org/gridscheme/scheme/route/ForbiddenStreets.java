package org.gridscheme.scheme.route;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.model.Wishes;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetLocator;
import org.gridscheme.scheme.street.StreetNetwork;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Which street edges an applicant forbids. */
final class ForbiddenStreets {

    private final StreetNetwork streets;
    private final StreetLocator locator;

    ForbiddenStreets(StreetNetwork streets, StreetLocator locator) {
        this.streets = streets;
        this.locator = locator;
    }

    /**
     * Edges by number. O(edges) where names or areas are given.
     *
     * @param reach_m how far the street of a forbidden stretch may be from the place that names it
     */
    BitSet edges(Wishes wishes, double reach_m) {
        BitSet forbidden = new BitSet(streets.edgeCount());
        for (Position place : wishes.forbiddenStretches()) {
            List<StreetAccess> nearest = locator.listNearest(place, 1, reach_m, edge -> true);
            nearest.forEach(access -> forbidden.set(access.edge()));
        }
        if (!wishes.forbiddenStreets().isEmpty()) {
            Set<String> names = new HashSet<>(wishes.forbiddenStreets());
            IntStream.range(0, streets.edgeCount())
                    .filter(e -> names.contains(streets.edge(e).name()))
                    .forEach(forbidden::set);
        }
        wishes.forbiddenAreas().forEach(area -> markTouched(area, forbidden));
        return forbidden;
    }

    private void markTouched(Polygon area, BitSet forbidden) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
        for (int e = 0; e < streets.edgeCount(); e++) {
            LineString course = streets.edge(e).geometry();
            boolean near = course.getEnvelopeInternal().intersects(area.getEnvelopeInternal());
            if (near && prepared.intersects(course)) {
                forbidden.set(e);
            }
        }
    }
}
