package org.gridscheme.spatial.ingest.gis.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gridscheme.spatial.ingest.GridImportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GisMappingReaderTest {

    @TempDir
    private Path folder;

    /** The page shows what can be written: it must be readable. */
    @Test
    void theExampleOfTheDocumentation() throws Exception {
        String page = Files.readString(
                Path.of(System.getProperty("gridscheme.root", "..")).resolve("spatial-data/docs/gis-import.md"));
        String example =
                page.substring(page.indexOf("```yaml\n") + 8, page.indexOf("```", page.indexOf("```yaml") + 8));

        GisMapping mapping = read(example);

        assertThat(mapping.crs()).contains("CGCS2000");
        assertThat(mapping.topology()).isEqualTo(new TopologyRules(0.5, 20, true, true, true));
        LayerMapping lines = mapping.layers().get(0);
        assertThat(lines.encoding().map(Object::toString)).contains("GB18030");
        assertThat(lines.columns()).containsExactlyInAnyOrder("状态", "编号", "类型", "型号", "长度", "维护班组");
        FieldMapping length = lines.fields().get("length_m");
        assertThat(length.find(column -> Optional.of("0.8127")))
                .get()
                .satisfies(it -> assertThat(it.text()).as("km").isEqualTo("812.7"));
        assertThat(lines.fields().get("kind").find(column -> Optional.of("电缆")))
                .get()
                .satisfies(it -> assertThat(it.text()).isEqualTo("CABLE"));
    }

    @Test
    void everyProblemIsToldAtOnceWithItsLine() {
        GridImportException refused = catchThrowableOfType(GridImportException.class, () -> read("""
                        gis_mapping: 2
                        name: x
                        topology: {tolerance_m: 900, snap: true}
                        layers:
                          - element: nodes
                            file: ../../etc/passwd
                            fields:
                              id: nr
                              kind: {constant: TOWER}
                              nominal_voltage_kv: {column: u, unit: mV}
                              colour: red
                          - element: lines
                            fields: {}
                        """));

        assertThat(refused.problems())
                .extracting(it -> it.code() + " " + it.details().get("line") + " "
                        + it.details().get("key"))
                .containsExactlyInAnyOrder(
                        "import.key-invalid 1 gis_mapping",
                        "import.key-invalid 3 topology.tolerance_m",
                        "import.key-not-allowed 3 topology.snap",
                        "import.key-invalid 6 layers[1].file",
                        "import.key-invalid 9 layers[1].fields.kind.constant",
                        "import.key-invalid 10 layers[1].fields.nominal_voltage_kv.unit",
                        "import.key-not-allowed 11 layers[1].fields.colour",
                        "import.key-invalid 12 layers[2].element");
    }

    @Test
    void whatIsNoYamlOrReachesOutIsRefused() {
        for (String text : List.of(
                "",
                "a: [",
                "gis_mapping: 1\n\tname: x",
                "!!javax.script.ScriptEngineManager [x]",
                "a: &a [*a, *a]",
                "[".repeat(1_000))) {
            GridImportException refused = catchThrowableOfType(GridImportException.class, () -> read(text));
            assertThat(refused)
                    .as(text.substring(0, Math.min(40, text.length())))
                    .isNotNull();
            assertThat(refused.problems()).isNotEmpty();
        }
    }

    private GisMapping read(String text) throws IOException, GridImportException {
        return GisMappingReader.read(Files.writeString(folder.resolve("mapping.yml"), text));
    }
}
