package org.gridscheme.scheme.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridscheme.scheme.model.RankingMethod;
import org.gridscheme.scheme.rulebook.RankingRules;

/** What each of the three methods says of a list of schemes. TOPSIS and VIKOR measure every scheme against all of the list. */
final class Measures {

    private final List<Scored> schemes;
    private final double[] topsis;
    private final double[] vikor;

    private Measures(List<Scored> schemes, double[] topsis, double[] vikor) {
        this.schemes = schemes;
        this.topsis = topsis;
        this.vikor = vikor;
    }

    static Measures of(List<Scored> schemes, Weights weights, RankingRules rules) {
        double[][] values =
                DecisionMatrix.of(schemes.stream().map(Scored::draft).toList());
        return new Measures(
                schemes,
                Topsis.closeness(values, weights.values()),
                Vikor.compromise(values, weights.values(), rules.vikorV().value()));
    }

    /** Closeness of the i-th scheme, higher is better. */
    double topsis(int i) {
        return topsis[i];
    }

    /** Compromise measure of the i-th scheme, lower is better. */
    double vikor(int i) {
        return vikor[i];
    }

    /** What the method orders by, higher is better. */
    double goodness(int i, RankingMethod method) {
        return switch (method) {
            case ADDITIVE -> schemes.get(i).total();
            case TOPSIS -> topsis[i];
            case VIKOR -> -vikor[i];
        };
    }

    /** Positions in the list, best first; equals stay in the order of the list. */
    List<Integer> order(RankingMethod method) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < schemes.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> -goodness(i, method)));
        return order;
    }
}
