package org.gridscheme.api.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options of one verb: {@code --name value}, {@code --name=value}, {@code --flag}, and words that belong to no option. */
final class Arguments {

    private final Map<String, String> options;
    private final List<String> words;

    private Arguments(Map<String, String> options, List<String> words) {
        this.options = options;
        this.words = words;
    }

    /**
     * @param valued options that take a value
     * @param flags options that take none
     */
    static Arguments parse(List<String> args, Set<String> valued, Set<String> flags) throws UsageException {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (!arg.startsWith("--")) {
                words.add(arg);
                continue;
            }
            int equals = arg.indexOf('=');
            String name = equals < 0 ? arg.substring(2) : arg.substring(2, equals);
            if (flags.contains(name)) {
                options.put(name, "");
            } else if (!valued.contains(name)) {
                throw new UsageException("unknown option --" + name);
            } else if (equals >= 0) {
                options.put(name, arg.substring(equals + 1));
            } else if (i + 1 < args.size()) {
                options.put(name, args.get(++i));
            } else {
                throw new UsageException("--" + name + " needs a value");
            }
        }
        return new Arguments(options, List.copyOf(words));
    }

    List<String> words() {
        return words;
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(options.get(name));
    }

    String get(String name) throws UsageException {
        return find(name).orElseThrow(() -> new UsageException("--" + name + " is missing"));
    }

    long getLong(String name, long otherwise) throws UsageException {
        Optional<String> text = find(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Long.parseLong(text.get());
        } catch (NumberFormatException e) {
            throw new UsageException("--" + name + " is not a whole number: " + text.get());
        }
    }

    void requireNoWords() throws UsageException {
        if (!words.isEmpty()) {
            throw new UsageException("unexpected: " + String.join(" ", words));
        }
    }
}
