package org.gridscheme.spatial.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFileTest {

    @Test
    void findsAStatementWithItsComments() {
        String sql = SqlFile.open("grid-version.sql").get("lock");

        assertThat(sql).startsWith("-- One switch at a time").endsWith("SHARE ROW EXCLUSIVE MODE");
    }

    @Test
    void unknownFileOrStatement() {
        assertThatThrownBy(() -> SqlFile.open("nothing.sql")).hasMessageContaining("nothing.sql");
        assertThatThrownBy(() -> SqlFile.open("grid-version.sql").get("nothing"))
                .hasMessageContaining("nothing")
                .hasMessageContaining("grid-version.sql");
    }

    /** A semicolon would let a second statement ride along. */
    @ParameterizedTest
    @ValueSource(
            strings = {"street-network.sql", "grid-version.sql", "grid-issue.sql", "scheme-archive.sql", "tiles.sql"})
    void statementsStandAlone(String file) throws Exception {
        try (var in = SqlFileTest.class.getResourceAsStream("/sql/" + file)) {
            String code = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).replaceAll("--.*", "");
            assertThat(code).doesNotContain(";");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Aachen Synth 1, aachen-synth-1",
        "Düren / Jülich, duren-julich",
        "'  --x--  ', x",
        "清溪市, grid",
        "'', grid",
        "Wilhelmshaven-Nordseebad-and-everything-around-it, wilhelmshaven-nordseebad-and-everything"
    })
    void namesBecomeReadableIds(String name, String slug) {
        assertThat(ReadableId.slug(name, "grid")).isEqualTo(slug);
    }
}
