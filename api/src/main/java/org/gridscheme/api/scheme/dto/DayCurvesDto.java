package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What the elements a scheme loads carry over a day. */
@Schema(name = "DayCurves")
public record DayCurvesDto(String set_id, String scheme_id, String grid_version, List<Element> elements) {

    public DayCurvesDto {
        elements = List.copyOf(elements);
    }

    /**
     * A feeder, or the main transformers that feed a busbar together, named by the first.
     *
     * @param source number of the scheme's source
     * @param limit_pct as in the load rate
     */
    @Schema(name = "DayCurveElement")
    public record Element(
            String element, String name, String kind, int source, double limit_pct, List<Season> seasons) {

        public Element {
            seasons = List.copyOf(seasons);
        }
    }

    /**
     * The highest day of a season in 96 quarter hours from midnight, in percent of what the load rate counts as whole.
     *
     * @param season as in the profiles, {@code YEAR} where none tells seasons apart
     * @param before_pct measured and committed
     * @param after_pct with the new customer, whose demand counts as a level line
     * @param peak_quarter number of the quarter hour with the highest value afterwards, from 0
     */
    @Schema(name = "DayCurveSeason")
    public record Season(
            String season, List<Double> before_pct, List<Double> after_pct, int peak_quarter, double peak_pct) {

        public Season {
            before_pct = List.copyOf(before_pct);
            after_pct = List.copyOf(after_pct);
        }
    }
}
