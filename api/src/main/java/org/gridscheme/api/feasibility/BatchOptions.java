package org.gridscheme.api.feasibility;

import java.util.Optional;
import org.gridscheme.api.feasibility.file.TableFormat;
import org.gridscheme.api.feasibility.row.WorkOrder;
import org.gridscheme.scheme.job.JobMode;

/**
 * How a batch is wanted.
 *
 * @param name of the file, for people
 * @param order who comes first in a sequential batch
 * @param crs reference system of rows that name none; empty where each has to
 */
public record BatchOptions(
        String name, TableFormat format, JobMode mode, WorkOrder order, String crs, Optional<String> idempotencyKey) {

    /** Part of the identity of an order: what the results depend on beside the file and the versions. */
    String identity() {
        return format + "|" + mode + "|" + order + "|" + crs;
    }
}
