package org.gridscheme.api.scheme.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.api.text.Printable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON object of a request. Each member is asked for by name and kind; what is missing, of another kind or out of
 * range becomes a fault and the answer is empty, so that reading goes on to the next member.
 */
final class RequestObject {

    private final ObjectNode node;
    private final String pointer;
    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();

    RequestObject(ObjectNode node, String pointer, Faults faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
    }

    /** JSON Pointer of a member. */
    String pointerTo(String name) {
        return pointer + "/" + name;
    }

    /** True where the member is given, of whatever kind. */
    boolean has(String name) {
        return node.has(name);
    }

    /** Notes a fault unless the member is given. */
    void require(String name) {
        if (!node.has(name)) {
            faults.add(pointerTo(name), "required");
        }
    }

    Optional<RequestObject> object(String name) {
        return member(name)
                .filter(value -> isKind(value.isObject(), value, name, "object"))
                .map(value -> new RequestObject((ObjectNode) value, pointerTo(name), faults));
    }

    /** Elements of an array of at most {@code most} elements. */
    Optional<List<JsonNode>> array(String name, int most) {
        return member(name)
                .filter(value -> isKind(value.isArray(), value, name, "array"))
                .flatMap(value -> {
                    if (value.size() > most) {
                        faults.add(pointerTo(name), "too-many-items", String.valueOf(most));
                        return Optional.empty();
                    }
                    return Optional.of(new ArrayList<>(value.values()));
                });
    }

    Optional<BigDecimal> number(String name, NumberRange range) {
        return member(name).flatMap(value -> range.read(value, pointerTo(name), faults));
    }

    /** Text without control characters, of at most {@code longest} characters. */
    Optional<String> text(String name, int longest) {
        return member(name)
                .filter(value -> isKind(value.isString(), value, name, "string"))
                .map(JsonNode::stringValue)
                .filter(text -> isFit(text, pointerTo(name), longest));
    }

    Optional<Boolean> flag(String name) {
        return member(name)
                .filter(value -> isKind(value.isBoolean(), value, name, "boolean"))
                .map(JsonNode::booleanValue);
    }

    /** Text as {@link #text}, of an element of an array. */
    Optional<String> textOf(JsonNode element, String at, int longest) {
        if (!element.isString()) {
            noteWrongKind(element, "string", at, faults);
            return Optional.empty();
        }
        return Optional.of(element.stringValue()).filter(text -> isFit(text, at, longest));
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> kind) {
        return member(name)
                .filter(value -> isKind(value.isString(), value, name, "string"))
                .flatMap(value -> constant(value.stringValue(), name, kind));
    }

    /** Notes a fault for every member nobody asked for; called last. */
    void refuseUnknown() {
        refuseUnknown("unknown-field", List.copyOf(known));
    }

    /** The same with a code of its own, telling which names there are. */
    void refuseUnknown(String code, List<String> names) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                faults.add(
                        Printable.of(pointer + "/" + escape(name)), code, Printable.of(name), String.join(", ", names));
            }
        }
    }

    private Optional<JsonNode> member(String name) {
        known.add(name);
        @Nullable JsonNode value = node.get(name);
        boolean unusable = value == null || (value.isValueNode() && faults.has(pointerTo(name)));
        return unusable ? Optional.empty() : Optional.of(value);
    }

    private boolean isKind(boolean matches, JsonNode value, String name, String kind) {
        if (!matches) {
            noteWrongKind(value, kind, pointerTo(name), faults);
        }
        return matches;
    }

    static void noteWrongKind(JsonNode value, String expected, String pointer, Faults faults) {
        if (value.isNull()) {
            faults.add(pointer, "null");
        } else {
            faults.add(pointer, "wrong-type", expected);
        }
    }

    private boolean isFit(String text, String at, int longest) {
        if (Printable.hasControlCharacter(text)) {
            faults.add(at, "control-characters");
            return false;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            faults.add(at, "too-long", String.valueOf(longest));
            return false;
        }
        return true;
    }

    private <E extends Enum<E>> Optional<E> constant(String text, String name, Class<E> kind) {
        E[] constants = kind.getEnumConstants();
        Optional<E> constant =
                Arrays.stream(constants).filter(c -> c.name().equals(text)).findFirst();
        if (constant.isEmpty()) {
            faults.add(
                    pointerTo(name),
                    "unknown-value",
                    String.join(", ", Arrays.stream(constants).map(Enum::name).toList()));
        }
        return constant;
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
