package org.gridscheme.scheme.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.scheme.comparison.SchemeComparison.CorridorPair;
import org.gridscheme.scheme.comparison.SchemeComparison.SharedCorridor;

/**
 * Finds what the corridors of schemes have in common. Every route is cut at all vertices that lie on it, so that what two
 * routes share becomes pieces between the same two vertices, whichever way they are walked.
 */
final class CorridorOverlap {

    private final List<String> ids;
    private final LocalPlane plane;
    private final List<Map<Piece, Piece>> corridors;

    private CorridorOverlap(List<String> ids, LocalPlane plane, List<Map<Piece, Piece>> corridors) {
        this.ids = ids;
        this.plane = plane;
        this.corridors = corridors;
    }

    static CorridorOverlap of(List<ComparedScheme> schemes) {
        List<LonLat> vertices = schemes.stream()
                .flatMap(scheme -> scheme.routes().stream())
                .flatMap(List::stream)
                .toList();
        LocalPlane plane = LocalPlane.around(vertices);
        RouteCutter cutter = new RouteCutter(vertices, plane);
        return new CorridorOverlap(
                schemes.stream().map(ComparedScheme::id).toList(),
                plane,
                schemes.stream().map(scheme -> corridor(scheme, cutter)).toList());
    }

    /** One entry for each pair, in the order of the schemes. */
    List<CorridorPair> pairs() {
        List<CorridorPair> pairs = new ArrayList<>();
        for (int a = 0; a < ids.size(); a++) {
            for (int b = a + 1; b < ids.size(); b++) {
                pairs.add(pair(a, b));
            }
        }
        return pairs;
    }

    /**
     * All corridors together, divided by which schemes run there: every piece belongs to exactly one entry. Entries stand in
     * the order in which the schemes come upon them.
     */
    List<SharedCorridor> shared() {
        Map<List<String>, List<Piece>> bySchemes = new LinkedHashMap<>();
        Set<Piece> seen = new HashSet<>();
        for (Map<Piece, Piece> corridor : corridors) {
            corridor.forEach((undirected, walked) -> {
                if (seen.add(undirected)) {
                    bySchemes
                            .computeIfAbsent(schemesAlong(undirected), schemes -> new ArrayList<>())
                            .add(walked);
                }
            });
        }
        return bySchemes.entrySet().stream()
                .map(entry -> new SharedCorridor(entry.getKey(), length_m(entry.getValue()), lines(entry.getValue())))
                .toList();
    }

    private List<String> schemesAlong(Piece undirected) {
        return IntStream.range(0, ids.size())
                .filter(i -> corridors.get(i).containsKey(undirected))
                .mapToObj(ids::get)
                .toList();
    }

    private CorridorPair pair(int a, int b) {
        Map<Piece, Piece> corridorA = corridors.get(a);
        Map<Piece, Piece> corridorB = corridors.get(b);
        List<Piece> common = pieces(corridorA, corridorB::containsKey);
        List<Piece> onlyA = pieces(corridorA, piece -> !corridorB.containsKey(piece));
        List<Piece> onlyB = pieces(corridorB, piece -> !corridorA.containsKey(piece));
        return new CorridorPair(
                ids.get(a),
                ids.get(b),
                length_m(common),
                length_m(onlyA),
                length_m(onlyB),
                lines(common),
                lines(onlyA),
                lines(onlyB));
    }

    /** The pieces of all routes of a scheme in the order they are walked; what cables share counts once. */
    private static Map<Piece, Piece> corridor(ComparedScheme scheme, RouteCutter cutter) {
        Map<Piece, Piece> corridor = new LinkedHashMap<>();
        for (List<LonLat> route : scheme.routes()) {
            for (Piece piece : cutter.cut(route)) {
                corridor.putIfAbsent(piece.undirected(), piece);
            }
        }
        return corridor;
    }

    private static List<Piece> pieces(Map<Piece, Piece> corridor, Predicate<Piece> wanted) {
        List<Piece> pieces = new ArrayList<>();
        corridor.forEach((undirected, walked) -> {
            if (wanted.test(undirected)) {
                pieces.add(walked);
            }
        });
        return pieces;
    }

    private double length_m(List<Piece> pieces) {
        return pieces.stream()
                .mapToDouble(piece -> plane.toMetric(piece.from()).distance(plane.toMetric(piece.to())))
                .sum();
    }

    /** Joins pieces that follow one another into lines. */
    private static List<List<LonLat>> lines(List<Piece> pieces) {
        List<List<LonLat>> lines = new ArrayList<>();
        List<LonLat> line = new ArrayList<>();
        for (Piece piece : pieces) {
            if (line.isEmpty() || !line.get(line.size() - 1).equals(piece.from())) {
                line = new ArrayList<>(List.of(piece.from()));
                lines.add(line);
            }
            line.add(piece.to());
        }
        return lines;
    }
}
