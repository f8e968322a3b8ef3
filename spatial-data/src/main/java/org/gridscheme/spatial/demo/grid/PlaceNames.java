package org.gridscheme.spatial.demo.grid;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** Gives fictional names to substations and sources, each one once. */
final class PlaceNames {

    private static final String RESOURCE = "place-names.properties";
    private static final List<String> DIRECTIONS =
            List.of("east", "north-east", "north", "north-west", "west", "south-west", "south", "south-east");

    private final Properties lists = new Properties();
    private final Set<String> given = new HashSet<>();
    private int composed;

    PlaceNames() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PlaceNames.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8)) {
            lists.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A name that fits where a place lies.
     *
     * @param dx metres east of the middle of the town
     * @param dy metres north of it
     * @param centre_m how far the middle reaches
     */
    PlaceName next(double dx, double dy, double centre_m) {
        String direction = "centre";
        if (dx * dx + dy * dy > centre_m * centre_m) {
            double eighths = StrictMath.atan2(dy, dx) / (StrictMath.PI / 4);
            direction = DIRECTIONS.get(Math.floorMod(Math.round(eighths), 8));
        }
        for (PlaceName name : list(direction)) {
            if (given.add(name.chinese())) {
                return name;
            }
        }
        return compose();
    }

    private PlaceName compose() {
        List<PlaceName> first = list("first");
        List<PlaceName> second = list("second");
        while (true) {
            int round = composed / (first.size() * second.size());
            PlaceName a = first.get(composed % first.size());
            PlaceName b = second.get((composed / first.size() + composed * 5) % second.size());
            composed++;
            String suffix = round > 0 ? " " + (round + 1) : "";
            PlaceName name = new PlaceName(a.chinese() + b.chinese() + suffix, a.latin() + b.latin() + suffix);
            if (given.add(name.chinese())) {
                return name;
            }
        }
    }

    /** Name of an upstream source. */
    PlaceName source(int index) {
        List<PlaceName> sources = list("sources");
        PlaceName base = sources.get(index % sources.size());
        int round = index / sources.size();
        return round == 0 ? base : new PlaceName(base.chinese() + (round + 1), base.latin() + " " + (round + 1));
    }

    private List<PlaceName> list(String key) {
        String line = Objects.requireNonNull(lists.getProperty(key), key);
        return Arrays.stream(line.split(","))
                .map(entry -> entry.split(" "))
                .map(words -> new PlaceName(words[0], words[1]))
                .toList();
    }
}
