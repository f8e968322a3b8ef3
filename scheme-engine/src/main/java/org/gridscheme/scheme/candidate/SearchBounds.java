package org.gridscheme.scheme.candidate;

import org.gridscheme.scheme.rulebook.SearchRules;

/**
 * How much of what could be looked at is looked at. They limit work, never facts.
 *
 * @param compared feeders and kinds of connection point looked at, at most
 * @param candidates connection points planned, at most
 * @param perSubstation feeders and kinds, at most so many fed from one substation
 * @param perFeeder connection points taken of one kind on one feeder, at most
 * @param places among which those are taken
 * @param placeDetour_m how much farther than the nearest of them, straight, such a place may be
 * @param dualMains candidates tried as the first source of a pair, cheapest first
 * @param dualSubstations substations of which at least the cheapest candidate is tried as such
 */
public record SearchBounds(
        int compared,
        int candidates,
        int perSubstation,
        int perFeeder,
        int places,
        double placeDetour_m,
        int dualMains,
        int dualSubstations) {

    /** How much wider the second look is. Every pair of everything would take minutes in a city. */
    private static final int WIDER = 4;

    /** For a second look where nothing was found. */
    public SearchBounds wider() {
        return new SearchBounds(
                WIDER * compared,
                WIDER * candidates,
                WIDER * perSubstation,
                WIDER * perFeeder,
                WIDER * places,
                WIDER * placeDetour_m,
                WIDER * dualMains,
                WIDER * dualSubstations);
    }

    /** The same where of the places of one kind on one feeder the nearest are taken, whatever a line there costs. */
    public SearchBounds nearestPlaces() {
        return new SearchBounds(
                compared, candidates, perSubstation, perFeeder, perFeeder, placeDetour_m, dualMains, dualSubstations);
    }

    /** The same for a few of the nearest points, one of each feeder and kind. */
    public SearchBounds nearest(int feedersAndKinds) {
        return new SearchBounds(
                Math.min(compared, feedersAndKinds),
                candidates,
                perSubstation,
                1,
                1,
                placeDetour_m,
                dualMains,
                dualSubstations);
    }

    /** Those of a rulebook. */
    public static SearchBounds of(SearchRules rules) {
        return new SearchBounds(
                (int) rules.compared().value(),
                (int) rules.candidates().value(),
                (int) rules.candidatesPerSubstation().value(),
                (int) rules.candidatesPerFeeder().value(),
                (int) rules.placesPerFeeder().value(),
                rules.placeDetour_m().value(),
                (int) rules.dualMains().value(),
                (int) rules.dualSubstations().value());
    }
}
