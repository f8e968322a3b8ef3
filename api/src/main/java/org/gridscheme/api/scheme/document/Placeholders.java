package org.gridscheme.api.scheme.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Keys written into text as <code>{{key}}</code>. Office programs cut text into runs where they like, so a key is looked for in the
 * text of the whole paragraph; what replaces it has the type of its first character.
 */
final class Placeholders {

    private static final Pattern KEY = Pattern.compile("\\{\\{\\s*([a-z0-9_.]+)\\s*}}");

    private Placeholders() {}

    static List<String> keys(Element paragraph) {
        return KEY.matcher(text(paragraph)).results().map(key -> key.group(1)).toList();
    }

    /** @param values empty for a key that stays as it is */
    static void replace(Element paragraph, Function<String, Optional<String>> values) {
        List<MatchResult> found =
                new ArrayList<>(KEY.matcher(text(paragraph)).results().toList());
        for (int i = found.size() - 1; i >= 0; i--) {
            MatchResult key = found.get(i);
            values.apply(key.group(1)).ifPresent(value -> replace(paragraph, key.start(), key.end(), value));
        }
    }

    private static String text(Element paragraph) {
        StringBuilder text = new StringBuilder();
        WordDom.list(paragraph, "t").forEach(part -> text.append(part.getTextContent()));
        return text.toString();
    }

    /** Puts a value in the place of the characters from start to end, which may lie in several runs. */
    private static void replace(Element paragraph, int start, int end, String value) {
        int at = 0;
        boolean written = false;
        for (Element part : WordDom.list(paragraph, "t")) {
            String text = part.getTextContent();
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, text.length());
            if (from < text.length() && to > from) {
                part.setTextContent(text.substring(0, from) + (written ? "" : value) + text.substring(to));
                part.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
                written = true;
            }
            at += text.length();
        }
    }
}
