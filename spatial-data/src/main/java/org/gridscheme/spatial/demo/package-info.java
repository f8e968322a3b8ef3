/**
 * A seeded generator of a believable, fictional town: streets of all classes, a river with bridges, a railway, a motorway
 * and a park, written as OpenStreetMap data so that it takes the same way into the system as a real extract. Same seed and
 * size, same bytes: only StrictMath and java.util.Random, whose results are fixed by their specification.
 */
@NullMarked
package org.gridscheme.spatial.demo;

import org.jspecify.annotations.NullMarked;
