package org.gridscheme.api.feasibility;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.feasibility.dto.BatchDto;
import org.gridscheme.api.feasibility.row.Synonyms;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobStore;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Progress of batches as it happens. Any service on the database tells of any batch. */
@RestController
@Tag(name = "batches")
final class BatchEventController {

    private static final long LOOK_MS = 500;
    private static final int MOST_LISTENERS = 200;

    private final BatchLookup batches;
    private final BatchMapper mapper;
    private final Semaphore listeners = new Semaphore(MOST_LISTENERS);
    private final ScheduledExecutorService clock = new ScheduledThreadPoolExecutor(2, task -> {
        Thread thread = new Thread(task, "batch-events");
        thread.setDaemon(true);
        return thread;
    });

    BatchEventController(JobStore store, Synonyms synonyms, PlanningVersions versions) {
        this.batches = new BatchLookup(store);
        this.mapper = new BatchMapper(synonyms, versions);
    }

    @Operation(
            operationId = "followBatch",
            summary = "Server-sent events named progress, each with the batch as it is; ends when the batch does")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = BatchDto.class)))
    @GetMapping(path = "/api/v1/batches/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(@PathVariable String id) {
        Job job = batches.get(id);
        if (!listeners.tryAcquire()) {
            throw new ProblemException(ProblemType.TOO_BUSY);
        }
        SseEmitter emitter = new SseEmitter(0L);
        Listener listener = new Listener(job.terms().id(), emitter);
        var task = clock.scheduleWithFixedDelay(listener, 0, LOOK_MS, TimeUnit.MILLISECONDS);
        emitter.onCompletion(() -> {
            task.cancel(false);
            listener.leave();
        });
        return emitter;
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    private final class Listener implements Runnable {

        private final String id;
        private final SseEmitter emitter;
        private final AtomicReference<BatchDto> told = new AtomicReference<>();
        private final AtomicReference<Semaphore> place = new AtomicReference<>(listeners);

        Listener(String id, SseEmitter emitter) {
            this.id = id;
            this.emitter = emitter;
        }

        @Override
        public void run() {
            try {
                Job job = batches.get(id);
                BatchDto now = mapper.map(job);
                if (!now.equals(told.getAndSet(now))) {
                    emitter.send(SseEmitter.event().name("progress").data(now, MediaType.APPLICATION_JSON));
                }
                if (job.state().isFinal()) {
                    emitter.complete();
                }
            } catch (DataAccessException later) {
                // The next look may find the store again.
            } catch (IOException | IllegalStateException gone) {
                emitter.complete();
            } catch (RuntimeException fault) {
                emitter.completeWithError(fault);
            }
        }

        /** Gives the place free, once. */
        void leave() {
            Semaphore held = place.getAndSet(null);
            if (held != null) {
                held.release();
            }
        }
    }
}
