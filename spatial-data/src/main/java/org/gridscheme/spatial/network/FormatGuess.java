package org.gridscheme.spatial.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a format by what a folder holds, by the name of a file, or by its first characters. */
public final class FormatGuess {

    private static final int HEAD_BYTES = 4096;
    private static final List<String> IIDM_ENDINGS =
            List.of(".xiidm", ".iidm", ".jiidm", ".xiidm.gz", ".iidm.gz", ".jiidm.gz");

    private FormatGuess() {}

    /** Empty where nothing fits; an unreadable file fits nothing. */
    public static Optional<NetworkFormat> of(Path source) {
        return Files.isDirectory(source) ? ofFolder(source) : ofFile(source);
    }

    private static Optional<NetworkFormat> ofFolder(Path folder) {
        if (Files.exists(folder.resolve("buses.csv")) && Files.exists(folder.resolve("lines.csv"))) {
            return Optional.of(NetworkFormat.PYPSA_CSV);
        }
        try (Stream<Path> files = Files.list(folder)) {
            boolean cim = files.map(FormatGuess::name).anyMatch(it -> it.endsWith(".xml") || it.endsWith(".zip"));
            return cim ? Optional.of(NetworkFormat.CGMES) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<NetworkFormat> ofFile(Path file) {
        String name = name(file);
        if (name.endsWith(".m")) {
            return Optional.of(NetworkFormat.MATPOWER);
        }
        if (name.endsWith(".zip")) {
            return Optional.of(NetworkFormat.CGMES);
        }
        if (IIDM_ENDINGS.stream().anyMatch(name::endsWith)) {
            return Optional.of(NetworkFormat.XIIDM);
        }
        if (name.endsWith(".json") && head(file).contains("pandapower")) {
            return Optional.of(NetworkFormat.PANDAPOWER);
        }
        return name.endsWith(".xml") && head(file).contains("/iidm/")
                ? Optional.of(NetworkFormat.XIIDM)
                : Optional.empty();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static String head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
