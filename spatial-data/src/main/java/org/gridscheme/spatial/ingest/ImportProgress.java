package org.gridscheme.spatial.ingest;

/** Hears how far an import has come. Called from the importing thread; should return quickly. */
@FunctionalInterface
public interface ImportProgress {

    /** Listens to nothing. */
    ImportProgress NONE = (stage, fraction) -> {};

    /**
     * @param stage message code of the step under way, for example {@code grid.read}
     * @param fraction share of the whole import done so far, 0 to 1, never falling
     */
    void progress(String stage, double fraction);
}
