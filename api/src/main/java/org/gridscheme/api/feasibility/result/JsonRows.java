package org.gridscheme.api.feasibility.result;

import org.gridscheme.api.feasibility.row.RowShape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows of any table as JSON objects. */
final class JsonRows {

    private JsonRows() {}

    /** The columns as members, in their order; a header that is there twice gets its place in the table behind it. */
    static ObjectNode properties(RowShape shape, JsonNode source) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        if (shape.format().isObjects()) {
            shape.properties(source)
                    .ifPresentOrElse(
                            own -> own.properties().forEach(member -> members.set(member.getKey(), member.getValue())),
                            () -> noteUnreadable(source, members));
            return members;
        }
        for (int i = 0; i < shape.columns().size(); i++) {
            String name = shape.columns().get(i);
            JsonNode cell = shape.cell(source, i);
            if (cell != null) {
                members.set(members.has(name) ? name + " (" + (i + 1) + ")" : name, cell);
            }
        }
        return members;
    }

    /** A line that was no object comes back as it was. */
    private static void noteUnreadable(JsonNode source, ObjectNode members) {
        if (source.isString()) {
            members.set("line", source);
        }
    }
}
