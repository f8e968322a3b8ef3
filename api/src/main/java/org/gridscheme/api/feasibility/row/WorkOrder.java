package org.gridscheme.api.feasibility.row;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Who comes first in a sequential batch. Rows without the value, or with one that cannot be read, come last. */
public enum WorkOrder {
    /** As in the file. */
    ROW {
        @Override
        OptionalDouble key(RowShape shape, JsonNode source) {
            return OptionalDouble.empty();
        }
    },
    /** Smallest number first. */
    PRIORITY {
        @Override
        OptionalDouble key(RowShape shape, JsonNode source) {
            return number(shape, source, Field.PRIORITY);
        }
    },
    /** Earliest date first. */
    DATE {
        @Override
        OptionalDouble key(RowShape shape, JsonNode source) {
            return shape.find(source, Field.DATE)
                    .flatMap(cell -> day(cell.asString("")))
                    .map(day -> OptionalDouble.of(day.toEpochDay()))
                    .orElse(OptionalDouble.empty());
        }
    },
    /** Largest capacity first. */
    LARGEST {
        @Override
        OptionalDouble key(RowShape shape, JsonNode source) {
            OptionalDouble capacity = number(shape, source, Field.CAPACITY_KVA);
            return capacity.isPresent() ? OptionalDouble.of(-capacity.getAsDouble()) : capacity;
        }
    },
    /** Smallest capacity first. */
    SMALLEST {
        @Override
        OptionalDouble key(RowShape shape, JsonNode source) {
            return number(shape, source, Field.CAPACITY_KVA);
        }
    };

    /** Year, month and day however they are joined: 2026-11-28, 2026/11/28, 2026年11月28日, 20261128. */
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?(?:[T ].*)?");

    /** Sort key of a row, smallest first. */
    abstract OptionalDouble key(RowShape shape, JsonNode source);

    /** Sort key of a row, smallest first; empty where the file's order decides. */
    public OptionalDouble keyOf(RowShape shape, JsonNode source) {
        return key(shape, source);
    }

    /** The column without which the order cannot be kept. */
    public Optional<Field> field() {
        return switch (this) {
            case ROW -> Optional.empty();
            case PRIORITY -> Optional.of(Field.PRIORITY);
            case DATE -> Optional.of(Field.DATE);
            case LARGEST, SMALLEST -> Optional.of(Field.CAPACITY_KVA);
        };
    }

    private static OptionalDouble number(RowShape shape, JsonNode source, Field field) {
        return shape.find(source, field)
                .flatMap(RowReader::number)
                .map(BigDecimal::doubleValue)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private static Optional<LocalDate> day(String text) {
        Matcher parts = DAY.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
