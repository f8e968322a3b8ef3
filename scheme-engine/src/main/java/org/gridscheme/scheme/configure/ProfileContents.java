package org.gridscheme.scheme.configure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridscheme.scheme.catalogue.InvalidCatalogueException;
import org.gridscheme.scheme.yaml.DataFile;
import org.gridscheme.scheme.yaml.DataRecord;

/**
 * What a profile's own file names, by path.
 *
 * @param stock catalogues whose stocked types are built
 * @param known catalogues whose types are only known from existing grids
 * @param overlays laid over rulebook and price book in this order
 */
record ProfileContents(
        String name, String rules, String prices, List<String> stock, List<String> known, List<String> overlays) {

    private enum Use {
        STOCK,
        KNOWN
    }

    static String path(String name) {
        return "/profile/" + name + ".yml";
    }

    /** @throws InvalidCatalogueException with all problems of the profile's own file */
    static ProfileContents read(String name, Map<String, String> files) {
        List<String> problems = new ArrayList<>();
        DataRecord file = DataFile.readText(files.getOrDefault(path(name), ""), "profile " + name, problems);
        file.allowOnly("profile", "rulebook", "prices", "catalogues", "overlays");
        if (!file.text("profile").equals(name)) {
            file.problem("field 'profile' must be '" + name + "', as the file is called");
        }
        List<String> stock = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (DataRecord catalogue : file.records("catalogues")) {
            catalogue.allowOnly("file", "use");
            (catalogue.word("use", Use.class) == Use.STOCK ? stock : known).add(catalogue.text("file"));
        }
        List<String> overlays = new ArrayList<>();
        for (DataRecord overlay : file.records("overlays")) {
            overlay.allowOnly("file");
            overlays.add(overlay.text("file"));
        }
        String rules = file.text("rulebook");
        String prices = file.text("prices");
        if (!problems.isEmpty()) {
            throw new InvalidCatalogueException("Profile " + name, problems);
        }
        return new ProfileContents(name, rules, prices, stock, known, overlays);
    }

    List<String> paths() {
        return Stream.of(List.of(rules), overlays, stock, known, List.of(prices))
                .flatMap(List::stream)
                .toList();
    }

    /** @throws InvalidCatalogueException naming every file that is missing */
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
