package org.gridscheme.api.feasibility.result;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Predicate;
import org.gridscheme.api.feasibility.file.TableFormat;
import org.gridscheme.api.feasibility.row.Synonyms;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobRow;
import org.gridscheme.scheme.job.JobStore;
import org.gridscheme.scheme.job.RowState;

/** Writes the results of a batch, page by page from the store, so that no size is too large. Thread-safe. */
public final class BatchResults {

    private static final int PAGE = 500;

    private final JobStore store;
    private final Synonyms synonyms;

    public BatchResults(JobStore store, Synonyms synonyms) {
        this.store = store;
        this.synonyms = synonyms;
    }

    /** All rows; those without a result yet are {@code pending}. */
    public void write(Job job, TableFormat format, Texts texts, OutputStream out) throws IOException {
        write(job, open(format, new ResultTable(job, synonyms, texts, false), out), row -> true);
    }

    /** Rows that are invalid or failed, to be mended and sent again. */
    public void writeFaults(Job job, TableFormat format, Texts texts, OutputStream out) throws IOException {
        write(job, open(format, new ResultTable(job, synonyms, texts, true), out), BatchResults::isFaulty);
    }

    private static boolean isFaulty(JobRow row) {
        return row.state()
                .filter(state -> state == RowState.INVALID || state == RowState.ERROR)
                .isPresent();
    }

    /** Routes of all sources, written by {@code routes}. */
    public void writeRoutes(Job job, RouteLayer routes) throws IOException {
        write(job, new RouteResults(job, routes), row -> true);
    }

    private void write(Job job, ResultFile file, Predicate<JobRow> wanted) throws IOException {
        try (file) {
            List<JobRow> page = store.listRows(job, 0, PAGE);
            while (!page.isEmpty()) {
                for (JobRow row : page) {
                    if (wanted.test(row)) {
                        file.row(row);
                    }
                }
                page = store.listRows(job, page.get(page.size() - 1).row(), PAGE);
            }
        }
    }

    private static ResultFile open(TableFormat format, ResultTable table, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvResults(table, out);
            case XLSX -> new XlsxResults(table, out);
            case GEOJSON -> new GeoJsonResults(table, out);
            case NDJSON -> new NdjsonResults(table, out);
        };
    }
}
