package org.gridscheme.api.testkit;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of other people, as judges of the files. A test that needs one says so and is skipped where it is not there. */
public final class OtherPrograms {

    private OtherPrograms() {}

    /** What a program said, both streams together. */
    public record Run(int exit, String output) {}

    /** Skips the test unless the program is on the path. */
    public static void require(String program, String debianPackage) {
        boolean there = Stream.of(String.valueOf(System.getenv("PATH")).split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        skipUnless(there, program, debianPackage);
    }

    /** A Python that has the module, which need not be the first on the path; skips the test where there is none. */
    public static String requirePythonWith(String module, String debianPackage)
            throws IOException, InterruptedException {
        require("python3", "python3");
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (Files.isExecutable(Path.of(python)) || python.equals("python3")) {
                if (run(python, "-c", "import " + module).exit() == 0) {
                    return python;
                }
            }
        }
        skipUnless(false, module, debianPackage);
        return "";
    }

    /** Skips the test unless a file is there. */
    public static void requireFile(String file, String debianPackage) {
        skipUnless(Files.isReadable(Path.of(file)), file, debianPackage);
    }

    private static void skipUnless(boolean there, String what, String debianPackage) {
        String message = "SKIPPED: %s is not installed (Debian: apt-get install %s)".formatted(what, debianPackage);
        if (!there) {
            System.err.println(message);
        }
        assumeThat(there).as(message).isTrue();
    }

    /** Runs a program to its end. */
    public static Run run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("does not end: " + List.of(command));
        }
        return new Run(process.exitValue(), output);
    }
}
