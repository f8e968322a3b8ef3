package org.gridscheme.spatial.street;

import java.nio.file.Path;

/**
 * What an extract is called and whom to thank for it.
 *
 * @param name shown to people, for example "Aachen"
 * @param attribution licence line shown on every map
 */
public record StreetSource(String name, String attribution) {

    /** Licence line of all OpenStreetMap data. */
    public static final String OSM_ATTRIBUTION = "© OpenStreetMap contributors";

    /** An OpenStreetMap extract called like its file, without the endings. */
    public static StreetSource ofOsmFile(Path file) {
        String name = file.getFileName().toString().replaceFirst("(\\.osm)?(\\.pbf|\\.gz|\\.osm|\\.xml)?$", "");
        return new StreetSource(name.isEmpty() ? file.getFileName().toString() : name, OSM_ATTRIBUTION);
    }
}
