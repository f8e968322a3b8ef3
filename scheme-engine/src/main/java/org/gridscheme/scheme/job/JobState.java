package org.gridscheme.scheme.job;

/** How far a job is. */
public enum JobState {
    RUNNING,
    PAUSED,
    DONE,
    CANCELLED;

    /** True where nothing happens any more. */
    public boolean isFinal() {
        return this == DONE || this == CANCELLED;
    }
}
