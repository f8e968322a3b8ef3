package org.gridscheme.api.feasibility;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.feasibility.dto.SharedTrenchesDto;
import org.gridscheme.api.feasibility.result.TrenchSurvey;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobMode;
import org.gridscheme.scheme.job.JobStore;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What customers who are planned together could share. */
@RestController
@Tag(name = "batches")
final class BatchTrenchController {

    private final BatchLookup batches;
    private final TrenchSurvey trenches;

    BatchTrenchController(JobStore store, TrenchSurvey trenches) {
        this.batches = new BatchLookup(store);
        this.trenches = trenches;
    }

    /** Customers who are each planned as if alone will not all be built, so they share nothing. */
    @Operation(
            operationId = "getSharedTrenches",
            summary = "Where the customers of a SEQUENTIAL batch could share trenches, and what that would save")
    @GetMapping(path = "/api/v1/batches/{id}/shared-trenches", produces = MediaType.APPLICATION_JSON_VALUE)
    SharedTrenchesDto sharedTrenches(@PathVariable String id) {
        Job job = batches.get(id);
        if (job.terms().mode() != JobMode.SEQUENTIAL) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST, List.of(FieldProblem.of("", "batch.not-planned-together")));
        }
        return trenches.of(job);
    }
}
