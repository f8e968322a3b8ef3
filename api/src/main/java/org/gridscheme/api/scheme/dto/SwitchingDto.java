package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open point that has to move before the customer can be connected: load goes from its feeder to a ring partner.
 *
 * @param moved_a measured and committed current that changes its feeder
 * @param parallel whether the two feeders may be joined for the switching, so that nobody is interrupted
 * @param interruption_h of the load that changes its feeder, 0 where nobody is interrupted
 * @param weak_evidence true where the order of the steps or the time rests on unverified practice
 * @param steps in the order in which they are done
 * @param loads both feeders and what feeds them, today and with the load moved and the customer connected
 */
@Schema(name = "Switching")
public record SwitchingDto(
        String from_feeder_id,
        String from_feeder,
        String to_feeder_id,
        String to_feeder,
        double moved_a,
        boolean parallel,
        double interruption_h,
        boolean weak_evidence,
        List<Step> steps,
        List<Load> loads) {

    public SwitchingDto {
        steps = List.copyOf(steps);
        loads = List.copyOf(loads);
    }

    /**
     * One operation.
     *
     * @param action CLOSE or OPEN
     * @param switch_id null for the way of a ring main unit whose switch nobody has recorded
     * @param section_id line section that is switched
     * @param place_id node the switch stands at
     * @param coordinates of that node, {@code [lon, lat]} in WGS84; null in an answer archived without them
     */
    @Schema(name = "SwitchingStep")
    public record Step(
            String action,
            @Nullable String switch_id,
            String section_id,
            String section,
            String place_id,
            String place,
            @Nullable List<Double> coordinates) {

        public Step {
            coordinates = coordinates == null ? null : List.copyOf(coordinates);
        }
    }

    /**
     * Load rate of one element.
     *
     * @param before_pct measured and committed, as the grid is switched today
     * @param after_pct after the switching, with the new customer
     */
    @Schema(name = "SwitchingLoad")
    public record Load(
            String element, String name, String kind, double before_pct, double after_pct, double limit_pct) {}
}
