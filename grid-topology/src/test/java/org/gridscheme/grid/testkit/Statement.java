package org.gridscheme.grid.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.Position;
import org.locationtech.jts.geom.Coordinate;

/** One line of a text grid: words in order and options by name. */
final class Statement {

    private final String source;
    private final List<String> words = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    Statement(String source) {
        this.source = source;
        for (String part : source.split("\\s+")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                options.put(part.substring(0, equals), part.substring(equals + 1));
            } else {
                words.add(part);
            }
        }
    }

    String keyword() {
        return words.get(0);
    }

    String word(int position) {
        if (position >= words.size()) {
            throw new IllegalArgumentException("word " + position + " is missing in: " + source);
        }
        return words.get(position);
    }

    boolean says(String flag) {
        return words.contains(flag);
    }

    double value(int position) {
        return Double.parseDouble(word(position));
    }

    double value(String option, double otherwise) {
        return optional(option).orElse(otherwise);
    }

    List<Double> values(int from) {
        return words.subList(from, words.size()).stream().map(Double::valueOf).toList();
    }

    OptionalDouble optional(String option) {
        String text = options.get(option);
        return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    String text(String option, String otherwise) {
        return options.getOrDefault(option, otherwise);
    }

    Optional<String> optionalText(String option) {
        return Optional.ofNullable(options.get(option));
    }

    Position position(int at) {
        return new Position(value(at), value(at + 1));
    }

    Coordinate[] points(int from) {
        List<Double> numbers = values(from);
        Coordinate[] points = new Coordinate[numbers.size() / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(numbers.get(2 * i), numbers.get(2 * i + 1));
        }
        return points;
    }
}
