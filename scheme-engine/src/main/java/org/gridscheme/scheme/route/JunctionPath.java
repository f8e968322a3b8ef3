package org.gridscheme.scheme.route;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * A path from a customer to a target as the junctions it passes.
 *
 * @param start where it enters the street network
 * @param first junction it reaches first
 * @param steps whole edges it walks, in order
 * @param end where it leaves the network
 */
record JunctionPath(StreetAccess start, int first, List<Step> steps, StreetAccess end) {

    JunctionPath {
        steps = List.copyOf(steps);
    }

    /** @param path one that reaches a junction, that is of more than one piece */
    static JunctionPath of(CorridorPath path, StreetNetwork streets) {
        List<StreetPiece> pieces = path.pieces();
        List<Step> steps = new ArrayList<>(pieces.size());
        for (StreetPiece piece : pieces.subList(1, pieces.size() - 1)) {
            int a = streets.edge(piece.edge()).fromNode();
            int b = streets.edge(piece.edge()).toNode();
            boolean forward = piece.to_m() > piece.from_m();
            steps.add(new Step(piece.edge(), forward ? a : b, forward ? b : a));
        }
        StreetPiece entry = pieces.get(0);
        int first = entry.to_m() > 0
                ? streets.edge(entry.edge()).toNode()
                : streets.edge(entry.edge()).fromNode();
        return new JunctionPath(path.start(), first, steps, path.end());
    }

    /** Junction at which it turns into the street of its end. */
    int last() {
        return steps.isEmpty() ? first : steps.get(steps.size() - 1).to();
    }
}
