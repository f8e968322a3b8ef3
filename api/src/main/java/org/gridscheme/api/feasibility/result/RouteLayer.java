package org.gridscheme.api.feasibility.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A layer of lines in WGS84 that is written route by route; closing ends the file. */
public interface RouteLayer extends AutoCloseable {

    /** Attributes of a route, in the order of its values. */
    List<String> COLUMNS = List.of(
            "row",
            "mode",
            "role",
            "connection_point",
            "kind",
            "substation",
            "feeder",
            "length_m",
            "cable",
            "circuits",
            "cost",
            "currency",
            "grid_version",
            "rulebook_version",
            "price_book_version");

    /**
     * @param lonLats longitude and latitude of each vertex in turn
     * @param values whole numbers, decimals or texts under {@link #COLUMNS}
     */
    void route(double[] lonLats, List<@Nullable Object> values) throws IOException;

    @Override
    void close() throws IOException;

    /** Begins layers in files of one format. */
    @FunctionalInterface
    interface Format {
        RouteLayer create(Path file) throws IOException;
    }
}
