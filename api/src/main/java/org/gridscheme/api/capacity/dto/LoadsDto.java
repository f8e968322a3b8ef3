package org.gridscheme.api.capacity.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What main transformers and feeders of the grid version that answers now carry before anybody new comes. */
@Schema(name = "GridLoads")
public record LoadsDto(String grid_version, String reservation_version, List<Element> elements) {

    public LoadsDto {
        elements = List.copyOf(elements);
    }

    /**
     * One of them.
     *
     * @param kind MAIN_TRANSFORMER or FEEDER
     * @param coordinates of the substation or the feeder's bay, {@code [lon, lat]} in WGS84
     * @param measured_pct of what may flow at the feeder's head, of the transformer's rated power
     * @param committed_pct replied to or reserved for others, not connected yet
     * @param load_pct both parts
     * @param limit_pct normal limit of the rulebook
     * @param free_kva load that may still be added up to the limit
     */
    @Schema(name = "ElementLoad")
    public record Element(
            String element,
            String name,
            String kind,
            String substation,
            List<Double> coordinates,
            double voltage_kv,
            double measured_pct,
            double committed_pct,
            double load_pct,
            double limit_pct,
            double free_kva) {

        public Element {
            coordinates = List.copyOf(coordinates);
        }
    }
}
