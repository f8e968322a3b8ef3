package org.gridscheme.spatial.demo.grid;

import org.gridscheme.grid.model.BayState;
import org.jspecify.annotations.Nullable;

/**
 * A bay of a substation being laid.
 *
 * @param section busbar section, 0-based
 * @param number bay and line number within the substation, for example 12
 * @param feeder the feeder it heads; null for a spare or reserved bay
 */
record BayDraft(
        int section,
        int number,
        BayState state,
        DraftNode node,
        @Nullable FeederDraft feeder) {}
