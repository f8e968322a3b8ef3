package org.gridscheme.spatial.ingest.gis.mapping;

import java.util.Arrays;
import java.util.List;

/** Columns no layer has: what can be told of a feature from itself. */
public enum Pseudo {
    /** The feature's id: GeoJSON id, primary key, number of the record. */
    ID("@id"),
    /** Length of its course in metres. */
    LENGTH("@length"),
    /** Name of its layer. */
    LAYER("@layer");

    static final String MARK = "@";

    private final String column;

    Pseudo(String column) {
        this.column = column;
    }

    /** As it is written in a mapping. */
    public String column() {
        return column;
    }

    static List<String> columns() {
        return Arrays.stream(values()).map(Pseudo::column).toList();
    }
}
