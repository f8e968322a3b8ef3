package org.gridscheme.scheme.job;

/** What the rows of a job know of one another. */
public enum JobMode {
    /** Each row alone, as if it were the only applicant. */
    INDEPENDENT,
    /** Each accepted row takes its capacity and its bay before the next one is planned. */
    SEQUENTIAL
}
