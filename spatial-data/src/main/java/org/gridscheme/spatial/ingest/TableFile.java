package org.gridscheme.spatial.ingest;

import java.util.List;
import java.util.stream.Stream;

/**
 * One CSV file of a folder format: its name and its documented columns.
 *
 * @param needed false for files the folder may leave out
 * @param required columns that must be in the header
 * @param optional columns that may be
 */
public record TableFile(String name, boolean needed, List<String> required, List<String> optional) {

    static TableFile needed(String name, List<String> required, List<String> optional) {
        return new TableFile(name, true, required, optional);
    }

    static TableFile extra(String name, List<String> required, List<String> optional) {
        return new TableFile(name, false, required, optional);
    }

    /** All documented columns, required ones first. */
    public List<String> columns() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
