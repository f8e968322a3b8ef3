package org.gridscheme.grid.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.locationtech.jts.geom.LineString;

/**
 * Reports sections drawn twice: the same two nodes and the same course under another id. Two circuits in one trench look
 * like that too, so both are kept. O(sections).
 */
final class ParallelCheck {

    /** Two vertices nearer than this are one, in metres: far below what anybody surveys. */
    private static final double SAME_PLACE_M = 0.01;

    private ParallelCheck() {}

    static void check(SectionCheck checked, UniqueElements<GridNode> nodes, Findings findings) {
        int[] fromNodes = checked.from();
        int[] toNodes = checked.to();
        Map<Ends, List<LineSection>> known = new HashMap<>();
        for (int s = 0; s < checked.sections().size(); s++) {
            LineSection section = checked.sections().get(s);
            int from = fromNodes[s];
            int to = toNodes[s];
            if (from == to || section.geometry().isEmpty()) {
                continue;
            }
            List<LineSection> parallel = known.computeIfAbsent(Ends.of(from, to), ends -> new ArrayList<>(1));
            parallel.stream()
                    .filter(other -> sameCourse(other.geometry(), section.geometry()))
                    .findFirst()
                    .ifPresent(other -> findings.warn(
                            GridIssueCodes.PARALLEL_SECTION,
                            ElementKinds.LINE_SECTION,
                            section.id(),
                            Optional.of(nodes.get(from).position()),
                            Map.of("other", other.id())));
            parallel.add(section);
        }
    }

    private static boolean sameCourse(LineString a, LineString b) {
        return a.equalsExact(b, SAME_PLACE_M) || a.equalsExact(b.reverse(), SAME_PLACE_M);
    }

    /** The two ends in either order. */
    private record Ends(int lower, int higher) {

        static Ends of(int a, int b) {
            return new Ends(Math.min(a, b), Math.max(a, b));
        }
    }
}
