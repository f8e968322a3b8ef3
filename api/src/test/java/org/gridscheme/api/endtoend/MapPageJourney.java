package org.gridscheme.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs a journey through the web view in Chromium against a running service; pictures go to {@code target/screens}. */
final class MapPageJourney {

    private static final Path WEB = Path.of("src/main/web");

    private MapPageJourney() {}

    /** @param script name of the journey among the scripts of the web view */
    static void run(String script, String address, String screens) throws IOException, InterruptedException {
        Optional<Path> chromium = findChromium();
        assumeTrue(chromium.isPresent(), "skipped: no Chromium is installed");
        assumeTrue(Files.isDirectory(WEB.resolve("node_modules")), "skipped: the web view was not built");
        ProcessBuilder npm = new ProcessBuilder(List.of("npm", "run", "--silent", script))
                .directory(WEB.toFile())
                .redirectErrorStream(true);
        npm.environment().put("BASE_URL", address);
        npm.environment().put("CHROMIUM", chromium.orElseThrow().toString());
        npm.environment()
                .put(
                        "SCREENS",
                        Path.of("target", "screens", screens).toAbsolutePath().toString());
        Process journey = npm.start();
        String log = new String(journey.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(journey.waitFor()).as(log).isZero();
        System.out.println(log);
    }

    private static Optional<Path> findChromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
