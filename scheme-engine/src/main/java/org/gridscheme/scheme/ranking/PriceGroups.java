package org.gridscheme.scheme.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.model.EngineeringQuantity;

/**
 * What each group of prices costs in each of several schemes, fees and contingency included. A group is the first part of the
 * price codes. O(lines of all bills).
 */
final class PriceGroups {

    private final List<Scored> schemes;
    private final Map<String, double[]> costsOfCode = new HashMap<>();
    private final Map<String, double[]> costs = new TreeMap<>();

    PriceGroups(List<Scored> schemes) {
        this.schemes = schemes;
        for (int i = 0; i < schemes.size(); i++) {
            add(i, schemes.get(i).draft());
        }
    }

    private void add(int scheme, SchemeDraft draft) {
        double direct = draft.cost().direct().doubleValue();
        double surcharge = direct == 0 ? 0 : draft.cost().total().doubleValue() / direct;
        for (EngineeringQuantity line : draft.quantities()) {
            double[] ofGroup = costsOfCode.get(line.code());
            if (ofGroup == null) {
                ofGroup = costs.computeIfAbsent(group(line.code()), g -> new double[schemes.size()]);
                costsOfCode.put(line.code(), ofGroup);
            }
            ofGroup[scheme] += line.amount().doubleValue() * surcharge;
        }
    }

    private static String group(String code) {
        int end = code.indexOf('.');
        return end < 0 ? code : code.substring(0, end);
    }

    /** The groups of all schemes, in alphabetical order. */
    List<String> list() {
        return new ArrayList<>(costs.keySet());
    }

    /** Cost of a listed group by scheme, 0 where a scheme does not have it. */
    double[] costs(String group) {
        double[] ofGroup = costs.get(group);
        if (ofGroup == null) {
            throw new IllegalArgumentException("no such group of prices: " + group);
        }
        return ofGroup.clone();
    }
}
