package org.gridscheme.api.feasibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gridscheme.api.feasibility.dto.BatchDto;
import org.gridscheme.api.feasibility.row.RowShape;
import org.gridscheme.api.feasibility.row.Synonyms;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobState;
import org.gridscheme.scheme.job.RowState;
import org.jspecify.annotations.Nullable;

/** Puts batches on the wire. */
final class BatchMapper {

    private final Synonyms synonyms;
    private final PlanningVersions versions;

    BatchMapper(Synonyms synonyms, PlanningVersions versions) {
        this.synonyms = synonyms;
        this.versions = versions;
    }

    BatchDto map(Job job) {
        BatchDescription description = BatchDescription.ofJson(job.description());
        int finished = job.finishedRows();
        return new BatchDto(
                job.terms().id(),
                job.state().name(),
                job.terms().mode().name(),
                description.order().name(),
                description.name(),
                description.format().name(),
                description.encoding(),
                columns(description.shape(synonyms)),
                job.terms().gridVersion(),
                job.terms().rulebookVersion(),
                job.terms().priceBookVersion(),
                String.valueOf(job.terms().reservationRevision()),
                job.rows(),
                finished,
                rounded(100.0 * finished / Math.max(1, job.rows()), 2),
                counts(job),
                rounded(job.rate_perS(), 2),
                eta_s(job, finished),
                waitsFor(job),
                job.createdAt().toString(),
                job.finishedAt().map(Instant::toString).orElse(null));
    }

    private static Map<String, String> columns(RowShape shape) {
        Map<String, String> columns = new LinkedHashMap<>();
        shape.places()
                .forEach((field, place) ->
                        columns.put(field.key(), shape.columns().get(place)));
        return columns;
    }

    private static Map<String, Integer> counts(Job job) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (RowState state : RowState.values()) {
            Integer count = job.counts().get(state);
            counts.put(state.name().toLowerCase(Locale.ROOT), count == null ? 0 : count);
        }
        return counts;
    }

    private static @Nullable Double eta_s(Job job, int finished) {
        boolean known = job.state() == JobState.RUNNING && job.rate_perS() > 0;
        return known ? rounded((job.rows() - finished) / job.rate_perS(), 1) : null;
    }

    private @Nullable String waitsFor(Job job) {
        boolean ours = job.terms().rulebookVersion().equals(versions.rulebook())
                && job.terms().priceBookVersion().equals(versions.priceBook());
        return ours || job.state().isFinal()
                ? null
                : job.terms().rulebookVersion() + " / " + job.terms().priceBookVersion();
    }

    private static double rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
