package org.gridscheme.spatial.street;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CrossingWidthsTest {

    @Test
    void everyValueNamesItsSourceAndEvidence() throws IOException {
        Properties values = new Properties();
        try (Reader reader = new InputStreamReader(
                CrossingWidths.class.getResourceAsStream("crossing-widths.properties"), StandardCharsets.UTF_8)) {
            values.load(reader);
        }

        assertThat(values.stringPropertyNames())
                .filteredOn(key -> !key.endsWith(".source") && !key.endsWith(".evidence"))
                .hasSize(12)
                .allSatisfy(
                        key -> assertThat(values.getProperty(key + ".source")).isNotBlank())
                .allSatisfy(
                        key -> assertThat(values.getProperty(key + ".evidence")).isIn("STD", "EPU", "OSM", "CALC"));
    }

    @Test
    void loadsThem() {
        assertThat(CrossingWidths.load().rail_m()).isEqualTo(8);
        assertThat(CrossingWidths.load().minSine()).isLessThan(1);
    }
}
