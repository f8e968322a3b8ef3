package org.gridscheme.api.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.api.config.BatchInstallation;
import org.gridscheme.api.feasibility.BatchOptions;
import org.gridscheme.api.feasibility.StagedFile;
import org.gridscheme.api.feasibility.dto.SharedTrenchesDto;
import org.gridscheme.api.feasibility.file.TableFormat;
import org.gridscheme.api.feasibility.row.WorkOrder;
import org.gridscheme.api.feasibility.run.BatchWorkers;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobMode;
import org.gridscheme.scheme.job.JobState;
import org.gridscheme.scheme.job.RowState;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Plans every row of a table and writes the results beside it. The same file with the same options goes on where it was left,
 * whoever worked on it; a service on the same database takes part.
 */
final class BatchCommand implements Command {

    private static final long LOOK_MS = 300;

    /** A database may be away this long before the command gives up; the batch stays and can be resumed. */
    private static final int MOST_FAILURES = 400;

    @Override
    public Optional<ExitCode> run(List<String> given, Console console) {
        Texts texts = console.texts();
        if (given.isEmpty() || given.get(0).startsWith("--")) {
            throw CommandException.badInput(texts.get("usage.batch"));
        }
        Arguments arguments =
                Arguments.parse(given.subList(1, given.size()), Set.of("out", "mode", "order", "crs"), Set.of(), texts);
        Path file = file(given.get(0), texts);
        BatchOptions options = options(file, arguments, texts);
        try (StagedFile staged = StagedFile.of(file)) {
            return Optional.of(work(file, staged, options, arguments, console));
        } catch (IOException | UncheckedIOException failure) {
            throw CommandException.failure(
                    texts.get("cli.file-unreadable", file.toString(), Failures.firstLine(failure)));
        }
    }

    private static Path file(String name, Texts texts) {
        try {
            Path file = Path.of(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException noPath) {
            throw CommandException.badInput(texts.get("cli.file-missing", name));
        }
        throw CommandException.badInput(texts.get("cli.file-missing", name));
    }

    private static BatchOptions options(Path file, Arguments arguments, Texts texts) {
        String name = String.valueOf(file.getFileName());
        TableFormat format = TableFormat.ofFileName(name)
                .orElseThrow(() -> CommandException.badInput(texts.get("batch.file-ending", name)));
        JobMode mode = JobMode.valueOf(arguments.choice("mode", JobMode.INDEPENDENT.name(), names(JobMode.values())));
        WorkOrder order = WorkOrder.valueOf(arguments.choice("order", WorkOrder.ROW.name(), names(WorkOrder.values())));
        if (mode == JobMode.INDEPENDENT && order != WorkOrder.ROW) {
            throw CommandException.badInput(texts.get("fault.batch.order-without-turns"));
        }
        return new BatchOptions(
                name, format, mode, order, format.crsOr(arguments.find("crs").orElse("")), Optional.empty());
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    private static ExitCode work(
            Path file, StagedFile staged, BatchOptions options, Arguments arguments, Console console)
            throws IOException {
        try (HikariDataSource database = DatabaseAccess.openForLong(console)) {
            return work(file, staged, options, arguments, new BatchInstallation(database), console);
        }
    }

    private static ExitCode work(
            Path file,
            StagedFile staged,
            BatchOptions options,
            Arguments arguments,
            BatchInstallation batches,
            Console console)
            throws IOException {
        batches.loadGrid();
        Job job = order(batches, staged, options, console);
        Job ended = await(batches, job, console);
        Path folder = arguments.find("out").map(Path::of).orElseGet(() -> folderOf(file));
        Files.createDirectories(folder);
        new BatchFiles(batches.results(), batches.routes(), console).write(ended, options, folder);
        console.say(console.texts()
                .get(
                        "batch.done",
                        count(ended, RowState.OK),
                        count(ended, RowState.INFEASIBLE),
                        count(ended, RowState.INVALID),
                        count(ended, RowState.ERROR),
                        count(ended, RowState.DUPLICATE)));
        if (ended.terms().mode() == JobMode.SEQUENTIAL) {
            SharedTrenchesDto shared = batches.trenches().of(ended);
            console.say(console.texts()
                    .get(
                            "batch.shared-trenches",
                            String.valueOf(shared.stretches().size()),
                            String.valueOf(shared.length_m()),
                            shared.saving(),
                            shared.currency(),
                            shared.price_book_version()));
        }
        return count(ended, RowState.OK).equals("0") ? ExitCode.NO_FEASIBLE_SCHEME : ExitCode.DONE;
    }

    private static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? Path.of(".") : parent;
    }

    private static String count(Job job, RowState state) {
        return String.valueOf(job.counts().getOrDefault(state, 0));
    }

    private static Job order(BatchInstallation batches, StagedFile staged, BatchOptions options, Console console) {
        Optional<Job> known = batches.intake().findSame(staged, options);
        Job job = known.orElseGet(() -> batches.intake().accept(staged, options));
        if (known.isPresent()) {
            console.say(console.texts().get("batch.resumed", String.valueOf(job.finishedRows())));
            batches.store().changeState(job.terms().id(), JobState.RUNNING);
        }
        console.say(console.texts()
                .get(
                        "batch.ordered",
                        job.terms().id(),
                        String.valueOf(job.rows()),
                        job.terms().mode().name().toLowerCase(Locale.ROOT),
                        job.terms().gridVersion()));
        return job;
    }

    /** Works until the batch has ended, here or elsewhere. */
    private static Job await(BatchInstallation batches, Job job, Console console) {
        BatchWorkers workers = batches.workersOn(job);
        ProgressBar bar = new ProgressBar(console, System.console() != null);
        workers.start();
        try {
            int failures = 0;
            while (true) {
                try {
                    Job now = batches.store().find(job.terms().id()).orElse(job);
                    failures = 0;
                    bar.show(now);
                    if (now.state().isFinal()) {
                        return now;
                    }
                } catch (DataAccessException | TransactionException away) {
                    if (++failures > MOST_FAILURES) {
                        throw away;
                    }
                }
                pause(console);
            }
        } finally {
            workers.stop();
        }
    }

    private static void pause(Console console) {
        try {
            Thread.sleep(LOOK_MS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw CommandException.failure(console.texts().get("batch.interrupted"));
        }
    }
}
