package org.gridscheme.api.feasibility.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the rows of a batch.
 *
 * @param next number of the last row here, where there are more; the page after it begins behind that one
 */
@Schema(name = "BatchRows")
public record BatchRowsDto(List<Row> rows, @Nullable Integer next) {

    public BatchRowsDto {
        rows = List.copyOf(rows);
    }

    /**
     * A row with what came of it.
     *
     * @param row number in the file, from 1
     * @param state ok, infeasible, invalid, error, duplicate or pending
     * @param cells as they were sent, by header
     * @param place of the customer, {@code [lon, lat]} in WGS84; missing until the row was planned
     * @param request the row as a planning request, where it was planned
     * @param scheme the best one
     * @param reason_codes why there is none
     * @param explanation the same in words
     */
    @Schema(name = "BatchRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            int row,
            String state,
            Map<String, String> cells,
            @Nullable List<Double> place,

            @Schema(ref = "#/components/schemas/SchemeRequest") @Nullable Map<String, Object> request,

            @Nullable RowScheme scheme,
            List<String> reason_codes,
            @Nullable String explanation,
            @Nullable Integer duplicate_of) {

        public Row {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
            reason_codes = List.copyOf(reason_codes);
        }
    }

    /** The best scheme of a row, as its single request would have it. */
    @Schema(name = "BatchRowScheme")
    public record RowScheme(
            double voltage_kv,
            String mode,
            double score,
            String cost,
            String currency,
            double duration_days,
            List<RowSource> sources) {

        public RowScheme {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A source of that scheme.
     *
     * @param coordinates of the connection point, {@code [lon, lat]} in WGS84
     * @param route the same of every bend, from the connection point to the customer
     */
    @Schema(name = "BatchRowSource")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RowSource(
            String role,
            String connection_point,
            String kind,
            String name,
            String substation,
            String bus_section,
            @Nullable String feeder,
            List<Double> coordinates,
            double length_m,
            String cable,
            int circuits,
            double voltage_drop_pct,
            double short_circuit_ka,
            List<RowLoadRate> load_rates,
            List<List<Double>> route) {

        public RowSource {
            coordinates = List.copyOf(coordinates);
            load_rates = List.copyOf(load_rates);
            route = List.copyOf(route);
        }
    }

    /** Load of an element the scheme touches, in percent. */
    @Schema(name = "BatchRowLoadRate")
    public record RowLoadRate(String element, String kind, double before_pct, double after_pct, double limit_pct) {}
}
