package org.gridscheme.spatial.ingest;

import java.util.Optional;

/** Gives the ratings a grid package leaves out; implemented on the equipment catalogue. */
@FunctionalInterface
public interface ConductorRatingSource {

    /** Knows no conductor. */
    ConductorRatingSource NONE = (type, laying, loadedCircuits) -> Optional.empty();

    /**
     * @param type catalogue code such as {@code YJV22-8.7/15-3x300}
     * @param loadedCircuits loaded cables side by side, 1 or more
     * @return empty when the type is not in the catalogue or has no ampacity for that laying
     */
    Optional<ConductorRating> find(String type, Laying laying, int loadedCircuits);
}
