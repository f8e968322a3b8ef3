package org.gridscheme.spatial.demo.grid;

/** Where the synthesis finds conductor values: an adapter of the equipment catalogue. */
@FunctionalInterface
public interface ConductorRatings {

    /**
     * @param conductorType catalogue code, for example {@code YJV22-8.7/15-3x300}
     * @throws java.util.NoSuchElementException when the catalogue does not know the code
     */
    ConductorRating get(String conductorType);
}
