package org.gridscheme.api.feasibility.run;

import java.util.List;
import org.gridscheme.api.feasibility.file.RowJson;
import org.gridscheme.grid.model.Holding;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What a row takes, as it is stored beside its result. */
final class Bookings {

    private static final ObjectMapper JSON = RowJson.mapper();

    private Bookings() {}

    static String write(List<Holding> holdings) {
        return JSON.writeValueAsString(holdings);
    }

    static List<Holding> read(String booking) {
        return JSON.readValue(booking, new TypeReference<>() {});
    }
}
