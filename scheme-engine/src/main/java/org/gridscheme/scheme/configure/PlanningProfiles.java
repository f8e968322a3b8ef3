package org.gridscheme.scheme.configure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridscheme.scheme.catalogue.InvalidCatalogueException;
import org.gridscheme.scheme.catalogue.yaml.EquipmentCatalogueReader;
import org.gridscheme.scheme.catalogue.yaml.PriceBookReader;
import org.gridscheme.scheme.rulebook.InvalidRuleBookException;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;
import org.gridscheme.scheme.yaml.DataFile;
import org.gridscheme.scheme.yaml.DataRecord;

/**
 * Opens profiles: each is a file that names its rulebook, catalogues and price book, and overlays that replace single values
 * of them. A site lays its own overlays over these: every file {@code /site/PROFILE/*.yml}, in the order of their names.
 */
public final class PlanningProfiles {

    private static final List<String> SHIPPED = readIndex();

    /** The profile a request gets that names none: the first of the index. */
    public static final String DEFAULT = SHIPPED.get(0);

    private PlanningProfiles() {}

    /** Names of the profiles that come with the engine, the default first. */
    public static List<String> listShipped() {
        return SHIPPED;
    }

    /**
     * Reads and wholly checks a profile that comes with the engine.
     *
     * @throws IllegalArgumentException when there is no such profile
     */
    public static PlanningProfile openShipped(String name) {
        return open(name, listShippedFiles(name));
    }

    /**
     * The files a profile that comes with the engine consists of, its own first: text by path such as
     * {@code /profile/NAME.yml}.
     *
     * @throws IllegalArgumentException when there is no such profile
     */
    public static Map<String, String> listShippedFiles(String name) {
        if (!SHIPPED.contains(name)) {
            throw new IllegalArgumentException("No profile " + name + ", known are " + SHIPPED);
        }
        Map<String, String> files = new LinkedHashMap<>();
        String own = ProfileContents.path(name);
        files.put(own, DataFile.textOf(own));
        ProfileContents contents = ProfileContents.read(name, files);
        contents.paths().forEach(path -> files.put(path, DataFile.textOf(path)));
        return files;
    }

    /** Where the files of a profile keep an overlay of the site. */
    public static String sitePath(String profile, String fileName) {
        return "/site/" + profile + "/" + fileName;
    }

    /**
     * Reads and wholly checks a profile from its files.
     *
     * @param files text by path, as {@link #listShippedFiles} lists them, with the overlays of the site
     * @throws InvalidCatalogueException with all problems of the profile's own file, also files it names that are missing, or
     *     those of a catalogue or the price book
     * @throws InvalidRuleBookException with all problems of the rulebook, or of all overlays
     */
    public static PlanningProfile open(String name, Map<String, String> files) {
        ProfileContents contents = ProfileContents.read(name, files);
        contents.requireIn(files);
        OverlayStack overlays = new OverlayStack(
                name,
                new RuleBookReader().readText(text(files, contents.rules())),
                new PriceBookReader().readText(text(files, contents.prices())));
        contents.overlays().forEach(path -> overlays.lay(path, text(files, path)));
        new TreeMap<>(files)
                .subMap(sitePath(name, ""), sitePath(name, String.valueOf(Character.MAX_VALUE)))
                .forEach(overlays::lay);
        overlays.refuseFaulty();
        return new PlanningProfile(
                name,
                overlays.rules(),
                new EquipmentCatalogueReader()
                        .readTexts(texts(files, contents.stock()), texts(files, contents.known())),
                overlays.prices());
    }

    private static List<String> readIndex() {
        List<String> problems = new ArrayList<>();
        List<String> names = new ArrayList<>();
        DataRecord index = DataFile.readText(DataFile.textOf("/profile/index.yml"), "profile index", problems);
        for (DataRecord profile : index.records("profiles")) {
            names.add(profile.text("name"));
        }
        if (!problems.isEmpty() || names.isEmpty()) {
            throw new InvalidCatalogueException("Profile index", problems);
        }
        return List.copyOf(names);
    }

    private static String text(Map<String, String> files, String path) {
        return files.getOrDefault(path, "");
    }

    private static List<String> texts(Map<String, String> files, List<String> paths) {
        return paths.stream().map(path -> text(files, path)).toList();
    }
}
