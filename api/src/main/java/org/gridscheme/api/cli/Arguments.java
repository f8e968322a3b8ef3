package org.gridscheme.api.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.api.text.Texts;

/** The options of a command: {@code --name value}, {@code --name=value} or a bare {@code --flag}. */
final class Arguments {

    private final Texts texts;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private Arguments(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param valued options that take a value, without dashes
     * @param flags options that take none
     * @throws CommandException with every option that is unknown, given twice or lacks its value
     */
    static Arguments parse(List<String> given, Set<String> valued, Set<String> flags, Texts texts) {
        Arguments arguments = new Arguments(texts);
        arguments.read(given, valued, flags);
        if (!arguments.problems.isEmpty()) {
            throw new CommandException(ExitCode.BAD_INPUT, arguments.problems);
        }
        return arguments;
    }

    /** All that are given, valued or not. */
    Set<String> names() {
        Set<String> names = new HashSet<>(values.keySet());
        names.addAll(flags);
        return names;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws CommandException naming every one of the options that is not given */
    void require(String... names) {
        List<String> missing = Arrays.stream(names)
                .filter(name -> !values.containsKey(name))
                .map(name -> texts.get("cli.option-required", name))
                .toList();
        if (!missing.isEmpty()) {
            throw new CommandException(ExitCode.BAD_INPUT, missing);
        }
    }

    /** @throws CommandException when the option is not given */
    String get(String name) {
        return find(name).orElseThrow(() -> CommandException.badInput(texts.get("cli.option-required", name)));
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /** @throws CommandException when the value is no whole number in the range */
    Optional<Long> findWhole(String name, long least, long most) {
        return find(name).map(value -> whole(name, value, least, most));
    }

    /** @throws CommandException when the value is none of the choices */
    String choice(String name, String otherwise, String... choices) {
        String value = find(name).orElse(otherwise);
        if (!Arrays.asList(choices).contains(value)) {
            throw CommandException.badInput(texts.get("cli.option-choice", name, String.join(", ", choices)));
        }
        return value;
    }

    private long whole(String name, String value, long least, long most) {
        Optional<Long> number = parse(value).filter(it -> it >= least && it <= most);
        return number.orElseThrow(() -> CommandException.badInput(
                texts.get("cli.option-whole", name, String.valueOf(least), String.valueOf(most))));
    }

    private static Optional<Long> parse(String value) {
        boolean whole = value.matches("-?[0-9]{1,18}");
        return whole ? Optional.of(Long.parseLong(value)) : Optional.empty();
    }

    private void read(List<String> given, Set<String> valued, Set<String> bare) {
        for (int i = 0; i < given.size(); i++) {
            String[] parts = given.get(i).split("=", 2);
            String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (bare.contains(name) && parts.length == 1) {
                flags.add(name);
            } else if (!valued.contains(name)) {
                problems.add(texts.get("cli.option-unknown", given.get(i)));
            } else if (parts.length == 2) {
                put(name, parts[1]);
            } else if (i + 1 < given.size()) {
                put(name, given.get(++i));
            } else {
                problems.add(texts.get("cli.option-value", name));
            }
        }
    }

    private void put(String name, String value) {
        if (values.put(name, value) != null) {
            problems.add(texts.get("cli.option-twice", name));
        }
    }
}
