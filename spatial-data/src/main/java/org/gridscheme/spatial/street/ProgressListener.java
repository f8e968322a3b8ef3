package org.gridscheme.spatial.street;

/** Hears how far a long import has come. Called from the importing thread; should return quickly. */
@FunctionalInterface
public interface ProgressListener {

    /** Listens to nothing. */
    ProgressListener NONE = (stage, fraction) -> {};

    /**
     * @param stage message code of the step under way, for example {@code streets.ways}
     * @param fraction share of the whole import done so far, 0 to 1, never falling
     */
    void progress(String stage, double fraction);
}
