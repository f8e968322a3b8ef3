package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * How independent the sources are.
 *
 * @param level 0 to 3 as in the rulebook, 0 for a single source
 * @param shared_elements ids of grid elements whose loss interrupts both sources
 */
@Schema(name = "Independence")
public record IndependenceDto(int level, List<String> shared_elements, double shared_corridor_m) {
    public IndependenceDto {
        shared_elements = List.copyOf(shared_elements);
    }
}
