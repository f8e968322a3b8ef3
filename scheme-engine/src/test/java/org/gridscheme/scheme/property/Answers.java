package org.gridscheme.scheme.property;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;

/** Two answers side by side. */
final class Answers {

    private static final double SAME = 1e-6;

    private Answers() {}

    /** Total of the cheapest scheme. */
    static Optional<BigDecimal> cheapest(SchemeSet set) {
        return set.schemes().stream().map(s -> s.cost().total()).min(BigDecimal::compareTo);
    }

    /** True where the cheapest scheme costs so much more than before, or there is none any more. */
    static boolean isDearer(SchemeSet after, SchemeSet before, BigDecimal by) {
        Optional<BigDecimal> was = cheapest(before);
        Optional<BigDecimal> is = cheapest(after);
        return was.isPresent() && (is.isEmpty() || is.get().compareTo(was.get().add(by)) > 0);
    }

    /** The same schemes in the same order with the same figures. */
    static boolean same(SchemeSet a, SchemeSet b) {
        boolean same = a.schemes().size() == b.schemes().size();
        for (int i = 0; same && i < a.schemes().size(); i++) {
            same = same(a.schemes().get(i), b.schemes().get(i));
        }
        return same;
    }

    /** The same connection points or pairs of them, in any order and with any figures. */
    static boolean samePoints(SchemeSet a, SchemeSet b) {
        return points(a).equals(points(b));
    }

    private static Set<String> points(SchemeSet set) {
        return set.schemes().stream().map(Answers::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean same(SupplyScheme a, SupplyScheme b) {
        double[] figuresA = figures(a);
        double[] figuresB = figures(b);
        boolean same =
                key(a).equals(key(b)) && a.cost().total().compareTo(b.cost().total()) == 0;
        for (int f = 0; f < figuresA.length; f++) {
            same &= Math.abs(figuresA[f] - figuresB[f]) <= SAME;
        }
        return same;
    }

    private static double[] figures(SupplyScheme s) {
        List<SupplySource> sources = ordered(s);
        return new double[] {
            s.score().total(),
            s.saidi_hPerYear(),
            s.durationDays(),
            sources.get(0).route().length_m(),
            sources.get(0).voltageDrop_pct(),
            sources.get(sources.size() - 1).route().length_m(),
            sources.get(sources.size() - 1).voltageDrop_pct()
        };
    }

    /** Kinds and ids of its connection points. */
    static String key(SupplyScheme s) {
        return ordered(s).stream().map(Answers::point).collect(Collectors.joining(" + "));
    }

    /** Sources by name where both do the same, else in their order. */
    private static List<SupplySource> ordered(SupplyScheme s) {
        return s.mode() == SupplyMode.MUTUAL
                ? s.sources().stream()
                        .sorted(Comparator.comparing(Answers::point))
                        .toList()
                : s.sources();
    }

    private static String point(SupplySource source) {
        return source.connectionPoint().kind() + " " + source.connectionPoint().id();
    }
}
