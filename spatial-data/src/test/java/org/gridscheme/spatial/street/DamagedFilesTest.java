package org.gridscheme.spatial.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.gridscheme.grid.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is fed in: one clear exception or a result, never a hang or another exception. */
@Timeout(60)
class DamagedFilesTest {

    @TempDir
    Path folder;

    @Test
    void saysWhenThereIsNoFile() {
        assertRefused(folder.resolve("nothing.osm.pbf"), "streets.file-missing");
        assertRefused(folder, "streets.file-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml at all",
                "<osm",
                "<osm><node id='1' lat='1' lon='1'",
                "<html><body/></html>",
                "<osm><node id='x' lat='1' lon='1'/></osm>",
                "<osm><node id='1' lat='one' lon='1'/><way id='1'><nd ref='1'/><nd ref='2'/></way></osm>",
                "<?xml version='1.0'?><!DOCTYPE osm SYSTEM 'http://127.0.0.1:9/x.dtd'><osm/>"
            })
    void refusesWhatIsNoOsmFile(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("town.osm"), content);

        assertThatThrownBy(() -> OsmStreetImport.read(file, ProgressListener.NONE))
                .isInstanceOf(StreetImportException.class);
    }

    @Test
    void saysWhenThereAreNoStreets() {
        Path file = new OsmText()
                .node(1, 0, 0)
                .node(2, 9, 9)
                .way(1, "waterway=stream", 1, 2)
                .writeTo(folder.resolve("town.osm"));

        assertRefused(file, "streets.none");
    }

    @Test
    void refusesAPlaceThatCannotBeProjected() {
        Path file = new OsmText()
                .nodeAt(1, "0", "89")
                .nodeAt(2, "1", "89")
                .way(1, "highway=path", 1, 2)
                .writeTo(folder.resolve("pole.osm"));

        assertRefused(file, "streets.file-unreadable");
    }

    @Test
    void refusesACutOffArchive() throws IOException {
        Path whole = new OsmText()
                .node(1, 0, 0)
                .node(2, 100, 0)
                .way(1, "highway=path", 1, 2)
                .writeTo(folder.resolve("town.osm.gz"));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.osm.gz"), Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused(cut, "streets.file-unreadable");
    }

    @Test
    void survivesDamagedPbfFiles() throws IOException {
        byte[] whole = Files.readAllBytes(SharedData.at("osm-witten-stockum/Witten_Stockum.osm.pbf"));
        Random random = new Random(20260103);
        for (int round = 0; round < 12; round++) {
            byte[] damaged = round % 2 == 0
                    ? Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1))
                    : flipped(whole, random);
            Path file = Files.write(folder.resolve("damaged.osm.pbf"), damaged);

            Throwable thrown = catchThrowable(() -> OsmStreetImport.read(file, ProgressListener.NONE));

            if (thrown != null) {
                assertThat(thrown).as("round %d", round).isInstanceOf(StreetImportException.class);
            }
        }
    }

    @Test
    void explainsBrokenTextFiles() throws IOException {
        Path file = Files.write(folder.resolve("broken.osm"), "<osm><node>".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> OsmStreetImport.read(file, ProgressListener.NONE))
                .hasMessageContaining("broken.osm")
                .asInstanceOf(type(StreetImportException.class))
                .extracting(StreetImportException::code)
                .isEqualTo("streets.file-unreadable");
    }

    private static byte[] flipped(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        for (int i = 0; i < 20; i++) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    private static void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> OsmStreetImport.read(file, ProgressListener.NONE))
                .asInstanceOf(type(StreetImportException.class))
                .extracting(StreetImportException::code)
                .isEqualTo(code);
    }
}
