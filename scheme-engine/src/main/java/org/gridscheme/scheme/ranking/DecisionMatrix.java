package org.gridscheme.scheme.ranking;

import java.util.List;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.LoadRateResult;

/** Indicator values by scheme and criterion; for every criterion less is better. */
final class DecisionMatrix {

    private DecisionMatrix() {}

    /** Rows in the order of the drafts, columns in the order of {@link Criterion}. */
    static double[][] of(List<SchemeDraft> drafts) {
        double[][] values = new double[drafts.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = row(drafts.get(i));
        }
        return values;
    }

    static double[] row(SchemeDraft draft) {
        double[] row = new double[Criterion.values().length];
        for (Criterion criterion : Criterion.values()) {
            row[criterion.ordinal()] = value(draft, criterion);
        }
        return row;
    }

    static double value(SchemeDraft draft, Criterion criterion) {
        return switch (criterion) {
            case COST -> draft.cost().total().doubleValue();
            case RELIABILITY -> draft.saidi_hPerYear();
            case LOAD_RATE ->
                draft.sources().stream()
                        .flatMap(s -> s.loadRates().stream())
                        .mapToDouble(LoadRateResult::after_pct)
                        .max()
                        .orElse(0);
            case VOLTAGE_DROP ->
                draft.sources().stream()
                        .mapToDouble(s -> s.voltageDrop_pct())
                        .max()
                        .orElse(0);
            case DURATION -> draft.durationDays();
            case DIFFICULTY -> draft.difficulty();
        };
    }
}
