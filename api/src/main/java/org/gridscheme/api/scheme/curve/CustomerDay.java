package org.gridscheme.api.scheme.curve;

import java.util.Optional;
import org.gridscheme.api.scheme.dto.DesignDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SourceDto;
import org.gridscheme.grid.loading.DayCurve;
import org.gridscheme.grid.loading.SeasonCurves;
import org.gridscheme.scheme.model.SourceRole;

/**
 * When a customer draws through one source.
 *
 * @param shares of its demand; empty where that may come at any time
 * @param normal_kVA demand in normal operation, which feeders are judged by
 * @param contingency_kVA demand with the other source out, which main transformers are judged by
 */
record CustomerDay(Optional<SeasonCurves> shares, double normal_kVA, double contingency_kVA) {

    static CustomerDay of(Optional<SeasonCurves> shares, SchemeDto scheme, SourceDto source) {
        return new CustomerDay(shares, normal_kVA(scheme, source), source.demand_kva());
    }

    /** Sources share the demand in equal parts; a standby carries none of it. */
    private static double normal_kVA(SchemeDto scheme, SourceDto source) {
        if (source.role().equals(SourceRole.STANDBY.name())) {
            return 0;
        }
        long sharing = scheme.sources().stream()
                .filter(other -> !other.role().equals(SourceRole.STANDBY.name()))
                .count();
        DesignDto design = scheme.design();
        return (design == null ? source.demand_kva() : design.demand().demand_kva()) / sharing;
    }

    /** The seasons it tells apart, with nothing drawn in them. */
    SeasonCurves seasons() {
        return shares.map(curves -> curves.times(0)).orElse(SeasonCurves.allYear(DayCurve.flat(0)));
    }

    /**
     * Its part of a load rate on the days of a season.
     *
     * @param highest what its highest demand is there
     * @param told its part as the load rate has it, which is drawn all day where it is not known when it comes
     */
    DayCurve in(String season, double highest, double told) {
        return shares.flatMap(curves -> curves.find(season))
                .map(curve -> curve.times(highest))
                .orElseGet(() -> DayCurve.flat(told));
    }
}
