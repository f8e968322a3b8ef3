package org.gridscheme.spatial.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Tells a format by what a folder holds, by the name of a file, or by its first characters. */
public final class FormatGuess {

    private static final int HEAD_BYTES = 4096;

    private FormatGuess() {}

    /** Empty where nothing fits; an unreadable file fits nothing. */
    public static Optional<NetworkFormat> of(Path source) {
        return Files.isDirectory(source) ? ofFolder(source) : ofFile(source);
    }

    private static Optional<NetworkFormat> ofFolder(Path folder) {
        boolean tables = Files.exists(folder.resolve("buses.csv")) && Files.exists(folder.resolve("lines.csv"));
        return tables ? Optional.of(NetworkFormat.PYPSA_CSV) : Optional.empty();
    }

    private static Optional<NetworkFormat> ofFile(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".m")) {
            return Optional.of(NetworkFormat.MATPOWER);
        }
        if (name.endsWith(".json") && head(file).contains("pandapower")) {
            return Optional.of(NetworkFormat.PANDAPOWER);
        }
        return Optional.empty();
    }

    private static String head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
