package org.gridscheme.spatial.ingest.gis.mapping;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where one field of the grid package comes from.
 *
 * @param field name in the package, for example {@code rated_kva}
 * @param column of the layer, or one of the {@link Pseudo} columns; empty for a constant
 * @param constant the value of every element
 * @param prefix stands before what the column holds
 * @param factor turns the column's unit into the field's
 * @param values what stands for what; a value that is not listed is taken as it stands
 * @param other for values that are not listed
 * @param empty for elements without a value; may name a pseudo column
 * @param quantity true for a number with a meaning beyond itself, so that it is worth telling that it was assumed
 * @param line of the mapping file
 */
public record FieldMapping(
        String field,
        Optional<String> column,
        Optional<String> constant,
        String prefix,
        BigDecimal factor,
        Map<String, String> values,
        Optional<String> other,
        Optional<String> empty,
        boolean quantity,
        int line) {

    public FieldMapping {
        values = Map.copyOf(values);
    }

    /** What an element's value is taken from. */
    public enum Origin {
        COLUMN,
        CONSTANT,
        EMPTY,
        OTHER
    }

    /** A value in the field's own unit. */
    public record Value(String text, Origin origin) {}

    /**
     * The value of one element.
     *
     * @param columns gives what stands in a column, pseudo columns included
     */
    public Optional<Value> find(Function<String, Optional<String>> columns) {
        if (constant.isPresent()) {
            return Optional.of(new Value(constant.get(), Origin.CONSTANT));
        }
        Optional<String> given = column.flatMap(columns);
        if (given.isEmpty()) {
            return empty.flatMap(it -> it.startsWith(Pseudo.MARK) ? columns.apply(it) : Optional.of(it))
                    .map(it -> new Value(it, Origin.EMPTY));
        }
        return Optional.of(understood(given.get()));
    }

    private Value understood(String given) {
        String listed = values.get(PlainNumbers.canonical(given));
        if (listed != null) {
            return new Value(listed, Origin.COLUMN);
        }
        if (other.isPresent()) {
            return new Value(other.get(), Origin.OTHER);
        }
        String scaled = factor.compareTo(BigDecimal.ONE) == 0 ? given : PlainNumbers.times(given, factor);
        return new Value(prefix + scaled, Origin.COLUMN);
    }
}
