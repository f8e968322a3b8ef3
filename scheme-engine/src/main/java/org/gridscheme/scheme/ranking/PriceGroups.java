package org.gridscheme.scheme.ranking;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.model.EngineeringQuantity;

/** What each group of prices costs in a scheme, fees and contingency included. A group is the first part of the price codes. */
final class PriceGroups {

    private PriceGroups() {}

    /** The groups of all schemes, in alphabetical order. */
    static List<String> list(List<Scored> schemes) {
        TreeSet<String> groups = new TreeSet<>();
        schemes.forEach(s -> s.draft().quantities().forEach(line -> groups.add(group(line))));
        return List.copyOf(groups);
    }

    /** Cost of each group that the scheme has. */
    static Map<String, Double> costs(SchemeDraft draft) {
        Map<String, Double> costs = new TreeMap<>();
        double direct = draft.cost().direct().doubleValue();
        double surcharge = direct == 0 ? 0 : draft.cost().total().doubleValue() / direct;
        draft.quantities()
                .forEach(line -> costs.merge(group(line), line.amount().doubleValue() * surcharge, Double::sum));
        return costs;
    }

    private static String group(EngineeringQuantity line) {
        int end = line.code().indexOf('.');
        return end < 0 ? line.code() : line.code().substring(0, end);
    }
}
