package org.gridscheme.spatial.demo;

/** Kinds of streets of the demo town with their OSM value, most important first. */
enum WayKind {
    RING_ROAD("trunk"),
    PRIMARY("primary"),
    SECONDARY("secondary"),
    TERTIARY("tertiary"),
    RURAL_ROAD("unclassified"),
    RESIDENTIAL("residential"),
    PEDESTRIAN("pedestrian"),
    SERVICE("service"),
    FOOTWAY("footway"),
    CYCLEWAY("cycleway"),
    TRACK("track"),
    PATH("path"),
    /** The edge of the town; no street at all, but blocks end there. */
    TOWN_LIMIT("");

    private final String highway;

    WayKind(String highway) {
        this.highway = highway;
    }

    /** Value of the {@code highway} tag. */
    String highway() {
        return highway;
    }

    /** True for carriageways with buildings along them, which people call by name. */
    boolean isNamed() {
        return compareTo(PEDESTRIAN) <= 0;
    }

    /** True for roads that cross railway, river and motorway. */
    boolean isThrough() {
        return compareTo(SECONDARY) <= 0;
    }
}
