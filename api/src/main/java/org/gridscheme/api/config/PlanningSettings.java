package org.gridscheme.api.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.scheme.catalogue.InvalidCatalogueException;
import org.gridscheme.scheme.configure.PlanningProfiles;

/**
 * Which data an installation plans with.
 *
 * @param profile what a request gets that names none
 * @param overlays folder of the site's own values, one folder for each profile; empty for none
 */
public record PlanningSettings(String profile, Optional<Path> overlays) {

    private static final String PROFILE = "GRIDSCHEME_PROFILE";
    private static final String OVERLAYS = "GRIDSCHEME_OVERLAYS";

    /** The data that come with the engine, as they are. */
    public static final PlanningSettings SHIPPED = new PlanningSettings(PlanningProfiles.DEFAULT, Optional.empty());

    public PlanningSettings {
        if (!PlanningProfiles.listShipped().contains(profile)) {
            throw new InvalidCatalogueException(
                    PROFILE, List.of("no profile " + profile + ", known are " + PlanningProfiles.listShipped()));
        }
    }

    /**
     * From {@code GRIDSCHEME_PROFILE} and {@code GRIDSCHEME_OVERLAYS}.
     *
     * @throws InvalidCatalogueException when there is no such profile
     */
    public static PlanningSettings of(Map<String, String> environment) {
        return new PlanningSettings(
                given(environment, PROFILE).orElse(PlanningProfiles.DEFAULT),
                given(environment, OVERLAYS).map(Path::of));
    }

    /** All profiles, the standard one first. */
    List<String> profilesInOrder() {
        List<String> names = new ArrayList<>(PlanningProfiles.listShipped());
        names.remove(profile);
        names.add(0, profile);
        return names;
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
