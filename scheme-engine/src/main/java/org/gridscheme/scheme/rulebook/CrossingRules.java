package org.gridscheme.scheme.rulebook;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.street.RoadClass;

/**
 * Crossing of roads, railways, motorways and rivers.
 *
 * @param roadCrossingFrom least important road that needs a crossing method of its own
 * @param roadWidth_m default width by road class
 * @param railTrackExtra_m width of every further track
 * @param riverHddMax_m widest river for the normal method
 * @param wideRiverMethod stands in for bridge or tunnel, which need a design of their own
 * @param minAngle_deg railway and motorway
 */
public record CrossingRules(
        Map<CrossingKind, CrossingRule> kinds,
        RuleChoice<RoadClass> roadCrossingFrom,
        Map<RoadClass, RuleValue> roadWidth_m,
        RuleValue railTrackExtra_m,
        RuleValue riverHddMax_m,
        RuleChoice<LayingMethod> wideRiverMethod,
        RuleValue minAngle_deg,
        RuleValue maxAngle_deg) {

    static CrossingRules read(RuleLookup rules) {
        return new CrossingRules(
                readKinds(rules),
                rules.choice("crossing.road-from", RoadClass.class),
                rules.values("crossing.road-width", RoadClass.class, Quantity.METRE),
                rules.value("crossing.rail-track-extra", Quantity.METRE),
                rules.value("crossing.river-hdd-max", Quantity.METRE),
                rules.choice("crossing.wide-river-method", LayingMethod.class),
                rules.value("crossing.angle-min", Quantity.DEGREE),
                rules.value("crossing.angle-max", Quantity.DEGREE));
    }

    public CrossingRule of(CrossingKind kind) {
        return Lookups.get(kinds, kind);
    }

    /** Method for an obstacle of the given width; only rivers change with it. */
    public RuleChoice<LayingMethod> method(CrossingKind kind, double width_m) {
        boolean wideRiver = kind == CrossingKind.RIVER && width_m >= riverHddMax_m.value();
        return wideRiver ? wideRiverMethod : of(kind).method();
    }

    /** Width assumed for a road of this class. */
    public RuleValue roadWidth(RoadClass road) {
        return Lookups.get(roadWidth_m, road);
    }

    /** True when a road of this class is crossed by a method of its own instead of in the open. */
    public boolean needsMethod(RoadClass road) {
        return road.compareTo(roadCrossingFrom.value()) <= 0;
    }

    private static Map<CrossingKind, CrossingRule> readKinds(RuleLookup rules) {
        Map<CrossingKind, CrossingRule> kinds = new EnumMap<>(CrossingKind.class);
        for (CrossingKind kind : CrossingKind.values()) {
            String prefix = "crossing." + RuleLookup.key(kind);
            kinds.put(
                    kind,
                    new CrossingRule(
                            rules.choice(prefix + ".method", LayingMethod.class),
                            rules.value(prefix + ".margin", Quantity.METRE),
                            rules.value(prefix + ".width", Quantity.METRE)));
        }
        return Collections.unmodifiableMap(kinds);
    }
}
