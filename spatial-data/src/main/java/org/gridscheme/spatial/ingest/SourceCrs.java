package org.gridscheme.spatial.ingest;

import java.util.List;
import java.util.Locale;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.spatial.crs.DescribedSystem;
import org.gridscheme.spatial.crs.PlaceConversion;
import org.gridscheme.spatial.crs.PlaceConverter;
import org.gridscheme.spatial.crs.PlaceProblem;

/** The reference system of a source; turns its coordinates into longitude and latitude. */
public final class SourceCrs {

    private static final double BEYOND_DEGREES = 1_000;

    private final String name;
    private final Conversion conversion;

    private interface Conversion {
        PlaceConversion convert(double x, double y);
    }

    private SourceCrs(String name, Conversion conversion) {
        this.name = name;
        this.conversion = conversion;
    }

    /** @param name {@code WGS84 | CGCS2000 | GCJ02 | BD09 | EPSG:n} */
    public SourceCrs(String name) {
        PlaceConverter converter = new PlaceConverter();
        this.name = name.strip();
        // Both are degrees as they are stored: taken as they stand, to the last bit.
        String plain =
                switch (name.strip().toUpperCase(Locale.ROOT)) {
                    case "EPSG:4326" -> "WGS84";
                    case "EPSG:4490" -> "CGCS2000";
                    default -> name;
                };
        this.conversion = (x, y) -> converter.convert(plain, x, y);
    }

    /** A system that a file describes instead of naming it. */
    public static SourceCrs of(DescribedSystem system) {
        return new SourceCrs(system.name(), system::convert);
    }

    /** As the source names it. */
    public String name() {
        return name;
    }

    /** True when coordinates of this system can be converted. */
    public boolean isKnown() {
        return conversion.convert(0, 0).problems().stream()
                .noneMatch(problem -> problem.pointer().equals("crs"));
    }

    /** True for a system of longitude and latitude, false for one in metres. */
    public boolean isInDegrees() {
        return conversion.convert(BEYOND_DEGREES, 0).problems().stream()
                .anyMatch(problem -> problem.code().equals("longitude-range"));
    }

    /** Either a place or the problems why there is none. */
    public PlaceConversion convert(double x, double y) {
        return conversion.convert(x, y);
    }

    static Position position(PlaceConversion converted) {
        return converted
                .place()
                .map(place -> new Position(place.lon(), place.lat()))
                .orElseThrow();
    }

    /** Codes of the problems, with a space between. */
    public static String codes(List<PlaceProblem> problems) {
        return String.join(" ", problems.stream().map(PlaceProblem::code).toList());
    }
}
