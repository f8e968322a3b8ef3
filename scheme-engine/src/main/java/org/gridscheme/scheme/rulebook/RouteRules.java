package org.gridscheme.scheme.rulebook;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.SurfaceKind;

/**
 * Cost factors, bans and limits of a cable route (路径).
 *
 * @param surfaceFactors on the unit civil cost
 * @param terrainFactors on the unit civil cost
 * @param existingDuctFactor on the unit civil cost where a hole is free
 * @param existingDuctMinHoles free holes needed to use a duct
 * @param forbiddenAlong roads that may be crossed but not followed
 * @param streetMethods laying method in streets by area class
 * @param softSurfaces surfaces on which the off-street method is used
 * @param offStreetMethod on soft surfaces and between street and property
 * @param offStreetMax_m longest leg between a street and an end of the route
 * @param maxRoute_m default search bound
 * @param maxDetour route length over straight distance
 * @param alternatives different paths per candidate
 * @param alternativeShared_pct most that such a path may have in common with the best, of the shorter of both along streets
 * @param alternativeExtra_pct most that the works on it may cost more
 * @param alternativeApart_m streets that are all along nearer than this to the best path count as part of it
 * @param alternativeOwn_m least street of its own
 * @param overlapPenalty on the cost of a second source's path where it follows the first
 * @param overheadForbiddenAreas area classes in which no overhead line is built
 * @param overheadForbiddenCrossings what a new overhead line does not cross
 * @param overheadForbiddenSurfaces surfaces along which no poles are set
 * @param maxCablesPerTrench directly buried; above: duct or trench
 * @param coverDepthCarriageway_m also farmland
 */
public record RouteRules(
        Map<SurfaceKind, RuleValue> surfaceFactors,
        Map<Terrain, RuleValue> terrainFactors,
        RuleValue existingDuctFactor,
        RuleValue existingDuctMinHoles,
        RuleChoices<RoadClass> forbiddenAlong,
        Map<AreaClass, RuleChoice<LayingMethod>> streetMethods,
        RuleChoices<SurfaceKind> softSurfaces,
        RuleChoice<LayingMethod> offStreetMethod,
        RuleValue offStreetMax_m,
        RuleValue maxRoute_m,
        RuleValue maxDetour,
        RuleValue alternatives,
        RuleValue alternativeShared_pct,
        RuleValue alternativeExtra_pct,
        RuleValue alternativeApart_m,
        RuleValue alternativeOwn_m,
        RuleValue overlapPenalty,
        RuleChoices<AreaClass> overheadForbiddenAreas,
        RuleChoices<CrossingKind> overheadForbiddenCrossings,
        RuleChoices<SurfaceKind> overheadForbiddenSurfaces,
        RuleValue maxCablesPerTrench,
        RuleValue coverDepth_m,
        RuleValue coverDepthCarriageway_m,
        RuleValue petrolStationDistance_m) {

    static RouteRules read(RuleLookup rules) {
        return new RouteRules(
                rules.values("route.surface", SurfaceKind.class, Quantity.FACTOR),
                rules.values("route.terrain", Terrain.class, Quantity.FACTOR),
                rules.value("route.existing-duct-factor", Quantity.FACTOR),
                rules.value("route.existing-duct-min-holes", Quantity.COUNT),
                rules.choices("route.forbidden-along", RoadClass.class),
                readMethods(rules),
                rules.choices("route.soft-surfaces", SurfaceKind.class),
                rules.choice("route.off-street-method", LayingMethod.class),
                rules.value("route.off-street-max", Quantity.METRE),
                rules.value("route.max-length", Quantity.METRE),
                rules.value("route.max-detour", Quantity.FACTOR),
                rules.value("route.alternatives", Quantity.COUNT),
                rules.value("route.alternative.shared-max", Quantity.PERCENT),
                rules.value("route.alternative.extra-max", Quantity.PERCENT),
                rules.value("route.alternative.apart-min", Quantity.METRE),
                rules.value("route.alternative.own-min", Quantity.METRE),
                rules.value("route.overlap-penalty", Quantity.FACTOR),
                rules.choices("route.overhead-forbidden-areas", AreaClass.class),
                rules.choices("route.overhead-forbidden-crossings", CrossingKind.class),
                rules.choices("route.overhead-forbidden-surfaces", SurfaceKind.class),
                rules.value("route.max-cables-per-trench", Quantity.COUNT),
                rules.value("route.depth.normal", Quantity.METRE),
                rules.value("route.depth.carriageway", Quantity.METRE),
                rules.value("route.petrol-station-distance", Quantity.METRE));
    }

    /** How a cable is laid along a street. */
    public RuleChoice<LayingMethod> layingMethod(AreaClass area, SurfaceKind surface) {
        return softSurfaces.contains(surface) ? offStreetMethod : Lookups.get(streetMethods, area);
    }

    public RuleValue surfaceFactor(SurfaceKind surface) {
        return Lookups.get(surfaceFactors, surface);
    }

    public RuleValue terrainFactor(Terrain terrain) {
        return Lookups.get(terrainFactors, terrain);
    }

    public boolean overheadAllowed(AreaClass area) {
        return !overheadForbiddenAreas.contains(area);
    }

    /** Whether poles may stand along a street. */
    public boolean overheadAllowed(AreaClass area, SurfaceKind surface) {
        return overheadAllowed(area) && !overheadForbiddenSurfaces.contains(surface);
    }

    private static Map<AreaClass, RuleChoice<LayingMethod>> readMethods(RuleLookup rules) {
        Map<AreaClass, RuleChoice<LayingMethod>> methods = new EnumMap<>(AreaClass.class);
        for (AreaClass area : AreaClass.values()) {
            methods.put(area, rules.choice("route.street-method." + RuleLookup.key(area), LayingMethod.class));
        }
        return Collections.unmodifiableMap(methods);
    }
}
