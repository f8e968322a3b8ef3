package org.gridscheme.scheme.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.model.Criterion;

/**
 * Chooses which schemes to show: the best, then the best of each criterion, then the best of every other way to supply, for
 * five bays of one switchgear are one choice, not five; then the next best until the list is full.
 */
final class Shortlist {

    /** What a customer asks for first comes first, should the list be too short for all. */
    private static final List<Criterion> BY_IMPORTANCE = List.of(
            Criterion.COST,
            Criterion.RELIABILITY,
            Criterion.DURATION,
            Criterion.LOAD_RATE,
            Criterion.VOLTAGE_DROP,
            Criterion.DIFFICULTY);

    private final List<Scored> ranked;
    private final int most;
    private final Set<Scored> kept = new LinkedHashSet<>();

    private Shortlist(List<Scored> ranked, int most) {
        this.ranked = ranked;
        this.most = most;
    }

    /**
     * @param ranked all feasible schemes, best first
     * @param most how many to choose
     * @return the chosen ones in the same order
     */
    static List<Scored> of(List<Scored> ranked, int most) {
        Shortlist shortlist = new Shortlist(ranked, most);
        ranked.stream().limit(1).forEach(shortlist::keep);
        BY_IMPORTANCE.forEach(shortlist::keepBest);
        shortlist.keepOtherWays();
        ranked.forEach(shortlist::keep);
        List<Scored> chosen = new ArrayList<>(ranked);
        chosen.retainAll(shortlist.kept);
        return chosen;
    }

    private void keep(Scored scheme) {
        if (kept.size() < most) {
            kept.add(scheme);
        }
    }

    /** Nothing is added where a chosen scheme is as good as any. */
    private void keepBest(Criterion criterion) {
        Comparator<Scored> less = Comparator.comparingDouble(s -> s.value(criterion));
        ranked.stream()
                .min(less)
                .filter(best -> kept.stream().noneMatch(chosen -> less.compare(chosen, best) <= 0))
                .ifPresent(this::keep);
    }

    private void keepOtherWays() {
        Set<String> ways = new HashSet<>();
        kept.forEach(s -> ways.add(way(s.draft())));
        ranked.stream().filter(s -> ways.add(way(s.draft()))).forEach(this::keep);
    }

    /** What makes two schemes the same kind of choice: voltage, mode, and for each source its substation and kind. */
    private static String way(SchemeDraft draft) {
        return draft.voltage_kV() + " " + draft.mode() + " "
                + draft.sources().stream()
                        .map(s -> s.connectionPoint().substationId() + " "
                                + s.connectionPoint().kind())
                        .sorted()
                        .toList();
    }
}
