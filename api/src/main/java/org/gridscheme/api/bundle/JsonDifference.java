package org.gridscheme.api.bundle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gridscheme.api.text.Printable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One place where two JSON documents differ.
 *
 * @param pointer JSON Pointer (RFC 6901), empty for the document as a whole
 * @param first JSON text of the value in the first document, shortened; empty where it has none
 * @param second the same of the second document
 */
public record JsonDifference(String pointer, String first, String second) {

    /** All differences, each as deep as it can be told, in the order of the first document. */
    static List<JsonDifference> between(JsonNode first, JsonNode second) {
        List<JsonDifference> found = new ArrayList<>();
        compare("", first, second, found);
        return found;
    }

    private static void compare(
            String pointer, @Nullable JsonNode first, @Nullable JsonNode second, List<JsonDifference> found) {
        if (first != null && second != null && first.isObject() && second.isObject()) {
            Set<String> names = new LinkedHashSet<>(first.propertyNames());
            names.addAll(second.propertyNames());
            names.forEach(name -> compare(pointer + "/" + escape(name), first.get(name), second.get(name), found));
        } else if (first != null && second != null && first.isArray() && second.isArray()) {
            for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
                compare(pointer + "/" + i, first.get(i), second.get(i), found);
            }
        } else if (!areEqual(first, second)) {
            found.add(new JsonDifference(pointer, text(first), text(second)));
        }
    }

    /** Numbers by value: 1.50 and 1.5 are the same. */
    private static boolean areEqual(@Nullable JsonNode first, @Nullable JsonNode second) {
        if (first != null && second != null && first.isNumber() && second.isNumber()) {
            return first.decimalValue().compareTo(second.decimalValue()) == 0;
        }
        return Objects.equals(first, second);
    }

    private static String text(@Nullable JsonNode value) {
        return value == null ? "" : Printable.of(value.toString());
    }

    private static String escape(String name) {
        return Printable.of(name.replace("~", "~0").replace("/", "~1"));
    }
}
