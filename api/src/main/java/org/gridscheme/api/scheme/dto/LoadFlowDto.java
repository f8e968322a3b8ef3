package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a load flow says of one source, beside the planning formulas.
 *
 * @param method LOAD_FLOW where it was solved, else PLANNING_FORMULA with nothing but the reason
 * @param reason why there is no load flow: LOW_VOLTAGE, MESHED or NO_SOLUTION; SWITCHED in answers archived when a moved open point had none
 * @param voltage_pu at the customer over nominal voltage, with all that the source is sized for
 * @param drop_pct from the busbar to the customer, of nominal voltage
 * @param losses_kw the customer causes in the grid, its own line included, at the feeder's peak
 * @param highest_loading_pct of the existing lines on the way, null where there is none
 * @param highest_loading_name what people call that line, null where it has no name
 */
@Schema(name = "LoadFlow")
public record LoadFlowDto(
        String method,
        @Nullable String reason,
        @Nullable Double voltage_pu,
        @Nullable Double busbar_voltage_pu,
        @Nullable Double drop_pct,
        @Nullable Double losses_kw,
        @Nullable Double highest_loading_pct,
        @Nullable String highest_loading_element,
        @Nullable String highest_loading_name) {}
