package org.gridscheme.scheme.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns raw entries into typed rules for the views. What a view asks for is thereby required: a missing id, a wrong unit or a value
 * out of range is recorded as a problem and a placeholder is handed out, so that one pass over all views finds every problem.
 * Entries no view asked for are reported at the end. Used while a rulebook is built, by one thread.
 */
final class RuleLookup {
    private final SortedMap<RuleId, RuleEntry> entries;
    private final Set<RuleId> asked = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    RuleLookup(SortedMap<RuleId, RuleEntry> entries) {
        this.entries = entries;
    }

    /** The problems of everything asked so far, then one for each entry that nobody asked for. */
    List<String> finish() {
        List<String> all = new ArrayList<>(problems);
        for (RuleId id : entries.keySet()) {
            if (!asked.contains(id)) {
                all.add(id + ": unknown rule id");
            }
        }
        return all;
    }

    void problem(String text) {
        problems.add(text);
    }

    RuleValue value(String id, Quantity quantity) {
        return findValue(id, quantity).orElseGet(() -> {
            missing(id);
            return new RuleValue(RuleId.of(id), Double.NaN, quantity.unit(), Severity.INFO, Evidence.EPU, "");
        });
    }

    Optional<RuleValue> findValue(String id, Quantity quantity) {
        return find(id).map(entry -> {
            double number = number(entry, quantity);
            return new RuleValue(entry.id(), number, entry.unit(), entry.severity(), entry.evidence(), entry.source());
        });
    }

    RuleFlag flag(String id) {
        RuleEntry entry = find(id).orElse(null);
        if (entry == null) {
            missing(id);
            return new RuleFlag(RuleId.of(id), false, Severity.INFO, Evidence.EPU, "");
        }
        boolean on = false;
        if (entry.content() instanceof RuleContent.Flag flag) {
            on = flag.on();
        } else {
            problems.add(id + ": true or false expected");
        }
        unit(entry, "-");
        return new RuleFlag(entry.id(), on, entry.severity(), entry.evidence(), entry.source());
    }

    <E extends Enum<E>> RuleChoice<E> choice(String id, Class<E> vocabulary) {
        RuleEntry entry = find(id).orElse(null);
        E fallback = vocabulary.getEnumConstants()[0];
        if (entry == null) {
            missing(id);
            return new RuleChoice<>(RuleId.of(id), fallback, Severity.INFO, Evidence.EPU, "");
        }
        E chosen = fallback;
        if (entry.content() instanceof RuleContent.Word word) {
            chosen = word(entry, word.word(), vocabulary).orElse(fallback);
        } else {
            problems.add(id + ": one word of " + words(vocabulary) + " expected");
        }
        unit(entry, "-");
        return new RuleChoice<>(entry.id(), chosen, entry.severity(), entry.evidence(), entry.source());
    }

    <E extends Enum<E>> RuleChoices<E> choices(String id, Class<E> vocabulary) {
        RuleEntry entry = find(id).orElse(null);
        if (entry == null) {
            missing(id);
            return new RuleChoices<E>(RuleId.of(id), List.of(), Severity.INFO, Evidence.EPU, "");
        }
        List<E> chosen = new ArrayList<>();
        if (entry.content() instanceof RuleContent.Words list) {
            list.words().forEach(word -> word(entry, word, vocabulary).ifPresent(chosen::add));
        } else {
            problems.add(id + ": a list of words of " + words(vocabulary) + " expected");
        }
        unit(entry, "-");
        return new RuleChoices<E>(entry.id(), chosen, entry.severity(), entry.evidence(), entry.source());
    }

    RuleLadder ladder(String id, Quantity quantity) {
        RuleEntry entry = find(id).orElse(null);
        if (entry == null) {
            missing(id);
            return new RuleLadder(RuleId.of(id), List.of(), quantity.unit(), Severity.INFO, Evidence.EPU, "");
        }
        List<Double> steps = entry.content() instanceof RuleContent.Numbers numbers ? numbers.values() : List.of();
        if (steps.isEmpty()) {
            problems.add(id + ": a list of numbers expected");
        }
        for (int i = 0; i < steps.size(); i++) {
            inRange(entry, steps.get(i), quantity);
            if (i > 0 && steps.get(i) <= steps.get(i - 1)) {
                problems.add(id + ": numbers must ascend, found " + steps.get(i) + " after " + steps.get(i - 1));
            }
        }
        unit(entry, quantity.unit());
        return new RuleLadder(entry.id(), steps, entry.unit(), entry.severity(), entry.evidence(), entry.source());
    }

    /** One value per word of the vocabulary, at {@code prefix.<word>}; all are required. */
    <E extends Enum<E>> Map<E, RuleValue> values(String prefix, Class<E> vocabulary, Quantity quantity) {
        Map<E, RuleValue> byWord = new EnumMap<>(vocabulary);
        for (E word : vocabulary.getEnumConstants()) {
            byWord.put(word, value(prefix + "." + key(word), quantity));
        }
        return Collections.unmodifiableMap(byWord);
    }

    /** As {@link #values}, but words without a rule are left out. */
    <E extends Enum<E>> Map<E, RuleValue> valuesGiven(String prefix, Class<E> vocabulary, Quantity quantity) {
        Map<E, RuleValue> byWord = new EnumMap<>(vocabulary);
        for (E word : vocabulary.getEnumConstants()) {
            findValue(prefix + "." + key(word), quantity).ifPresent(rule -> byWord.put(word, rule));
        }
        return Collections.unmodifiableMap(byWord);
    }

    /** The next name parts found below {@code prefix}, sorted: for tables whose rows the rulebook decides. */
    List<String> listNames(String prefix) {
        String start = prefix + ".";
        Set<String> names = new TreeSet<>();
        for (RuleId id : entries.keySet()) {
            if (id.value().startsWith(start)) {
                String rest = id.value().substring(start.length());
                int dot = rest.indexOf('.');
                names.add(dot < 0 ? rest : rest.substring(0, dot));
            }
        }
        return List.copyOf(names);
    }

    /** A step table whose rows are named by the number from which, or up to which, they hold; at least one row. */
    NavigableMap<Double, RuleValue> byNumber(String prefix, Quantity quantity) {
        NavigableMap<Double, RuleValue> table = byNumberIfGiven(prefix, quantity);
        if (table.isEmpty()) {
            problems.add(prefix + ": at least one row expected");
        }
        return table;
    }

    /** As {@link #byNumber}, but the table may be empty. */
    NavigableMap<Double, RuleValue> byNumberIfGiven(String prefix, Quantity quantity) {
        NavigableMap<Double, RuleValue> table = new TreeMap<>();
        for (String name : listNames(prefix)) {
            table.put(nameAsNumber(prefix, name), value(prefix + "." + name, quantity));
        }
        return Collections.unmodifiableNavigableMap(table);
    }

    /** The name part of a table row as the whole number it must be. */
    double nameAsNumber(String prefix, String name) {
        if (name.matches("[0-9]{1,9}")) {
            return Integer.parseInt(name);
        }
        problems.add(prefix + "." + name + ": the last part must be a whole number");
        return Double.NaN;
    }

    /** The word of an enum constant as rule ids spell it: {@code CLASS_II} is {@code class-ii}. */
    static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<RuleEntry> find(String id) {
        RuleId ruleId = RuleId.of(id);
        asked.add(ruleId);
        return Optional.ofNullable(entries.get(ruleId));
    }

    private void missing(String id) {
        problems.add(id + ": missing");
    }

    private double number(RuleEntry entry, Quantity quantity) {
        unit(entry, quantity.unit());
        if (entry.content() instanceof RuleContent.Number number) {
            inRange(entry, number.value(), quantity);
            return number.value();
        }
        problems.add(entry.id() + ": a number expected");
        return Double.NaN;
    }

    private void inRange(RuleEntry entry, double value, Quantity quantity) {
        if (!quantity.admits(value)) {
            problems.add(entry.id() + ": " + value + " is outside " + quantity.range());
        }
    }

    private void unit(RuleEntry entry, String expected) {
        if (!entry.unit().equals(expected)) {
            problems.add(entry.id() + ": unit '" + entry.unit() + "' found, '" + expected + "' expected");
        }
    }

    private <E extends Enum<E>> Optional<E> word(RuleEntry entry, String word, Class<E> vocabulary) {
        for (E candidate : vocabulary.getEnumConstants()) {
            if (candidate.name().equals(word)) {
                return Optional.of(candidate);
            }
        }
        problems.add(entry.id() + ": '" + word + "' is not one of " + words(vocabulary));
        return Optional.empty();
    }

    private static <E extends Enum<E>> String words(Class<E> vocabulary) {
        return List.of(vocabulary.getEnumConstants()).toString();
    }
}
