package org.gridscheme.api.scheme.request;

import java.util.function.Predicate;

/**
 * What the wishes of a request may name.
 *
 * @param street whether a street has a name
 * @param element whether the grid has a substation, busbar section, feeder, node, line section or connection point with an id
 */
public record WishTargets(Predicate<String> street, Predicate<String> element) {

    /** Whatever was accepted once. */
    public static final WishTargets ANY = new WishTargets(name -> true, id -> true);
}
