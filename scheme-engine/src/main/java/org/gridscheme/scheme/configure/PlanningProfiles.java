package org.gridscheme.scheme.configure;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.scheme.catalogue.InvalidCatalogueException;
import org.gridscheme.scheme.catalogue.yaml.EquipmentCatalogueReader;
import org.gridscheme.scheme.catalogue.yaml.PriceBookReader;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;
import org.gridscheme.scheme.yaml.DataFile;
import org.gridscheme.scheme.yaml.DataRecord;

/** Opens the profiles that come with the engine: each is a file that names its rulebook, catalogues and price book. */
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
        if (!SHIPPED.contains(name)) {
            throw new IllegalArgumentException("No profile " + name + ", known are " + SHIPPED);
        }
        List<String> problems = new ArrayList<>();
        DataRecord file = DataFile.readResource("/profile/" + name + ".yml", "profile " + name, problems);
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
        return new PlanningProfile(
                new RuleBookReader().readResource(rules),
                new EquipmentCatalogueReader().readResources(stock, known),
                new PriceBookReader().readResource(prices));
    }
}
