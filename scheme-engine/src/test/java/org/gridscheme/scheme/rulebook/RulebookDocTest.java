package org.gridscheme.scheme.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;
import org.junit.jupiter.api.Test;

/** Fails when {@code docs/rulebook.md} no longer tells what the rulebook says; {@code -Dgridscheme.docs.write=true} rewrites it. */
class RulebookDocTest {
    private static final Path PAGE = Path.of("docs", "rulebook.md");

    @Test
    void pageMatchesTheRulebook() throws IOException {
        String expected = RulebookDoc.of(new RuleBookReader().readResource("/rulebook/default.yml"));
        if (Boolean.getBoolean("gridscheme.docs.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(PAGE)
                .as("generated page, rewrite it with -Dgridscheme.docs.write=true")
                .exists();
        assertThat(Files.readString(PAGE))
                .as("generated page, rewrite it with -Dgridscheme.docs.write=true")
                .isEqualTo(expected);
    }
}
