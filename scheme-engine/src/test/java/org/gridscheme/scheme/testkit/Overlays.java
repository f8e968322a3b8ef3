package org.gridscheme.scheme.testkit;

import java.io.StringReader;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;

/** A rulebook with single values replaced. */
public final class Overlays {

    private Overlays() {}

    /**
     * The default rulebook with a value replaced.
     *
     * @param value as it stands in YAML
     */
    public static RuleBook of(String id, String value) {
        return on(Defaults.RULES, id, value);
    }

    /** Another rulebook with a value replaced. */
    public static RuleBook on(RuleBook rules, String id, String value) {
        String yaml = """
                id: test
                version: "1"
                values:
                  - {id: %s, value: %s, source: "test", evidence: EPU, since: 2025-01-01}
                """.formatted(id, value);
        return rules.withOverlay(new RuleBookReader().readOverlay(new StringReader(yaml)));
    }
}
