package org.gridscheme.api.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text taken apart once: what stands between its placeholders {@code {0}} to {@code {9}}, and their numbers. Immutable. */
final class Phrase {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private final List<String> between = new ArrayList<>();
    private final int[] arguments;

    Phrase(String pattern) {
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        List<MatchResult> found = matcher.results().toList();
        arguments = new int[found.size()];
        int from = 0;
        for (int i = 0; i < arguments.length; i++) {
            MatchResult placeholder = found.get(i);
            between.add(pattern.substring(from, placeholder.start()));
            arguments[i] = Integer.parseInt(placeholder.group(1));
            from = placeholder.end();
        }
        between.add(pattern.substring(from));
    }

    /** The placeholder itself stays where there is no such argument. */
    String with(List<String> values) {
        StringBuilder text = new StringBuilder(between.get(0));
        for (int i = 0; i < arguments.length; i++) {
            int argument = arguments[i];
            if (argument < values.size()) {
                text.append(values.get(argument));
            } else {
                text.append('{').append(argument).append('}');
            }
            text.append(between.get(i + 1));
        }
        return text.toString();
    }
}
