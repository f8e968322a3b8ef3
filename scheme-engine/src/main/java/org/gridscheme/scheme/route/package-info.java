/**
 * Where the cable runs: laying cost per street edge, one bounded search from the customer to many connection points, and
 * the course of each route with its methods and crossings.
 */
@NullMarked
package org.gridscheme.scheme.route;

import org.jspecify.annotations.NullMarked;
