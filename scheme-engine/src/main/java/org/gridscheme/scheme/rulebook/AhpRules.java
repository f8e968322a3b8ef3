package org.gridscheme.scheme.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.gridscheme.scheme.model.AhpConsistency;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.PairwiseComparison;

/**
 * Weights from judgements in pairs (AHP, Saaty 1980).
 *
 * @param consistencyMax the consistency ratio stays below it
 * @param randomIndex mean consistency index of matrices filled at random, by number of criteria from 3
 * @param ratios for every two criteria in the order of {@link Criterion}, how many times the first outweighs the second
 */
public record AhpRules(
        RuleValue consistencyMax,
        NavigableMap<Double, RuleValue> randomIndex,
        Map<Criterion, Map<Criterion, RuleValue>> ratios) {

    /** Two criteria cannot contradict one another. */
    private static final int FEWEST_CONTRADICTING = 3;

    /**
     * What a comparison comes to.
     *
     * @param weights of its criteria in their order, sum 1
     */
    public record Judgement(List<Double> weights, AhpConsistency consistency) {
        public Judgement {
            weights = List.copyOf(weights);
        }
    }

    static AhpRules read(RuleLookup rules) {
        Map<Criterion, Map<Criterion, RuleValue>> ratios = new EnumMap<>(Criterion.class);
        for (Criterion row : Criterion.values()) {
            Map<Criterion, RuleValue> columns = new EnumMap<>(Criterion.class);
            for (Criterion column : EnumSet.range(row, Criterion.DIFFICULTY)) {
                if (row != column) {
                    String id = "ranking.ahp.pairwise." + RuleLookup.key(row) + "." + RuleLookup.key(column);
                    columns.put(column, rules.value(id, Quantity.JUDGEMENT));
                }
            }
            ratios.put(row, Collections.unmodifiableMap(columns));
        }
        return new AhpRules(
                rules.value("ranking.ahp.consistency-max", Quantity.RATIO),
                rules.byNumber("ranking.ahp.random-index", Quantity.FACTOR),
                Collections.unmodifiableMap(ratios));
    }

    /** Numbers of criteria that can contradict one another but have no random index. */
    List<Integer> listSizesWithoutIndex() {
        List<Integer> missing = new ArrayList<>();
        for (int n = FEWEST_CONTRADICTING; n <= Criterion.values().length; n++) {
            RuleValue index = randomIndex.get((double) n);
            if (index == null || !(index.value() > 0)) {
                missing.add(n);
            }
        }
        return missing;
    }

    /** False where a ratio is missing, which was reported when it was read. */
    boolean isComplete() {
        return ratios.values().stream()
                .flatMap(columns -> columns.values().stream())
                .allMatch(ratio -> ratio.value() > 0);
    }

    /** The rulebook's own comparison of all criteria. */
    public PairwiseComparison comparison() {
        List<Criterion> criteria = List.of(Criterion.values());
        List<List<Double>> rows = new ArrayList<>();
        for (Criterion row : criteria) {
            List<Double> ratiosOfRow = new ArrayList<>();
            for (Criterion column : criteria) {
                ratiosOfRow.add(ratio(row, column));
            }
            rows.add(ratiosOfRow);
        }
        return new PairwiseComparison(criteria, rows);
    }

    /** Weights from the principal eigenvector, and the consistency ratio {@code (lambda-n)/(n-1)/RI}. */
    public Judgement judge(PairwiseComparison comparison) {
        PrincipalVector vector = PrincipalVector.of(comparison);
        int n = comparison.size();
        double index = (vector.lambda() - n) / (n - 1);
        double ratio = n < FEWEST_CONTRADICTING ? 0 : Math.max(0, index / randomIndex(n));
        return new Judgement(vector.components(), new AhpConsistency(vector.lambda(), ratio));
    }

    public boolean isConsistent(Judgement judgement) {
        return judgement.consistency().ratio() < consistencyMax.value();
    }

    private double randomIndex(int criteria) {
        return Lookups.get(randomIndex, (double) criteria).value();
    }

    private double ratio(Criterion row, Criterion column) {
        if (row == column) {
            return 1;
        }
        return row.compareTo(column) < 0
                ? Lookups.get(Lookups.get(ratios, row), column).value()
                : 1 / Lookups.get(Lookups.get(ratios, column), row).value();
    }
}
