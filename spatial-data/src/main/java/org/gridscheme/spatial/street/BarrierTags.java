package org.gridscheme.spatial.street;

import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderWay;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridscheme.scheme.model.CrossingKind;

/**
 * What the tags of one way mean as an obstacle: rails above ground that are in use (not trams, which run in the street),
 * open rivers, canals and streams, motorways. What lies in a tunnel or culvert is no obstacle to a cable above it.
 *
 * @param width_m width of this one way; for a motorway the whole road, for a ramp the ramp
 * @param unreadableWidth true where the map has a width that is no usable number
 */
record BarrierTags(CrossingKind kind, String name, double width_m, boolean unreadableWidth) {

    private static final Set<String> RAILS = Set.of("rail", "light_rail", "subway", "narrow_gauge");
    private static final Pattern METRES = Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,3})?) ?m?");

    static Optional<BarrierTags> find(ReaderWay way, CrossingWidths widths) {
        if (isCovered(way)) {
            return Optional.empty();
        }
        if (RAILS.contains(OsmTags.value(way, "railway"))) {
            return Optional.of(new BarrierTags(CrossingKind.RAIL, OsmTags.name(way), widths.rail_m(), false));
        }
        OptionalDouble water_m = defaultWaterWidth(OsmTags.value(way, "waterway"), widths);
        if (water_m.isPresent()) {
            return Optional.of(water(way, water_m.getAsDouble()));
        }
        if (StreetTags.isStreet(way) && StreetTags.isMotorway(way)) {
            boolean ramp = OsmTags.value(way, "highway").endsWith("_link");
            double width_m = ramp ? widths.ramp_m() : widths.motorway_m();
            return Optional.of(new BarrierTags(CrossingKind.MOTORWAY, OsmTags.name(way), width_m, false));
        }
        return Optional.empty();
    }

    /** True for a way or relation that is an open water surface. */
    static boolean isWaterArea(ReaderElement element) {
        boolean water = OsmTags.value(element, "natural").equals("water")
                || OsmTags.value(element, "waterway").equals("riverbank");
        return water && !isCovered(element);
    }

    private static boolean isCovered(ReaderElement element) {
        return OsmTags.isSet(element, "tunnel")
                || OsmTags.value(element, "location").equals("underground")
                || (OsmTags.isSet(element, "covered")
                        && !OsmTags.value(element, "waterway").isEmpty());
    }

    private static OptionalDouble defaultWaterWidth(String waterway, CrossingWidths widths) {
        return switch (waterway) {
            case "river" -> OptionalDouble.of(widths.river_m());
            case "canal" -> OptionalDouble.of(widths.canal_m());
            case "stream" -> OptionalDouble.of(widths.stream_m());
            default -> OptionalDouble.empty();
        };
    }

    private static BarrierTags water(ReaderWay way, double default_m) {
        String given = OsmTags.value(way, "width");
        Matcher metres = METRES.matcher(given);
        double width_m = metres.matches() ? Double.parseDouble(metres.group(1)) : 0;
        boolean usable = width_m > 0;
        return new BarrierTags(
                CrossingKind.RIVER, OsmTags.name(way), usable ? width_m : default_m, !usable && !given.isEmpty());
    }
}
