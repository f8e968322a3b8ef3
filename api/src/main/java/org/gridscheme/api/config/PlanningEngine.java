package org.gridscheme.api.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.configure.PlanningProfile;
import org.gridscheme.scheme.configure.PlanningProfiles;
import org.gridscheme.scheme.configure.SchemePlannerFactory;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.StreetData;

/** The rules, catalogues and prices this installation plans with; read and wholly checked when it starts. Immutable. */
public final class PlanningEngine {

    private final PlanningProfile profile;
    private final Map<String, String> files;

    private PlanningEngine(PlanningProfile profile, Map<String, String> files) {
        this.profile = profile;
        this.files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** The engine with the data that come with it. */
    public static PlanningEngine open() {
        Map<String, String> files = PlanningProfiles.listShippedFiles(PlanningProfiles.DEFAULT);
        return new PlanningEngine(PlanningProfiles.open(PlanningProfiles.DEFAULT, files), files);
    }

    /** The files all of this was read from: text by path such as {@code /rulebook/default.yml}. */
    Map<String, String> files() {
        return files;
    }

    String profileName() {
        return rules().header().profile();
    }

    PriceBook prices() {
        return profile.prices();
    }

    public RuleBook rules() {
        return profile.rules();
    }

    public EquipmentCatalogue catalogue() {
        return profile.catalogue();
    }

    /** Names a request may give as its profile. */
    Set<String> profiles() {
        return Set.of(rules().header().profile());
    }

    SchemePlanner planner(GridSnapshot grid, StreetData streets) {
        return SchemePlannerFactory.create(grid, streets, profile, System::nanoTime);
    }
}
