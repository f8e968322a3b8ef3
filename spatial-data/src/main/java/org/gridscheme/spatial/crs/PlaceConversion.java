package org.gridscheme.spatial.crs;

import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.geometry.LonLat;

/**
 * A place turned into WGS84, or everything that is wrong with it.
 *
 * @param place present exactly when there is no problem
 */
public record PlaceConversion(Optional<LonLat> place, List<PlaceProblem> problems) {

    public PlaceConversion {
        problems = List.copyOf(problems);
        if (place.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("a place without problems, or problems without a place");
        }
    }

    static PlaceConversion of(LonLat place) {
        return new PlaceConversion(Optional.of(place), List.of());
    }

    static PlaceConversion failed(List<PlaceProblem> problems) {
        return new PlaceConversion(Optional.empty(), problems);
    }

    static PlaceConversion failed(String pointer, String code, String detail) {
        return failed(List.of(new PlaceProblem(pointer, code, detail)));
    }
}
