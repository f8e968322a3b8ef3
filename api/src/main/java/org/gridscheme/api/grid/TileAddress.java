package org.gridscheme.api.grid;

import java.util.List;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;

/** Which tiles there are in the Web Mercator scheme, and what they are as an answer. */
public final class TileAddress {

    public static final String MVT = "application/vnd.mapbox-vector-tile";

    private static final int DEEPEST_ZOOM = 22;

    private TileAddress() {}

    /** @throws ProblemException of type BAD_REQUEST when there is no such tile */
    public static void require(int z, int x, int y) {
        requireParameter("z", z, DEEPEST_ZOOM + 1);
        requireParameter("x", x, 1 << z);
        requireParameter("y", y, 1 << z);
    }

    private static void requireParameter(String name, int value, int end) {
        if (value < 0 || value >= end) {
            throw new ProblemException(ProblemType.BAD_REQUEST, List.of(FieldProblem.of("", "bad-parameter", name)));
        }
    }
}
