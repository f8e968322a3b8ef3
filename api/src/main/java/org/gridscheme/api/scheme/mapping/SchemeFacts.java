package org.gridscheme.api.scheme.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.scheme.comparison.ComparedScheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything a scheme says in single values, by JSON pointer: voltage, mode, equipment, plant, terms. Left out is what has a table
 * of its own in a comparison, what only draws, and the scheme's place in the list.
 */
final class SchemeFacts {

    private static final Set<String> LEFT_OUT = Set.of(
            "/id",
            "/rank",
            "/score",
            "/pareto",
            "/tied",
            "/quantities",
            "/cost",
            "/checks",
            "/design/schedule",
            "/design/power_quality");

    private static final Set<String> LEFT_OUT_ANYWHERE = Set.of(
            "geometry",
            "segments",
            "crossings",
            "coordinates",
            "load_rates",
            "shared_elements",
            "steps",
            "loads",
            "alternative");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final List<ComparedScheme.Fact> facts = new ArrayList<>();

    private SchemeFacts() {}

    static List<ComparedScheme.Fact> of(SchemeDto scheme) {
        SchemeFacts found = new SchemeFacts();
        found.visit("", MAPPER.valueToTree(scheme));
        return found.facts;
    }

    private void visit(String pointer, JsonNode value) {
        if (LEFT_OUT.contains(pointer)) {
            return;
        }
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                if (!LEFT_OUT_ANYWHERE.contains(member.getKey())) {
                    visit(pointer + "/" + member.getKey(), member.getValue());
                }
            }
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                visit(pointer + "/" + i, value.get(i));
            }
        } else if (!value.isNull()) {
            facts.add(new ComparedScheme.Fact(pointer, value.asString()));
        }
    }
}
