package org.gridscheme.scheme.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a data file against its JSON schema; knows the keywords the schemas of this project use and refuses any other. */
final class SchemaCheck {

    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "minItems",
            "enum",
            "pattern",
            "minLength",
            "minimum",
            "exclusiveMinimum",
            "oneOf");

    private final JsonNode root;
    private final List<String> problems = new ArrayList<>();

    private SchemaCheck(JsonNode root) {
        this.root = root;
    }

    /** Problems of a file, each with where it is. */
    static List<String> problems(JsonNode schema, JsonNode file) {
        SchemaCheck check = new SchemaCheck(schema);
        check.check(schema, file, "");
        return List.copyOf(check.problems);
    }

    private void check(JsonNode schema, JsonNode node, String at) {
        schema.properties().forEach(keyword -> {
            if (!KNOWN.contains(keyword.getKey())) {
                throw new AssertionError("the schema uses " + keyword.getKey());
            }
        });
        if (schema.has("$ref")) {
            check(root.at(schema.get("$ref").textValue().substring(1)), node, at);
        }
        if (schema.has("oneOf")) {
            long matching = 0;
            for (JsonNode option : schema.get("oneOf")) {
                SchemaCheck alone = new SchemaCheck(root);
                alone.check(option, node, at);
                matching += alone.problems.isEmpty() ? 1 : 0;
            }
            require(matching == 1, at, "matches " + matching + " of oneOf");
        }
        if (schema.has("type")) {
            require(isOf(schema.get("type").textValue(), node), at, "is no " + schema.get("type"));
        }
        if (schema.has("enum")) {
            boolean known = false;
            for (JsonNode word : schema.get("enum")) {
                known |= word.equals(node);
            }
            require(known, at, node + " is not one of " + schema.get("enum"));
        }
        checkScalar(schema, node, at);
        if (node.isObject()) {
            checkObject(schema, node, at);
        }
        if (node.isArray()) {
            require(
                    !schema.has("minItems")
                            || node.size() >= schema.get("minItems").intValue(),
                    at,
                    "too few items");
            for (int i = 0; schema.has("items") && i < node.size(); i++) {
                check(schema.get("items"), node.get(i), at + "/" + i);
            }
        }
    }

    private void checkScalar(JsonNode schema, JsonNode node, String at) {
        if (node.isTextual()) {
            String text = node.textValue();
            boolean fits = !schema.has("pattern")
                    || Pattern.compile(schema.get("pattern").textValue())
                            .matcher(text)
                            .find();
            require(fits, at, "'" + text + "' does not match " + schema.get("pattern"));
            require(
                    !schema.has("minLength")
                            || text.length() >= schema.get("minLength").intValue(),
                    at,
                    "too short");
        }
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            require(
                    !schema.has("minimum")
                            || number.compareTo(schema.get("minimum").decimalValue()) >= 0,
                    at,
                    "too small");
            require(
                    !schema.has("exclusiveMinimum")
                            || number.compareTo(schema.get("exclusiveMinimum").decimalValue()) > 0,
                    at,
                    "too small");
        }
    }

    private void checkObject(JsonNode schema, JsonNode node, String at) {
        if (schema.has("required")) {
            schema.get("required").forEach(name -> require(node.has(name.textValue()), at, "misses " + name));
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode own = schema.path("properties").get(field.getKey());
            JsonNode others = schema.get("additionalProperties");
            if (own != null) {
                check(own, field.getValue(), at + "/" + field.getKey());
            } else if (others != null && others.isObject()) {
                check(others, field.getValue(), at + "/" + field.getKey());
            } else {
                require(others == null || others.booleanValue(), at, "has the unknown field " + field.getKey());
            }
        }
    }

    private static boolean isOf(String type, JsonNode node) {
        return switch (type) {
            case "object" -> node.isObject();
            case "array" -> node.isArray();
            case "string" -> node.isTextual();
            case "boolean" -> node.isBoolean();
            case "number" -> node.isNumber();
            case "integer" -> node.isIntegralNumber();
            default -> throw new AssertionError("the schema uses type " + type);
        };
    }

    private void require(boolean holds, String at, String problem) {
        if (!holds) {
            problems.add(at + ": " + problem);
        }
    }
}
