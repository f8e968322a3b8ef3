package org.gridscheme.api.feasibility.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.gridscheme.api.scheme.dto.LineStringDto;

/**
 * Where customers of a batch could lie in one trench, and what that would save; not part of their schemes' costs.
 *
 * @param price_book_version of the prices used here
 * @param length_m of all stretches together
 * @param saving works before fees; manholes and crossings, which would be shared too, are not in it
 */
@Schema(name = "SharedTrenches")
public record SharedTrenchesDto(
        String mode,
        String price_book_version,
        double length_m,
        String saving,
        String currency,
        List<Stretch> stretches) {

    /**
     * One stretch.
     *
     * @param rows of the customers
     * @param holes their cables take together
     * @param apart price of a duct bank for each of them
     * @param together price of the banks they need in one trench
     */
    @Schema(name = "SharedTrench")
    public record Stretch(
            List<Integer> rows, double length_m, int holes, String apart, String together, LineStringDto geometry) {

        public Stretch {
            rows = List.copyOf(rows);
        }
    }

    public SharedTrenchesDto {
        stretches = List.copyOf(stretches);
    }
}
