package org.gridscheme.api.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridscheme.scheme.catalogue.InvalidCatalogueException;
import org.gridscheme.scheme.configure.PlanningProfiles;

/** The overlay files of a site: {@code FOLDER/PROFILE/*.yml}. Immutable. */
final class SiteOverlays {

    private static final String ENDING = ".yml";

    private final Map<String, Map<String, String>> filesByProfile;

    private SiteOverlays(Map<String, Map<String, String>> filesByProfile) {
        this.filesByProfile = filesByProfile;
    }

    /**
     * Reads them all. What is no overlay is refused: a value that is passed over in silence would be worse than none.
     *
     * @throws InvalidCatalogueException naming everything in the folder that is no overlay of a profile
     */
    static SiteOverlays in(Path folder) {
        List<String> foreign = new ArrayList<>();
        Map<String, Map<String, String>> files = new TreeMap<>();
        for (Path profile : children(folder)) {
            String name = nameOf(profile);
            if (!PlanningProfiles.listShipped().contains(name) || !Files.isDirectory(profile)) {
                foreign.add(name + ": not a folder named as one of " + PlanningProfiles.listShipped());
                continue;
            }
            Map<String, String> own = files.computeIfAbsent(name, unused -> new TreeMap<>());
            for (Path file : children(profile)) {
                if (nameOf(file).endsWith(ENDING) && Files.isRegularFile(file)) {
                    own.put(PlanningProfiles.sitePath(name, nameOf(file)), read(file));
                } else {
                    foreign.add(name + "/" + nameOf(file) + ": not a file *" + ENDING);
                }
            }
        }
        if (!foreign.isEmpty()) {
            throw new InvalidCatalogueException(folder.toString(), foreign);
        }
        return new SiteOverlays(files);
    }

    /** Text by path as {@link PlanningProfiles#open} expects it; empty where the site has none for a profile. */
    Map<String, String> of(String profile) {
        return filesByProfile.getOrDefault(profile, Map.of());
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidCatalogueException(folder.toString(), List.of("not a folder"));
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
