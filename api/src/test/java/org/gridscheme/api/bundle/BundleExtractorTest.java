package org.gridscheme.api.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridscheme.api.error.ProblemTexts;
import org.gridscheme.api.testkit.EditableBundle;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles as nobody honest makes them. */
class BundleExtractorTest {

    private static final BundleVersions VERSIONS = new BundleVersions("1", "g", "s", "CN", "r", "p", "c");

    @TempDir
    private Path folder;

    private Path sound = Path.of("");

    @BeforeEach
    void writeASoundBundle() throws IOException {
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        for (String name : List.of("request.json", "answer.json", "planned.json", "data/rulebook/default.yml")) {
            Path file = inputs.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "{\"" + name + "\": 1}");
        }
        sound = folder.resolve("sound.zip");
        new BundleWriter().write(inputs, "en", VERSIONS, Files.newOutputStream(sound));
    }

    private EditableBundle bundle() throws IOException {
        return EditableBundle.of(sound);
    }

    private List<String> problems(EditableBundle bundle) throws IOException {
        return problems(bundle.write(folder.resolve("changed.zip")));
    }

    private List<String> problems(Path file) throws IOException {
        Path target = Files.createTempDirectory(folder, "target");
        BundleRefusedException refused =
                catchThrowableOfType(BundleRefusedException.class, () -> BundleExtractor.extract(file, target));
        assertThat(refused).isNotNull();
        refused.problems().forEach(problem -> Stream.of(Language.values())
                .forEach(language -> assertThat(ProblemTexts.detail(problem, Texts.in(language)))
                        .isNotEqualTo(problem.code())));
        try (Stream<Path> beside = Files.walk(folder)) {
            assertThat(beside.filter(path -> path.endsWith("evil.txt"))).isEmpty();
        }
        return refused.problems().stream()
                .map(p -> p.pointer() + " " + p.code())
                .toList();
    }

    @Test
    void unpacksWhatItPacked() throws Exception {
        Path target = Files.createDirectory(folder.resolve("target"));

        BundleManifest manifest = BundleExtractor.extract(sound, target);

        assertThat(manifest.versions()).isEqualTo(VERSIONS);
        assertThat(manifest.language()).isEqualTo("en");
        assertThat(manifest.entries())
                .extracting(BundleManifest.Entry::path)
                .containsExactly("answer.json", "data/rulebook/default.yml", "planned.json", "request.json");
        assertThat(target.resolve("data/rulebook/default.yml")).hasContent("{\"data/rulebook/default.yml\": 1}");
    }

    @Test
    void namesOutsideTheLayoutAreRefusedAllAtOnce() throws IOException {
        EditableBundle bundle = bundle().put("../evil.txt", "x")
                .put("/etc/evil.txt", "x")
                .put("data/../../evil.txt", "x")
                .put("data\\rulebook\\evil.yml", "x")
                .put("grid/sub/evil.csv", "x")
                .put("C:evil.txt", "x")
                .put("grid/", "");

        assertThat(problems(bundle.signed()))
                .containsExactly(
                        "../evil.txt bundle.entry-name",
                        "/etc/evil.txt bundle.entry-name",
                        "data/../../evil.txt bundle.entry-name",
                        "data\\rulebook\\evil.yml bundle.entry-name",
                        "grid/sub/evil.csv bundle.entry-name",
                        "C:evil.txt bundle.entry-name",
                        "grid/ bundle.entry-name");
    }

    @Test
    void whatTheManifestDoesNotSayIsRefused() throws IOException {
        EditableBundle bundle = bundle().change("answer.json", json -> json.replace("1", "2"))
                .put("grid/nodes.csv", "id\n")
                .remove("planned.json");

        assertThat(problems(bundle))
                .containsExactlyInAnyOrder(
                        "answer.json bundle.digest",
                        "planned.json bundle.entry-missing",
                        "grid/nodes.csv bundle.entry-unlisted");
    }

    @Test
    void entriesThatEveryBundleHasMustBeThere() throws IOException {
        EditableBundle bundle = bundle().remove("answer.json").remove("request.json");

        assertThat(problems(bundle.signed()))
                .containsExactly("request.json bundle.entry-missing", "answer.json bundle.entry-missing");
    }

    @Test
    void manifestsOfAnotherKindAreRefused() throws IOException {
        assertThat(problems(bundle().remove("manifest.json"))).containsExactly("manifest.json bundle.entry-missing");
        assertThat(problems(bundle().put("manifest.json", "{]"))).containsExactly("manifest.json bundle.json");
        assertThat(problems(bundle().put("manifest.json", "{}"))).containsExactly("manifest.json bundle.json");
        assertThat(problems(bundle().change("manifest.json", json -> json.replace("\"en\"", "\"en\", \"x\": 1"))))
                .containsExactly("manifest.json bundle.json");
        assertThat(problems(bundle().change("manifest.json", json -> json.replaceFirst(": 1,", ": 2,"))))
                .containsExactly("manifest.json bundle.format");
    }

    @Test
    void entriesGivenTwiceAreRefused() throws IOException {
        byte[] zip = Files.readAllBytes(sound);
        Path file = folder.resolve("twice.zip");
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            out.write(entriesOf(zip));
            out.write(zip);
            Files.write(file, out.toByteArray());
        }

        assertThat(problems(file))
                .containsExactly(
                        "manifest.json bundle.entry-twice",
                        "answer.json bundle.entry-twice",
                        "data/rulebook/default.yml bundle.entry-twice",
                        "planned.json bundle.entry-twice",
                        "request.json bundle.entry-twice");
    }

    /** The local entries of a ZIP file, without its directory at the end. */
    private static byte[] entriesOf(byte[] zip) {
        int end = 0;
        while (!(zip[end] == 'P' && zip[end + 1] == 'K' && zip[end + 2] == 1 && zip[end + 3] == 2)) {
            end++;
        }
        return Arrays.copyOf(zip, end);
    }

    @Test
    void bombsAreNotUnpacked() throws IOException {
        Path file = folder.resolve("bomb.zip");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("bomb.txt"));
            for (int i = 0; i < 1000; i++) {
                zip.write(zeros);
            }
            zip.putNextEntry(new ZipEntry("grid/nodes.csv"));
            zip.write(zeros);
        }

        assertThat(problems(file)).containsExactly("bomb.txt bundle.entry-name", "bomb.txt bundle.too-large");
    }

    @Test
    void thousandsOfEntriesAreNotRead() throws IOException {
        Path file = folder.resolve("many.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 600; i++) {
                zip.putNextEntry(new ZipEntry("grid/" + (char) ('a' + i % 26) + "_".repeat(1 + i / 26) + ".csv"));
                zip.write(i);
            }
        }

        assertThat(problems(file)).contains(" bundle.too-many-entries");
    }

    @Test
    void damagedFilesAreRefused() throws IOException {
        byte[] zip = Files.readAllBytes(sound);
        Path file = folder.resolve("damaged.zip");
        for (int length : new int[] {0, 3, 30, 200, zip.length / 2}) {
            Files.write(file, Arrays.copyOf(zip, length));
            assertThat(problems(file)).isNotEmpty();
        }
        Random random = new Random(3);
        for (int run = 0; run < 300; run++) {
            byte[] changed = zip.clone();
            int at = random.nextInt(entriesOf(zip).length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, changed);
            Path target = Files.createTempDirectory(folder, "damaged");
            try {
                BundleExtractor.extract(file, target);
            } catch (BundleRefusedException told) {
                assertThat(told.problems()).isNotEmpty();
            }
        }
    }

    @Test
    void textsAreNotReadWithoutEnd() throws IOException {
        Path file = folder.resolve("text.zip");
        byte[] noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("answer.json"));
            for (int i = 0; i <= BundleExtractor.LARGEST_TEXT >> 20; i++) {
                zip.write(noise);
            }
        }

        assertThat(problems(file)).containsExactly("answer.json bundle.too-large");
    }

    @Test
    void namesOfAnyScriptDoNoHarm() throws IOException {
        String name = "电\u0000\u001b[31m" + "x".repeat(500);

        assertThat(problems(bundle().put(name, "x"))).singleElement().satisfies(problem -> assertThat(problem)
                .contains("bundle.entry-name")
                .doesNotContain("\u001b")
                .hasSizeLessThan(120));
    }
}
