package org.gridscheme.scheme.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fails when a generated page no longer tells what its rulebook says; {@code -Dgridscheme.docs.write=true} rewrites it. */
class RulebookDocTest {

    @ParameterizedTest
    @CsvSource({"default.yml, rulebook.md", "de.yml, rulebook-de.md"})
    void pageMatchesTheRulebook(String file, String page) throws IOException {
        Path path = Path.of("docs", page);
        String expected = RulebookDoc.of(new RuleBookReader().readResource("/rulebook/" + file), file);
        if (Boolean.getBoolean("gridscheme.docs.write")) {
            Files.writeString(path, expected);
        }

        assertThat(path)
                .as("generated page, rewrite it with -Dgridscheme.docs.write=true")
                .exists();
        assertThat(Files.readString(path))
                .as("generated page, rewrite it with -Dgridscheme.docs.write=true")
                .isEqualTo(expected);
    }
}
