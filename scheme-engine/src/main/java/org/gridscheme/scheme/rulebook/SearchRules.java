package org.gridscheme.scheme.rulebook;

/**
 * Bounds of the search for connection points and routes. They limit work, never facts: what they cut off is reported as a
 * search limit or as a farther candidate, not as infeasible.
 *
 * @param candidates connection points planned per application and voltage, at most, the most promising ones
 * @param compared feeders and kinds of connection point among which these are, at most
 * @param candidatesPerSubstation of those, at most so many fed from one substation
 * @param candidatesPerFeeder connection points of one kind on one feeder, at most
 * @param placesPerFeeder fit places of one kind on one feeder among which those are taken that a cable is led to most cheaply
 * @param placeDetour_m how much farther than the nearest of them, straight, such a place may be
 * @param refusedPerFeeder refused connection points reported per feeder, at most, and per kind that does not suit at all
 * @param nearestMisses nearest refused points whose remedies are computed where nothing fits
 * @param stageMinShare_pct share of the capacity that must be connectable at once for a staged connection
 * @param customerAccesses nearest street edges from which a route may start
 * @param accessDetour_m how much farther than the nearest street such an edge may be
 * @param settledJunctions junction states one search may settle
 * @param dualMains candidates tried as the first source of a pair, cheapest first
 * @param dualSubstations substations of which at least the cheapest candidate is tried as the first source of a pair
 * @param cableAllowance_per_m cost of a metre of cable assumed when routes are compared, before the conductor is chosen
 */
public record SearchRules(
        RuleValue candidates,
        RuleValue compared,
        RuleValue candidatesPerSubstation,
        RuleValue candidatesPerFeeder,
        RuleValue placesPerFeeder,
        RuleValue placeDetour_m,
        RuleValue refusedPerFeeder,
        RuleValue nearestMisses,
        RuleValue stageMinShare_pct,
        RuleValue customerAccesses,
        RuleValue accessDetour_m,
        RuleValue settledJunctions,
        RuleValue dualMains,
        RuleValue dualSubstations,
        RuleValue cableAllowance_per_m) {

    static SearchRules read(RuleLookup rules) {
        return new SearchRules(
                rules.value("search.candidates", Quantity.COUNT),
                rules.value("search.candidates-compared", Quantity.COUNT),
                rules.value("search.candidates-per-substation", Quantity.COUNT),
                rules.value("search.candidates-per-feeder", Quantity.COUNT),
                rules.value("search.places-per-feeder", Quantity.COUNT),
                rules.value("search.place-detour", Quantity.METRE),
                rules.value("search.refused-per-feeder", Quantity.COUNT),
                rules.value("search.nearest-misses", Quantity.COUNT),
                rules.value("search.stage-min-share", Quantity.PERCENT),
                rules.value("search.customer-accesses", Quantity.COUNT),
                rules.value("search.access-detour", Quantity.METRE),
                rules.value("search.settled-junctions", Quantity.COUNT_LARGE),
                rules.value("search.dual-mains", Quantity.COUNT),
                rules.value("search.dual-substations", Quantity.COUNT),
                rules.value("search.cable-allowance", Quantity.MONEY_PER_METRE));
    }
}
