package org.gridscheme.scheme.candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gridscheme.grid.geometry.Box;
import org.gridscheme.grid.geometry.Polylines;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.scheme.rulebook.ConnectionSite;

/**
 * The sites of a grid in groups that a search takes or leaves as one: those of one kind on one feeder in one area class at one
 * voltage. Groups lie in clusters, one for every feeding substation. Each has the box around it. Immutable.
 */
final class SiteGroups {

    /**
     * All sites that one question decides about.
     *
     * @param kind number that all sites of the kind on its feeder share, whatever their area
     * @param area number that all sites of its feeder in the area share, whatever their kind
     * @param kindArea number that all sites of the kind in the area share, whatever their feeder
     */
    record Group(Site model, int[] sites, Box box, int kind, int area, int kindArea) {

        private static final int KINDS = ConnectionSite.values().length;
        private static final int AREAS = AreaClass.values().length;

        /** Kinds in areas are numbered below this. */
        static final int KIND_AREAS = KINDS * AREAS;

        static Group of(Site model, int[] sites, Box box) {
            int site = model.site().ordinal();
            int area = model.area().ordinal();
            return new Group(
                    model,
                    sites,
                    box,
                    model.source() * KINDS + site,
                    model.source() * AREAS + area,
                    site * AREAS + area);
        }
    }

    /** The groups one substation feeds. */
    record Cluster(int substation, List<Group> groups, Box box) {}

    private record Key(int source, ConnectionSite site, AreaClass area, double voltage_kV) {
        static Key of(Site s) {
            return new Key(s.source(), s.site(), s.area(), s.nominalVoltage_kV());
        }
    }

    private final List<Cluster> clusters;

    private SiteGroups(List<Cluster> clusters) {
        this.clusters = List.copyOf(clusters);
    }

    /** O(sites). */
    static SiteGroups of(List<Site> sites, Polylines shapes) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            numbers.add(i);
        }
        List<Group> groups = new ArrayList<>();
        gathered(numbers, n -> Key.of(sites.get(n)))
                .values()
                .forEach(members -> groups.add(group(members, sites, shapes)));
        List<Cluster> clusters = new ArrayList<>();
        gathered(groups, g -> g.model.substation())
                .forEach((substation, members) ->
                        clusters.add(new Cluster(substation, List.copyOf(members), around(members, Group::box))));
        clusters.sort(Comparator.comparingInt(Cluster::substation));
        return new SiteGroups(clusters);
    }

    private static <T, K> Map<K, List<T>> gathered(List<T> items, Function<T, K> key) {
        Map<K, List<T>> gathered = new LinkedHashMap<>();
        items.forEach(item -> gathered.computeIfAbsent(key.apply(item), k -> new ArrayList<>())
                .add(item));
        return gathered;
    }

    private static Group group(List<Integer> members, List<Site> sites, Polylines shapes) {
        return Group.of(
                sites.get(members.get(0)),
                members.stream().mapToInt(Integer::intValue).toArray(),
                around(members, shapes::box));
    }

    private static <T> Box around(List<T> items, Function<T, Box> box) {
        Box around = Box.EMPTY;
        for (T item : items) {
            around = around.with(box.apply(item));
        }
        return around;
    }

    List<Cluster> clusters() {
        return clusters;
    }
}
