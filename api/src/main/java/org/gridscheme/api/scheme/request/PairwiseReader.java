package org.gridscheme.api.scheme.request;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.api.text.Printable;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.PairwiseComparison;
import org.gridscheme.scheme.rulebook.AhpRules;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code pairwise}: the compared criteria, and a row for each with its ratios to all of them. Every cell is checked;
 * what remains is judged by the rulebook for consistency.
 */
final class PairwiseReader {

    /** Saaty's scale from a ninth to nine, with room for rounding. */
    private static final NumberRange RATIO = NumberRange.from(0.1, 10, NumberRange.ANY_DECIMALS);

    private static final int MOST = Criterion.values().length;

    private final AhpRules rules;
    private final Faults faults;

    PairwiseReader(AhpRules rules, Faults faults) {
        this.rules = rules;
        this.faults = faults;
    }

    Optional<PairwiseComparison> read(RequestObject given, String pointer) {
        given.require("criteria");
        given.require("matrix");
        List<Criterion> criteria = given.array("criteria", MOST)
                .map(names -> criteria(names, pointer + "/criteria"))
                .orElse(List.of());
        Optional<List<JsonNode>> rows = given.array("matrix", MOST);
        given.refuseUnknown();
        if (criteria.isEmpty() || rows.isEmpty()) {
            return Optional.empty();
        }
        List<List<Double>> ratios = ratios(rows.get(), criteria.size(), pointer + "/matrix");
        if (faults.has(pointer)) {
            return Optional.empty();
        }
        return consistent(new PairwiseComparison(criteria, ratios), pointer + "/matrix");
    }

    /** Empty when one is unknown, named twice, or there are fewer than two. */
    private List<Criterion> criteria(List<JsonNode> names, String pointer) {
        Set<Criterion> criteria = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String at = pointer + "/" + i;
            if (!names.get(i).isString()) {
                RequestObject.noteWrongKind(names.get(i), "string", at, faults);
                continue;
            }
            String name = names.get(i).stringValue();
            Optional<Criterion> criterion = Arrays.stream(Criterion.values())
                    .filter(known -> known.key().equals(name))
                    .findFirst();
            if (criterion.isEmpty()) {
                faults.add(at, "unknown-weight", Printable.of(name), String.join(", ", WeightsReader.keys()));
            } else if (!criteria.add(criterion.get())) {
                faults.add(at, "pairwise.twice", name);
            }
        }
        if (!faults.has(pointer) && criteria.size() < 2) {
            faults.add(pointer, "pairwise.too-few");
        }
        return faults.has(pointer) ? List.of() : List.copyOf(criteria);
    }

    private List<List<Double>> ratios(List<JsonNode> rows, int size, String pointer) {
        if (rows.size() != size) {
            faults.add(pointer, "wrong-length", String.valueOf(size));
            return List.of();
        }
        List<List<Double>> ratios = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            ratios.add(row(rows.get(row), size, pointer + "/" + row));
        }
        if (!faults.has(pointer)) {
            noteContradictions(ratios, pointer);
        }
        return ratios;
    }

    private List<Double> row(JsonNode row, int size, String pointer) {
        if (!row.isArray()) {
            RequestObject.noteWrongKind(row, "array", pointer, faults);
            return List.of();
        }
        if (row.size() != size) {
            faults.add(pointer, "wrong-length", String.valueOf(size));
            return List.of();
        }
        List<Double> ratios = new ArrayList<>();
        for (int column = 0; column < size; column++) {
            RATIO.read(row.get(column), pointer + "/" + column, faults)
                    .map(BigDecimal::doubleValue)
                    .ifPresent(ratios::add);
        }
        return ratios;
    }

    /** Notes every cell below the diagonal that is not the reciprocal of its opposite, and every diagonal that is not 1. */
    private void noteContradictions(List<List<Double>> ratios, String pointer) {
        for (int row = 0; row < ratios.size(); row++) {
            for (int column = 0; column <= row; column++) {
                double opposite = ratios.get(column).get(row);
                if (!PairwiseComparison.areReciprocal(ratios.get(row).get(column), opposite)) {
                    String at = pointer + "/" + row + "/" + column;
                    faults.add(at, row == column ? "pairwise.diagonal" : "pairwise.not-reciprocal", number(opposite));
                }
            }
        }
    }

    private Optional<PairwiseComparison> consistent(PairwiseComparison comparison, String pointer) {
        AhpRules.Judgement judgement = rules.judge(comparison);
        if (!rules.isConsistent(judgement)) {
            faults.add(
                    pointer,
                    "pairwise.inconsistent",
                    number(judgement.consistency().ratio()),
                    number(rules.consistencyMax().value()));
            return Optional.empty();
        }
        return Optional.of(comparison);
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(3)).toPlainString();
    }
}
