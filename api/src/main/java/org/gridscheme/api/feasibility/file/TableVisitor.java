package org.gridscheme.api.feasibility.file;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Hears of a table while it is read. */
public interface TableVisitor {

    /** The header; called once before any row, and only for formats that have one. */
    void header(List<String> names);

    /**
     * One row.
     *
     * @param source an array of cells under a header, else the object; a text where it is no object at all
     * @param json {@code source} as JSON text, in formats of objects as it stands in the file where possible
     */
    void row(JsonNode source, String json);
}
