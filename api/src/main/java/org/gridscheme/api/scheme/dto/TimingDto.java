package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Time taken in milliseconds, in total and by stage. The only part of an answer, beside the ids, that varies. */
@Schema(name = "Timing")
public record TimingDto(double total, Map<String, Double> stages) {
    public TimingDto {
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
    }
}
