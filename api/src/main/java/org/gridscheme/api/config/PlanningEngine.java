package org.gridscheme.api.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.configure.PlanningProfile;
import org.gridscheme.scheme.configure.PlanningProfiles;
import org.gridscheme.scheme.configure.SchemePlannerFactory;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.StreetData;

/**
 * The rules, catalogues and prices this installation plans with, of every profile; read and wholly checked when it starts.
 * Immutable.
 */
public final class PlanningEngine {

    private final String standard;
    private final Map<String, OpenProfile> profiles;

    /** @param files all of it was read from: text by path such as {@code /rulebook/default.yml} */
    private record OpenProfile(PlanningProfile profile, Map<String, String> files) {}

    private PlanningEngine(String standard, Map<String, OpenProfile> profiles) {
        this.standard = standard;
        this.profiles = Collections.unmodifiableMap(profiles);
    }

    /** The engine as the environment of the process wants it, see {@link PlanningSettings}. */
    public static PlanningEngine open() {
        return open(PlanningSettings.of(System.getenv()));
    }

    /**
     * The engine with the data that come with it and the overlays of a site.
     *
     * @throws org.gridscheme.scheme.catalogue.InvalidCatalogueException when a folder or file of the site is no overlay of a
     *     profile
     * @throws org.gridscheme.scheme.rulebook.InvalidRuleBookException with all problems of all overlays of a profile
     */
    public static PlanningEngine open(PlanningSettings settings) {
        Map<String, OpenProfile> profiles = new LinkedHashMap<>();
        Optional<SiteOverlays> site = settings.overlays().map(SiteOverlays::in);
        for (String name : settings.profilesInOrder()) {
            Map<String, String> files = new LinkedHashMap<>(PlanningProfiles.listShippedFiles(name));
            site.ifPresent(overlays -> files.putAll(overlays.of(name)));
            profiles.put(name, new OpenProfile(PlanningProfiles.open(name, files), files));
        }
        return new PlanningEngine(settings.profile(), profiles);
    }

    /** The files a profile was read from: text by path such as {@code /rulebook/default.yml}. */
    Map<String, String> files(String profile) {
        return opened(profile).files();
    }

    /** A profile of a request, the standard one where it names none. */
    PlanningProfile profile(Optional<String> name) {
        return opened(name.orElse(standard)).profile();
    }

    /** Rules of the standard profile. */
    public RuleBook rules() {
        return opened(standard).profile().rules();
    }

    /** Equipment of the standard profile. */
    public EquipmentCatalogue catalogue() {
        return opened(standard).profile().catalogue();
    }

    /** Rulebooks by the names a request may give as its profile, the standard one first. */
    Map<String, RuleBook> rulesByProfile() {
        Map<String, RuleBook> rules = new LinkedHashMap<>();
        profiles.forEach((name, opened) -> rules.put(name, opened.profile().rules()));
        return rules;
    }

    SchemePlanner planner(String profile, GridSnapshot grid, StreetData streets) {
        return SchemePlannerFactory.create(grid, streets, opened(profile).profile(), System::nanoTime);
    }

    private OpenProfile opened(String profile) {
        OpenProfile opened = profiles.get(profile);
        if (opened == null) {
            throw new IllegalArgumentException("No profile " + profile + ", known are " + profiles.keySet());
        }
        return opened;
    }
}
