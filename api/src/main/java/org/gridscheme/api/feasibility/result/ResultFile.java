package org.gridscheme.api.feasibility.result;

import java.io.IOException;
import org.gridscheme.scheme.job.JobRow;

/** A file of results that is written row by row; closing ends it. Not thread-safe. */
public interface ResultFile extends AutoCloseable {

    void row(JobRow row) throws IOException;

    @Override
    void close() throws IOException;
}
