package org.gridscheme.scheme.testkit;

import java.io.StringReader;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;

/** The default rulebook with single values replaced. */
public final class Overlays {

    private Overlays() {}

    /** @param value as it stands in YAML */
    public static RuleBook of(String id, String value) {
        String yaml = """
                id: test
                version: "1"
                values:
                  - {id: %s, value: %s, source: "test", evidence: EPU, since: 2025-01-01}
                """.formatted(id, value);
        return Defaults.RULES.withOverlay(new RuleBookReader().readOverlay(new StringReader(yaml)));
    }
}
