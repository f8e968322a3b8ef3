package org.gridscheme.scheme.job;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Takes the rows of a new job in the order of the file; the first has number 1. */
public interface RowSink {

    /**
     * @param source the row as given, as JSON
     * @param sortKey place in the order of work, smallest first; rows without one come last, equal ones in the order of the
     *     file
     * @param duplicateOf number of an earlier row that is the same
     */
    void add(String source, OptionalDouble sortKey, OptionalInt duplicateOf);
}
