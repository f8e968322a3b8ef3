package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the order of the schemes rests on.
 *
 * @param method ADDITIVE, TOPSIS or VIKOR
 * @param weighting GIVEN, AHP, ENTROPY or COMBINED
 * @param weights by criterion, sum 1
 * @param tie_delta schemes nearer than this to the next better one are its equals
 * @param consistency of the judgements in pairs, null where the weights rest on none
 */
@Schema(name = "Ranking")
public record RankingDto(
        String method,
        String weighting,
        Map<String, Double> weights,
        double tie_delta,
        @Nullable ConsistencyDto consistency) {
    public RankingDto {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /**
     * How well the judgements agree.
     *
     * @param lambda_max largest eigenvalue
     * @param ratio 0 when they agree fully
     */
    @Schema(name = "Consistency")
    public record ConsistencyDto(double lambda_max, double ratio) {}
}
