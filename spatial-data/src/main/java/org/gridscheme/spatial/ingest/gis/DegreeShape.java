package org.gridscheme.spatial.ingest.gis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridscheme.spatial.crs.PlaceConversion;
import org.gridscheme.spatial.crs.PlaceProblem;
import org.gridscheme.spatial.ingest.SourceCrs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * A shape turned into longitude and latitude.
 *
 * @param shape empty where a vertex cannot be turned
 * @param problems of the first such vertex
 * @param vertex that vertex as it stands in the source
 */
record DegreeShape(Optional<Geometry> shape, List<PlaceProblem> problems, Optional<Coordinate> vertex) {

    /** Numbers that small are degrees: the origin of a projected system lies outside of where it is used. */
    private static final Envelope DEGREES = new Envelope(-180, 180, -90, 90);

    static DegreeShape of(Geometry given, SourceCrs crs) {
        if (!crs.isInDegrees() && DEGREES.contains(given.getEnvelopeInternal())) {
            PlaceProblem problem = new PlaceProblem("coordinates", "degrees-not-metres", "degrees, not " + crs.name());
            return new DegreeShape(Optional.empty(), List.of(problem), Optional.of(given.getCoordinate()));
        }
        Geometry copy = given.copy();
        Turning turning = new Turning(crs);
        copy.apply(turning);
        copy.geometryChanged();
        return turning.problems.isEmpty()
                ? new DegreeShape(Optional.of(copy), List.of(), Optional.empty())
                : new DegreeShape(Optional.empty(), List.copyOf(turning.problems), turning.vertex);
    }

    /** One course where the shape is one, in however many pieces it was drawn. */
    static Optional<LineString> line(Geometry shape) {
        if (shape instanceof LineString line) {
            return Optional.of(line);
        }
        if (!(shape instanceof MultiLineString)) {
            return Optional.empty();
        }
        LineMerger merger = new LineMerger();
        merger.add(shape);
        Collection<?> merged = merger.getMergedLineStrings();
        return merged.size() == 1 ? Optional.of((LineString) merged.iterator().next()) : Optional.empty();
    }

    private static final class Turning implements CoordinateSequenceFilter {

        private final SourceCrs crs;
        private final List<PlaceProblem> problems = new ArrayList<>();
        private Optional<Coordinate> vertex = Optional.empty();

        Turning(SourceCrs crs) {
            this.crs = crs;
        }

        @Override
        public void filter(CoordinateSequence vertices, int i) {
            PlaceConversion turned = crs.convert(vertices.getX(i), vertices.getY(i));
            problems.addAll(turned.problems());
            turned.place()
                    .ifPresentOrElse(
                            place -> {
                                vertices.setOrdinate(i, CoordinateSequence.X, place.lon());
                                vertices.setOrdinate(i, CoordinateSequence.Y, place.lat());
                            },
                            () -> vertex = Optional.of(vertices.getCoordinateCopy(i)));
        }

        @Override
        public boolean isDone() {
            return !problems.isEmpty();
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
