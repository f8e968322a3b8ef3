package org.gridscheme.api.feasibility;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.feasibility.dto.BatchListDto;
import org.gridscheme.api.feasibility.dto.BatchRowsDto;
import org.gridscheme.api.feasibility.result.RowPage;
import org.gridscheme.api.feasibility.row.Synonyms;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobRow;
import org.gridscheme.scheme.job.JobStore;
import org.gridscheme.scheme.job.RowState;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Batches and their rows to be looked at; the files hold the same. */
@RestController
@Tag(name = "batches")
final class BatchRowController {

    private static final int MOST_BATCHES = 200;
    private static final int MOST_ROWS = 500;
    private static final String ALL = "";
    private static final String PENDING = "pending";

    private final JobStore store;
    private final BatchLookup batches;
    private final BatchMapper mapper;
    private final Synonyms synonyms;

    BatchRowController(JobStore store, Synonyms synonyms, PlanningVersions versions) {
        this.store = store;
        this.batches = new BatchLookup(store);
        this.mapper = new BatchMapper(synonyms, versions);
        this.synonyms = synonyms;
    }

    /** @param limit 1 to 200 */
    @Operation(operationId = "listBatches", summary = "The latest batches, the newest first")
    @GetMapping(path = "/api/v1/batches", produces = MediaType.APPLICATION_JSON_VALUE)
    BatchListDto list(@Parameter(description = "Most batches, 1 to 200") @RequestParam(defaultValue = "50") int limit) {
        List<FieldProblem> problems = new ArrayList<>();
        noteRange(limit, 1, MOST_BATCHES, "limit", problems);
        refuse(problems);
        return new BatchListDto(
                store.listLatest(limit).stream().map(mapper::map).toList());
    }

    /**
     * @param state only rows that ended so
     * @param after rows behind this one, as {@code next} of the page before says
     * @param limit rows on a page, 1 to 500
     */
    @Operation(
            operationId = "listBatchRows",
            summary = "Rows of a batch in the order of the file, with what came of them")
    @GetMapping(path = "/api/v1/batches/{id}/rows", produces = MediaType.APPLICATION_JSON_VALUE)
    BatchRowsDto rows(
            @PathVariable String id,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "ok",
                                                "infeasible",
                                                "invalid",
                                                "error",
                                                "duplicate",
                                                "pending"
                                            }))
                    @RequestParam(defaultValue = ALL)
                    String state,
            @Parameter(description = "Rows behind this one, as next of the page before says")
                    @RequestParam(defaultValue = "0")
                    int after,
            @Parameter(description = "Rows on a page, 1 to 500") @RequestParam(defaultValue = "100") int limit,
            Language language) {
        List<FieldProblem> problems = new ArrayList<>();
        noteRange(limit, 1, MOST_ROWS, "limit", problems);
        noteRange(after, 0, Integer.MAX_VALUE, "after", problems);
        Optional<RowState> ended = Arrays.stream(RowState.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(state))
                .findFirst();
        if (ended.isEmpty() && !state.equals(ALL) && !state.equals(PENDING)) {
            problems.add(FieldProblem.of("", "bad-parameter", "state"));
        }
        refuse(problems);
        Job job = batches.get(id);
        List<JobRow> rows =
                state.equals(ALL) ? store.listRows(job, after, limit) : store.listRows(job, ended, after, limit);
        return new RowPage(job, synonyms, Texts.in(language)).of(rows, limit);
    }

    private static void noteRange(int value, int least, int most, String parameter, List<FieldProblem> problems) {
        if (value < least || value > most) {
            problems.add(FieldProblem.of("", "bad-parameter", parameter));
        }
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.BAD_REQUEST, problems);
        }
    }
}
