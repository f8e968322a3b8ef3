package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ranked scheme.
 *
 * @param mode operating mode of the sources
 * @param pareto no other scheme is at least as good in cost, interruption time and duration and better in one
 * @param tied the next better scheme's score is too close to call
 * @param design null in answers archived before there was one
 * @param reply_working_days legal deadline of the reply
 */
@Schema(name = "Scheme")
public record SchemeDto(
        String id,
        int rank,
        double voltage_kv,
        String mode,
        ScoreDto score,
        boolean pareto,
        boolean tied,
        List<SourceDto> sources,
        IndependenceDto independence,
        List<QuantityDto> quantities,
        CostDto cost,
        double duration_days,
        int reply_working_days,
        double saifi_per_year,
        double saidi_h_per_year,
        List<CheckDto> checks,
        @Nullable DesignDto design) {
    public SchemeDto {
        sources = List.copyOf(sources);
        quantities = List.copyOf(quantities);
        checks = List.copyOf(checks);
    }

    /** The same scheme in other words. */
    public SchemeDto with(List<QuantityDto> newQuantities, List<CheckDto> newChecks, @Nullable DesignDto newDesign) {
        return new SchemeDto(
                id,
                rank,
                voltage_kv,
                mode,
                score,
                pareto,
                tied,
                sources,
                independence,
                newQuantities,
                cost,
                duration_days,
                reply_working_days,
                saifi_per_year,
                saidi_h_per_year,
                newChecks,
                newDesign);
    }
}
