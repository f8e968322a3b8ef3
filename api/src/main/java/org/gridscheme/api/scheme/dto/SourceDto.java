package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source of a scheme.
 *
 * @param demand_kva what this source is sized for
 * @param voltage_drop_pct from the busbar to the customer
 * @param short_circuit_ka initial three-phase current at the customer
 * @param point_short_circuit_ka the same at the connection point
 * @param flow null in an answer archived without one
 * @param alternative a really different route; null where none was asked for or there is none
 * @param switching what has to be switched in the grid before; null for nearly all sources
 */
@Schema(name = "Source")
public record SourceDto(
        String role,
        ConnectionPointDto connection_point,
        RouteDto route,
        CableDto cable,
        double demand_kva,
        List<LoadRateDto> load_rates,
        double voltage_drop_pct,
        double short_circuit_ka,
        double point_short_circuit_ka,
        @Nullable LoadFlowDto flow,
        @Nullable SwitchingDto switching,
        @Nullable AlternativeDto alternative) {
    public SourceDto {
        load_rates = List.copyOf(load_rates);
    }
}
