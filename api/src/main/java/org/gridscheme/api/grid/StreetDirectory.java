package org.gridscheme.api.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * The named streets of a grid version. Stretches of one name that lie within a kilometre of one another are one street: the
 * two carriageways of an avenue are, two market squares in two villages are not. Immutable; a search looks at all names.
 */
public final class StreetDirectory {

    /** Farther apart than this, streets of one name are two. */
    private static final double ONE_STREET_m = 1000;

    /** No match. */
    private static final int NOT_IN_NAME = 3;

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private record Entry(FoldedName folded, StreetPlace street) {}

    private record Match(int rank, StreetPlace street) {}

    private StreetDirectory() {}

    /** Lists the streets by name: O(edges), and quadratic in the stretches of one name. */
    public static StreetDirectory of(StreetData streets, CoordinateTransform transform) {
        Map<String, List<Piece>> byName = new TreeMap<>();
        for (StreetEdge edge : streets.edges()) {
            if (!edge.name().isBlank()) {
                byName.computeIfAbsent(edge.name(), name -> new ArrayList<>()).add(Piece.of(edge));
            }
        }
        StreetDirectory directory = new StreetDirectory();
        byName.forEach((name, pieces) -> directory.add(name, pieces, transform));
        return directory;
    }

    /** Stretches that belong together so far. */
    private record Piece(List<StreetEdge> edges, Envelope extent) {
        static Piece of(StreetEdge edge) {
            return new Piece(List.of(edge), edge.geometry().getEnvelopeInternal());
        }

        Piece with(Piece other) {
            List<StreetEdge> both = new ArrayList<>(edges);
            both.addAll(other.edges);
            Envelope around = new Envelope(extent);
            around.expandToInclude(other.extent);
            return new Piece(both, around);
        }
    }

    private void add(String name, List<Piece> pieces, CoordinateTransform transform) {
        names.add(name);
        FoldedName folded = FoldedName.of(name);
        if (!folded.isEmpty()) {
            joined(pieces).forEach(piece -> entries.add(new Entry(folded, street(name, piece, transform))));
        }
    }

    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece whole = piece;
            for (int i = joined.size() - 1; i >= 0; i--) {
                if (joined.get(i).extent.distance(whole.extent) <= ONE_STREET_m) {
                    whole = whole.with(joined.remove(i));
                }
            }
            joined.add(whole);
        }
        return joined;
    }

    private static StreetPlace street(String name, Piece piece, CoordinateTransform transform) {
        Coordinate centre = piece.extent.centre();
        StreetEdge middle = piece.edges.stream()
                .min(Comparator.<StreetEdge>comparingDouble(e -> middleOf(e).distance(centre))
                        .thenComparingInt(StreetEdge::id))
                .orElseThrow();
        Coordinate on = middleOf(middle);
        LonLat low = transform.toLonLat(new Position(piece.extent.getMinX(), piece.extent.getMinY()));
        LonLat high = transform.toLonLat(new Position(piece.extent.getMaxX(), piece.extent.getMaxY()));
        return new StreetPlace(
                name,
                transform.toLonLat(new Position(on.x, on.y)),
                Bounds.of(List.of(low, high)),
                piece.edges.stream().mapToDouble(e -> e.geometry().getLength()).sum());
    }

    private static Coordinate middleOf(StreetEdge edge) {
        return new LengthIndexedLine(edge.geometry())
                .extractPoint(edge.geometry().getLength() / 2);
    }

    /** Whether a street has exactly this name. */
    public boolean has(String name) {
        return names.contains(name);
    }

    /**
     * Streets whose name contains what is typed: names that begin with it first, then those with a word that does, short names
     * before long ones.
     *
     * @param most how many at most
     */
    public List<StreetPlace> search(String typed, int most) {
        FoldedName folded = FoldedName.of(typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        return entries.stream()
                .map(entry -> new Match(entry.folded.rank(folded), entry.street))
                .filter(match -> match.rank < NOT_IN_NAME)
                .sorted(Comparator.comparingInt(Match::rank)
                        .thenComparingInt(m -> m.street.name().length())
                        .thenComparing(m -> m.street.name())
                        .thenComparing(Comparator.comparingDouble((Match m) -> m.street.length_m())
                                .reversed()))
                .limit(most)
                .map(Match::street)
                .toList();
    }
}
