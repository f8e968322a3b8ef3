package org.gridscheme.api.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.gridscheme.api.feasibility.BatchOptions;
import org.gridscheme.api.feasibility.result.BatchResults;
import org.gridscheme.api.feasibility.result.RouteLayer;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.RowState;

/** Writes the files of a finished batch; each appears by one rename when it is complete. */
final class BatchFiles {

    private final BatchResults results;
    private final RouteLayer.Format routes;
    private final Console console;

    BatchFiles(BatchResults results, RouteLayer.Format routes, Console console) {
        this.results = results;
        this.routes = routes;
        this.console = console;
    }

    /** Results and, where there are any, the faulty rows in the format of the input; routes as a GeoPackage. */
    void write(Job job, BatchOptions options, Path folder) throws IOException {
        String base = options.name().replaceFirst("\\.[^.]*$", "");
        String ending = "." + options.format().extension();
        Texts texts = console.texts();
        write(folder.resolve(base + ".results" + ending), part -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                results.write(job, options.format(), texts, out);
            }
        });
        if (job.counts().getOrDefault(RowState.INVALID, 0) + job.counts().getOrDefault(RowState.ERROR, 0) > 0) {
            write(folder.resolve(base + ".errors" + ending), part -> {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    results.writeFaults(job, options.format(), texts, out);
                }
            });
        }
        write(folder.resolve(base + ".routes.gpkg"), part -> results.writeRoutes(job, routes.create(part)));
    }

    private interface Content {
        void writeTo(Path part) throws IOException;
    }

    private void write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        content.writeTo(part);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        console.print(file.toString());
    }
}
