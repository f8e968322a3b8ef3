package org.gridscheme.spatial.ingest;

import java.util.List;
import java.util.Locale;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.spatial.crs.PlaceConversion;
import org.gridscheme.spatial.crs.PlaceConverter;
import org.gridscheme.spatial.crs.PlaceProblem;

/** The reference system of a package; turns its coordinates into longitude and latitude. */
final class SourceCrs {

    private final String name;
    private final PlaceConverter converter = new PlaceConverter();

    /** @param name {@code WGS84 | CGCS2000 | GCJ02 | BD09 | EPSG:n} */
    SourceCrs(String name) {
        // Both are degrees as they are stored: taken as they stand, to the last bit.
        this.name = switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "EPSG:4326" -> "WGS84";
            case "EPSG:4490" -> "CGCS2000";
            default -> name;
        };
    }

    /** True when coordinates of this system can be converted. */
    boolean isKnown() {
        return converter.convert(name, 0, 0).problems().stream()
                .noneMatch(problem -> problem.pointer().equals("crs"));
    }

    /** Either a place or the problems why there is none. */
    PlaceConversion convert(double x, double y) {
        return converter.convert(name, x, y);
    }

    static Position position(PlaceConversion converted) {
        return converted
                .place()
                .map(place -> new Position(place.lon(), place.lat()))
                .orElseThrow();
    }

    static String codes(List<PlaceProblem> problems) {
        return String.join(" ", problems.stream().map(PlaceProblem::code).toList());
    }
}
