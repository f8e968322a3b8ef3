package org.gridscheme.api.feasibility.row;

import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.model.SupplyApplication;

/**
 * What came of reading a row.
 *
 * @param application present exactly when there are no problems
 */
public record RowReading(Optional<SupplyApplication> application, List<RowProblem> problems) {

    public RowReading {
        problems = List.copyOf(problems);
    }
}
