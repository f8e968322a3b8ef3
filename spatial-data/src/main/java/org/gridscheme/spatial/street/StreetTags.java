package org.gridscheme.spatial.street;

import com.graphhopper.reader.ReaderWay;
import com.graphhopper.routing.ev.Surface;
import java.util.Set;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.SurfaceKind;

/**
 * What the tags of one street way mean for laying a cable. Access, one-way and turn tags do not matter: a cable is laid
 * against the traffic and along private drives too (the owner's consent is another matter).
 *
 * <p>Surface kind, first rule that fits:
 *
 * <ol>
 *   <li>a street with a pavement of its own ({@code sidewalk} on either side): SIDEWALK; not where it says
 *       {@code separate}, because then the pavement is a way of its own
 *   <li>main roads (motorway, trunk, primary): MAIN_ROAD; secondary and tertiary: SECONDARY_ROAD
 *   <li>unpaved {@code surface} (gravel, ground, grass and the like): GREEN_BELT
 *   <li>footway, pedestrian street, cycle path: SIDEWALK
 *   <li>track or path: GREEN_BELT, SIDEWALK where its {@code surface} is said to be paved
 *   <li>all other streets: BRANCH_ROAD
 * </ol>
 */
record StreetTags(
        RoadClass roadClass, SurfaceKind surface, String name, boolean bridge, boolean tunnel, boolean sidewalk) {

    /** Values of {@code highway} that are no way on the ground, not yet or not any more. */
    private static final Set<String> NOT_BUILT =
            Set.of("construction", "proposed", "planned", "abandoned", "razed", "disused", "demolished");

    /** Values of {@code highway} that are places, not ways, or lead through buildings. */
    private static final Set<String> NOT_A_STREET = Set.of(
            "corridor", "elevator", "rest_area", "services", "platform", "bus_stop", "via_ferrata", "emergency_bay");

    private static final Set<String> PAVEMENT = Set.of("both", "left", "right", "yes");

    /** True for a way along which a cable can be laid or that has to be shown. */
    static boolean isStreet(ReaderWay way) {
        String highway = OsmTags.value(way, "highway");
        return !highway.isEmpty()
                && !NOT_BUILT.contains(highway)
                && !NOT_A_STREET.contains(highway)
                && !OsmTags.isSet(way, "indoor");
    }

    static boolean isNotBuilt(ReaderWay way) {
        return NOT_BUILT.contains(OsmTags.value(way, "highway"));
    }

    static StreetTags of(ReaderWay way) {
        RoadClass roadClass = roadClass(way);
        boolean sidewalk = hasSidewalk(way);
        return new StreetTags(
                roadClass,
                surface(roadClass, sidewalk, Surface.find(OsmTags.value(way, "surface"))),
                OsmTags.name(way),
                OsmTags.isSet(way, "bridge"),
                isTunnel(way),
                sidewalk);
    }

    static boolean isMotorway(ReaderWay way) {
        return roadClass(way) == RoadClass.MOTORWAY;
    }

    private static RoadClass roadClass(ReaderWay way) {
        String highway = OsmTags.value(way, "highway").replace("_link", "");
        if (highway.equals("steps")) {
            return RoadClass.FOOTWAY;
        }
        return switch (com.graphhopper.routing.ev.RoadClass.find(highway)) {
            case MOTORWAY -> RoadClass.MOTORWAY;
            case TRUNK -> OsmTags.value(way, "motorroad").equals("yes") ? RoadClass.MOTORWAY : RoadClass.TRUNK;
            case PRIMARY -> RoadClass.PRIMARY;
            case SECONDARY -> RoadClass.SECONDARY;
            case TERTIARY -> RoadClass.TERTIARY;
            case RESIDENTIAL, LIVING_STREET, UNCLASSIFIED, ROAD -> RoadClass.RESIDENTIAL;
            case SERVICE, BUSWAY -> RoadClass.SERVICE;
            case PEDESTRIAN -> RoadClass.PEDESTRIAN;
            case FOOTWAY -> RoadClass.FOOTWAY;
            case CYCLEWAY -> RoadClass.CYCLEWAY;
            case TRACK -> RoadClass.TRACK;
            case PATH, BRIDLEWAY -> RoadClass.PATH;
            default -> RoadClass.OTHER;
        };
    }

    private static boolean hasSidewalk(ReaderWay way) {
        return PAVEMENT.contains(OsmTags.value(way, "sidewalk"))
                || OsmTags.value(way, "sidewalk:both").equals("yes")
                || OsmTags.value(way, "sidewalk:left").equals("yes")
                || OsmTags.value(way, "sidewalk:right").equals("yes");
    }

    private static boolean isTunnel(ReaderWay way) {
        String tunnel = OsmTags.value(way, "tunnel");
        return OsmTags.isSet(way, "tunnel") && !tunnel.equals("building_passage") && !tunnel.equals("culvert");
    }

    private static SurfaceKind surface(RoadClass roadClass, boolean sidewalk, Surface surface) {
        if (sidewalk) {
            return SurfaceKind.SIDEWALK;
        }
        return switch (roadClass) {
            case MOTORWAY, TRUNK, PRIMARY -> SurfaceKind.MAIN_ROAD;
            case SECONDARY, TERTIARY -> SurfaceKind.SECONDARY_ROAD;
            case PEDESTRIAN, FOOTWAY, CYCLEWAY -> isUnpaved(surface) ? SurfaceKind.GREEN_BELT : SurfaceKind.SIDEWALK;
            case TRACK, PATH -> isPaved(surface) ? SurfaceKind.SIDEWALK : SurfaceKind.GREEN_BELT;
            case RESIDENTIAL, SERVICE, OTHER -> isUnpaved(surface) ? SurfaceKind.GREEN_BELT : SurfaceKind.BRANCH_ROAD;
        };
    }

    private static boolean isPaved(Surface surface) {
        return switch (surface) {
            case PAVED, ASPHALT, CONCRETE, PAVING_STONES, COBBLESTONE -> true;
            default -> false;
        };
    }

    private static boolean isUnpaved(Surface surface) {
        return switch (surface) {
            case UNPAVED, COMPACTED, FINE_GRAVEL, GRAVEL, GROUND, DIRT, GRASS, SAND -> true;
            default -> false;
        };
    }
}
