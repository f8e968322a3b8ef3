package org.gridscheme.spatial.demo.grid;

import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Conductor values of the domain rules, section 6, so that these tests need no catalogue. */
final class TestRatings implements ConductorRatings {

    private static final Map<String, ConductorRating> VALUES = Map.of(
            "YJV22-8.7/15-3x120", new ConductorRating(0.153, 0.1951, 0.099, 254),
            "YJV22-8.7/15-3x150", new ConductorRating(0.124, 0.1581, 0.096, 285),
            "YJV22-8.7/15-3x240", new ConductorRating(0.0754, 0.0961, 0.090, 373),
            "YJV22-8.7/15-3x300", new ConductorRating(0.0601, 0.0766, 0.087, 419),
            "YJV22-8.7/15-3x400", new ConductorRating(0.0470, 0.0599, 0.084, 474),
            "JKLYJ-10-120", new ConductorRating(0.253, 0.2996, 0.317, 320),
            "JKLYJ-10-185", new ConductorRating(0.164, 0.1942, 0.304, 423),
            "JKLYJ-10-240", new ConductorRating(0.125, 0.1480, 0.296, 503));

    @Override
    public ConductorRating get(String conductorType) {
        @Nullable ConductorRating rating = VALUES.get(conductorType);
        if (rating == null) {
            throw new NoSuchElementException(conductorType);
        }
        return rating;
    }
}
