/**
 * The two worked examples of the domain rules with other figures, worked by hand: plain formulas and numbers typed from the rule
 * text, no class of the engine. {@link org.gridscheme.scheme.hand.ExampleAVariantsTest} and its neighbour hold the engine
 * against them.
 */
@NullMarked
package org.gridscheme.scheme.hand;

import org.jspecify.annotations.NullMarked;
