package org.gridscheme.api.scheme.request;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.gridscheme.api.text.Printable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Walks over all tokens of a JSON text and notes what a tree no longer shows: keys given twice, text that is no Unicode,
 * numbers that are none.
 */
final class JsonScan {

    private final JsonParser parser;
    private final Faults faults;
    private final Deque<Set<String>> keys = new ArrayDeque<>();

    JsonScan(JsonParser parser, Faults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    void run() {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            visit(token);
        }
    }

    private void visit(JsonToken token) {
        switch (token) {
            case START_OBJECT -> keys.push(new HashSet<>());
            case END_OBJECT -> keys.pop();
            case PROPERTY_NAME -> visitKey(parser.currentName());
            case VALUE_STRING -> checkUnicode(parser.getString());
            case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> checkNumber();
            default -> {}
        }
    }

    private void visitKey(String key) {
        checkUnicode(key);
        if (!keys.element().add(key)) {
            faults.add(pointer(), "duplicate-key", Printable.of(key));
        }
    }

    private void checkUnicode(String text) {
        if (Printable.hasLoneSurrogate(text)) {
            faults.add(pointer(), "lone-surrogate");
        }
    }

    private void checkNumber() {
        if (parser.isNaN()) {
            faults.add(pointer(), "not-finite");
        }
    }

    private String pointer() {
        return Printable.of(parser.streamReadContext().pathAsPointer().toString());
    }
}
