package org.gridscheme.api.feasibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.feasibility.file.TableException;
import org.gridscheme.api.feasibility.file.TableLimits;
import org.gridscheme.api.feasibility.file.TableReader;
import org.gridscheme.api.feasibility.row.RowShape;
import org.gridscheme.api.feasibility.row.Synonyms;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.text.Digests;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobMode;
import org.gridscheme.scheme.job.JobStore;
import org.gridscheme.scheme.job.JobTerms;
import org.gridscheme.scheme.job.RowSink;

/** Takes tables in as batches: whole in one transaction, or not at all. Thread-safe. */
public final class BatchIntake {

    private final JobStore store;
    private final SnapshotHolder grid;
    private final PlanningVersions versions;
    private final Synonyms synonyms;

    public BatchIntake(JobStore store, SnapshotHolder grid, PlanningVersions versions, Synonyms synonyms) {
        this.store = store;
        this.grid = grid;
        this.versions = versions;
        this.synonyms = synonyms;
    }

    /**
     * Stores a batch pinned to the loaded grid version.
     *
     * @return the batch; the earlier one where its idempotency key was given before
     * @throws ProblemException when the file cannot be read, or the key was given with another order
     */
    public Job accept(StagedFile file, BatchOptions options) {
        JobTerms terms = terms(file, options);
        Optional<Job> earlier = options.idempotencyKey().flatMap(store::findByIdempotencyKey);
        Job job = earlier.orElseGet(() -> create(terms, file, options));
        if (isAnother(job, terms, options)) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return job;
    }

    /**
     * The latest batch of the same file with the same options on the same versions, unless that was cancelled. One that is
     * done counts only while nothing else is held of the grid than it was planned on.
     */
    public Optional<Job> findSame(StagedFile file, BatchOptions options) {
        JobTerms terms = terms(file, options);
        return store.findByOrder(terms.orderDigest())
                .filter(job ->
                        !job.state().isFinal() || job.terms().reservationRevision() == terms.reservationRevision());
    }

    private static boolean isAnother(Job job, JobTerms terms, BatchOptions options) {
        BatchDescription description = BatchDescription.ofJson(job.description());
        return !job.terms().digest().equals(terms.digest())
                || job.terms().mode() != terms.mode()
                || description.format() != options.format()
                || description.order() != options.order()
                || !description.crs().equals(options.crs());
    }

    private Job create(JobTerms terms, StagedFile file, BatchOptions options) {
        try {
            return store.create(terms, sink -> feed(sink, file, options));
        } catch (TableException unreadable) {
            throw new ProblemException(ProblemType.UNREADABLE_FILE, unreadable.problems());
        }
    }

    private String feed(RowSink sink, StagedFile file, BatchOptions options) {
        boolean sorted = options.mode() == JobMode.SEQUENTIAL;
        TableScan scan = new TableScan(
                options,
                synonyms,
                (number, shape, source, json, duplicateOf) -> sink.add(
                        json, sorted ? options.order().keyOf(shape, source) : OptionalDouble.empty(), duplicateOf));
        return description(file, options, scan).toJson();
    }

    private static BatchDescription description(StagedFile file, BatchOptions options, TableScan scan) {
        try {
            String encoding =
                    TableReader.of(options.format(), TableLimits.STANDARD).read(file.path(), scan);
            RowShape shape = scan.finish();
            return new BatchDescription(
                    options.name(), options.format(), encoding, shape.columns(), options.order(), options.crs());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private JobTerms terms(StagedFile file, BatchOptions options) {
        LoadedGrid loaded = grid.get();
        String gridVersion = loaded.facts().version();
        long held = loaded.reservations().revision();
        String order = String.join(
                "|", file.digest(), options.identity(), gridVersion, versions.rulebook(), versions.priceBook());
        return new JobTerms(
                UUID.randomUUID().toString(),
                file.digest(),
                Digests.hexOf(order.getBytes(StandardCharsets.UTF_8)),
                options.idempotencyKey(),
                options.mode(),
                gridVersion,
                versions.rulebook(),
                versions.priceBook(),
                held);
    }
}
