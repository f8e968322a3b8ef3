package org.gridscheme.api.scheme.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.api.scheme.dto.RankingDto;
import org.gridscheme.api.scheme.dto.RankingDto.ConsistencyDto;
import org.gridscheme.api.scheme.dto.StabilityDto;
import org.gridscheme.api.scheme.dto.StabilityDto.PriceRangeDto;
import org.gridscheme.api.scheme.dto.StabilityDto.TurnDto;
import org.gridscheme.api.scheme.dto.StabilityDto.WeightRangeDto;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.scheme.model.RankingBasis;
import org.gridscheme.scheme.model.RankingStability;
import org.jspecify.annotations.Nullable;

/** Maps what the ranking rests on and how firm it is. */
final class RankingMapper {

    private RankingMapper() {}

    static RankingDto basis(RankingBasis basis) {
        Map<String, Double> weights = new LinkedHashMap<>();
        basis.weights().forEach((criterion, weight) -> weights.put(criterion.key(), Rounding.score(weight)));
        return new RankingDto(
                basis.method().name(),
                basis.weighting().name(),
                weights,
                basis.tieDelta(),
                basis.consistency()
                        .map(it -> new ConsistencyDto(Rounding.score(it.lambdaMax()), Rounding.score(it.ratio())))
                        .orElse(null));
    }

    static StabilityDto stability(RankingStability stability) {
        return new StabilityDto(
                stability.winner(),
                stability.weights().stream()
                        .map(range -> new WeightRangeDto(
                                range.criterion().key(),
                                Rounding.score(range.weight()),
                                turn(range.lower()),
                                turn(range.upper())))
                        .toList(),
                stability.prices().stream()
                        .map(range -> new PriceRangeDto(range.group(), turn(range.lower()), turn(range.upper())))
                        .toList());
    }

    private static @Nullable TurnDto turn(Optional<RankingStability.Turn> turn) {
        return turn.map(it ->
                        new TurnDto(Rounding.score(it.at()), it.challenger().orElse(null), it.connectionPoints()))
                .orElse(null);
    }
}
