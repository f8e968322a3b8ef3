package org.gridscheme.scheme.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;

/**
 * Points by electrical bus and voltage. Whether two points are independent is the same for all of two groups. Quadratic in
 * the number of groups.
 */
final class PointGroups {

    private final int[] groupOf;
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<List<Integer>> partners = new ArrayList<>();

    private record Key(int bus, double voltage_kV) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::bus).thenComparingDouble(Key::voltage_kV);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    PointGroups(List<Candidate> points, GridContext context, PointJudge judge) {
        SortedMap<Key, List<Integer>> byKey = new TreeMap<>();
        for (int p = 0; p < points.size(); p++) {
            Candidate candidate = points.get(p);
            Key key = new Key(
                    context.grid().electricalBus(candidate.busbarSection()),
                    candidate.point().nominalVoltage_kV());
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(p);
        }
        members.addAll(byKey.values());
        groupOf = new int[points.size()];
        for (int g = 0; g < members.size(); g++) {
            for (int p : members.get(g)) {
                groupOf[p] = g;
            }
        }
        for (int g = 0; g < members.size(); g++) {
            partners.add(listPartners(g, points, judge));
        }
    }

    private List<Integer> listPartners(int group, List<Candidate> points, PointJudge judge) {
        List<Integer> found = new ArrayList<>();
        Candidate one = points.get(members.get(group).get(0));
        for (int g = 0; g < members.size(); g++) {
            Candidate other = points.get(members.get(g).get(0));
            if (g != group && judge.independent(one, other)) {
                found.add(g);
            }
        }
        return found;
    }

    int count() {
        return members.size();
    }

    int groupOf(int point) {
        return groupOf[point];
    }

    /** Points of a group in their order. */
    List<Integer> membersOf(int group) {
        return members.get(group);
    }

    /** Groups whose points are independent of those of a group. */
    List<Integer> partnersOf(int group) {
        return partners.get(group);
    }
}
