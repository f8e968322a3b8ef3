package org.gridscheme.spatial.demo;

import java.util.Map;
import java.util.TreeMap;

/** OSM tags of the demo town's streets, in alphabetical order. */
final class WayTags {

    private WayTags() {}

    /** @param ordinal number of the way; streets of one kind differ in their pavements by it */
    static Map<String, String> of(TownWay way, int ordinal) {
        Map<String, String> tags = new TreeMap<>();
        tags.put("highway", way.kind().highway());
        putName(way.name(), tags);
        if (way.bridge()) {
            tags.put("bridge", "yes");
            tags.put("layer", "1");
        }
        if (way.urban() && hasPavement(way.kind(), ordinal % 10)) {
            tags.put("sidewalk", "both");
        }
        switch (way.kind()) {
            case FOOTWAY, PEDESTRIAN -> tags.put("surface", "paving_stones");
            case TRACK, PATH -> tags.put("surface", ordinal % 3 == 0 ? "compacted" : "ground");
            default -> tags.put("surface", "asphalt");
        }
        return tags;
    }

    static void putName(TownName name, Map<String, String> tags) {
        if (!name.isEmpty()) {
            tags.put("name", name.zh());
            tags.put("name:zh", name.zh());
            tags.put("name:en", name.en());
        }
    }

    private static boolean hasPavement(WayKind kind, int dice) {
        return switch (kind) {
            case RING_ROAD -> dice < 4;
            case PRIMARY -> dice < 7;
            case SECONDARY -> dice < 8;
            case TERTIARY -> dice < 6;
            case RESIDENTIAL -> dice < 5;
            default -> false;
        };
    }
}
