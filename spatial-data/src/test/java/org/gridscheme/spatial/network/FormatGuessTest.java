package org.gridscheme.spatial.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatGuessTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "case33.m, x, MATPOWER",
        "CASE.M, x, MATPOWER",
        "net.json, {\"_module\": \"pandapower.auxiliary\"}, PANDAPOWER",
        "net.json, {}, ",
        "net.xiidm, x, XIIDM",
        "net.jiidm.gz, x, XIIDM",
        "net.xml, <iidm:network xmlns:iidm=\"http://www.powsybl.org/schema/iidm/1_12\">, XIIDM",
        "net.xml, <a/>, ",
        "cim.zip, x, CGMES",
        "notes.txt, x, "
    })
    void byNameOrFirstCharacters(String name, String content, NetworkFormat format) throws Exception {
        Path file = Files.writeString(folder.resolve(name), content);

        assertThat(FormatGuess.of(file).orElse(null)).isEqualTo(format);
    }

    @Test
    void byWhatAFolderHolds() throws Exception {
        assertThat(FormatGuess.of(folder)).isEmpty();
        Files.writeString(folder.resolve("grid_EQ.xml"), "<a/>");
        assertThat(FormatGuess.of(folder)).contains(NetworkFormat.CGMES);
        Files.writeString(folder.resolve("buses.csv"), "");
        Files.writeString(folder.resolve("lines.csv"), "");
        assertThat(FormatGuess.of(folder)).contains(NetworkFormat.PYPSA_CSV);
        assertThat(FormatGuess.of(folder.resolve("none"))).isEmpty();
    }
}
