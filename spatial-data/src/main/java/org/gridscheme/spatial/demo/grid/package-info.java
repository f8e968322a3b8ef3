/**
 * A seeded generator that lays a believable, fictional 10 kV grid over any street graph, so that people without
 * confidential data can try their own city and benchmarks can grow from 1,000 to 400,000 grid nodes. Pure: streets and a
 * seed in, a {@link org.gridscheme.grid.model.GridModel} out, the same one for the same input on any machine.
 */
@NullMarked
package org.gridscheme.spatial.demo.grid;

import org.jspecify.annotations.NullMarked;
