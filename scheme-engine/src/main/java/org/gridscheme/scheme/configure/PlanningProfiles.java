package org.gridscheme.scheme.configure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridscheme.scheme.catalogue.InvalidCatalogueException;
import org.gridscheme.scheme.catalogue.yaml.EquipmentCatalogueReader;
import org.gridscheme.scheme.catalogue.yaml.PriceBookReader;
import org.gridscheme.scheme.rulebook.InvalidRuleBookException;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;
import org.gridscheme.scheme.yaml.DataFile;
import org.gridscheme.scheme.yaml.DataRecord;

/** Opens profiles: each is a file that names its rulebook, catalogues and price book. */
public final class PlanningProfiles {

    /** The profile a request gets that names none. */
    public static final String DEFAULT = "CN";

    private static final List<String> SHIPPED = List.of(DEFAULT);

    private enum Use {
        STOCK,
        KNOWN
    }

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
     * {@code /profile/CN.yml}.
     *
     * @throws IllegalArgumentException when there is no such profile
     */
    public static Map<String, String> listShippedFiles(String name) {
        if (!SHIPPED.contains(name)) {
            throw new IllegalArgumentException("No profile " + name + ", known are " + SHIPPED);
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put(path(name), DataFile.textOf(path(name)));
        Contents contents = Contents.read(name, files);
        contents.paths().forEach(path -> files.put(path, DataFile.textOf(path)));
        return files;
    }

    /**
     * Reads and wholly checks a profile from its files.
     *
     * @param files text by path, as {@link #listShippedFiles} lists them
     * @throws InvalidCatalogueException with all problems of the profile's own file, also files it names that are missing, or
     *     those of a catalogue or the price book
     * @throws InvalidRuleBookException with all problems of the rulebook
     */
    public static PlanningProfile open(String name, Map<String, String> files) {
        Contents contents = Contents.read(name, files);
        contents.requireIn(files);
        return new PlanningProfile(
                new RuleBookReader().readText(text(files, contents.rules)),
                new EquipmentCatalogueReader().readTexts(texts(files, contents.stock), texts(files, contents.known)),
                new PriceBookReader().readText(text(files, contents.prices)));
    }

    /** What the profile's own file names. */
    private record Contents(String name, String rules, String prices, List<String> stock, List<String> known) {

        static Contents read(String name, Map<String, String> files) {
            List<String> problems = new ArrayList<>();
            DataRecord file = DataFile.readText(text(files, path(name)), "profile " + name, problems);
            file.allowOnly("profile", "rulebook", "prices", "catalogues");
            List<String> stock = new ArrayList<>();
            List<String> known = new ArrayList<>();
            for (DataRecord catalogue : file.records("catalogues")) {
                catalogue.allowOnly("file", "use");
                (catalogue.word("use", Use.class) == Use.STOCK ? stock : known).add(catalogue.text("file"));
            }
            String rules = file.text("rulebook");
            String prices = file.text("prices");
            if (!problems.isEmpty()) {
                throw new InvalidCatalogueException("Profile " + name, problems);
            }
            return new Contents(name, rules, prices, stock, known);
        }

        List<String> paths() {
            return Stream.of(List.of(rules), stock, known, List.of(prices))
                    .flatMap(List::stream)
                    .toList();
        }

        void requireIn(Map<String, String> files) {
            List<String> missing = paths().stream()
                    .filter(path -> !files.containsKey(path))
                    .map(path -> path + ": missing")
                    .toList();
            if (!missing.isEmpty()) {
                throw new InvalidCatalogueException("Profile " + name, missing);
            }
        }
    }

    private static String path(String name) {
        return "/profile/" + name + ".yml";
    }

    private static String text(Map<String, String> files, String path) {
        return files.getOrDefault(path, "");
    }

    private static List<String> texts(Map<String, String> files, List<String> paths) {
        return paths.stream().map(path -> text(files, path)).toList();
    }
}
