package org.gridscheme.scheme.job;

/** The rows of a new job, to be read once. */
@FunctionalInterface
public interface RowFeed {

    /**
     * Hands over all rows.
     *
     * @return description of the job, as JSON
     */
    String writeTo(RowSink sink);
}
