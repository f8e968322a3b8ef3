package org.gridscheme.spatial.demo.grid;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.gridscheme.grid.model.LoadProfile;

/** The daily profiles of generated loads from a resource, one per kind and season; the kind is the profile's id. */
final class DailyProfiles {

    private static final List<String> SEASONS = List.of("SUMMER", "WINTER");

    private static final String RESOURCE = "load-profiles.properties";

    private final List<LoadProfile> profiles;

    private DailyProfiles(List<LoadProfile> profiles) {
        this.profiles = profiles;
    }

    static DailyProfiles read() {
        Properties lines = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(DailyProfiles.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<LoadProfile> profiles = new ArrayList<>();
        for (LoadKind kind : LoadKind.values()) {
            for (String season : SEASONS) {
                String line = Objects.requireNonNull(lines.getProperty(kind + "." + season), RESOURCE);
                List<Double> shares =
                        Arrays.stream(line.split(",")).map(Double::valueOf).toList();
                profiles.add(new LoadProfile(kind.name(), season, shares));
            }
        }
        return new DailyProfiles(profiles);
    }

    List<LoadProfile> list() {
        return profiles;
    }

    /** The shares of all seasons of a kind, one behind the other; the same hours for every kind. */
    List<Double> hours(LoadKind kind) {
        List<Double> hours = new ArrayList<>();
        for (LoadProfile profile : profiles) {
            if (profile.id().equals(kind.name())) {
                hours.addAll(profile.shares());
            }
        }
        return hours;
    }
}
