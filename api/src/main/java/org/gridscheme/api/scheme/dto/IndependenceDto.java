package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How independent the sources are.
 *
 * @param level 0 to 3 as in the rulebook, 0 for a single source
 * @param shared_elements ids of grid elements whose loss interrupts both sources
 * @param shared_names what people call them, in the same order; null in answers archived before there were any
 */
@Schema(name = "Independence")
public record IndependenceDto(
        int level, List<String> shared_elements, @Nullable List<String> shared_names, double shared_corridor_m) {
    public IndependenceDto {
        shared_elements = List.copyOf(shared_elements);
        shared_names = shared_names == null ? null : List.copyOf(shared_names);
    }

    /** For people: by name, by id where there is none. */
    public List<String> called() {
        return shared_names == null ? shared_elements : shared_names;
    }
}
