/**
 * Planning grids out of network studies: whatever format a {@link org.gridscheme.grid.network.PowerNetwork} was read from,
 * it becomes a grid of substations, bays, sections and stations here. What a study does not know is assumed in the open, as
 * counted findings, or left unknown.
 */
@NullMarked
package org.gridscheme.spatial.ingest.study;

import org.jspecify.annotations.NullMarked;
