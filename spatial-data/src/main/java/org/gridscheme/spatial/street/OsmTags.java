package org.gridscheme.spatial.street;

import com.graphhopper.reader.ReaderElement;

/** Reading habits of OSM tags that several classes share. */
final class OsmTags {

    private OsmTags() {}

    /** The value of a tag, empty where it is absent. */
    static String value(ReaderElement element, String key) {
        String value = element.getTag(key);
        return value == null ? "" : value.strip();
    }

    /** True where the tag is there and does not say no. */
    static boolean isSet(ReaderElement element, String key) {
        String value = value(element, key);
        return !value.isEmpty() && !value.equals("no");
    }

    /** What people call it: its name, else its reference number, else nothing. */
    static String name(ReaderElement element) {
        String name = value(element, "name");
        return name.isEmpty() ? value(element, "ref") : name;
    }
}
