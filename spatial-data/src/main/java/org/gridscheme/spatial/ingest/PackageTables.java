package org.gridscheme.spatial.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.gridscheme.spatial.ingest.csv.CsvWriter;

/** The files of a grid package while it is written. */
record PackageTables(Path folder) {

    CsvWriter open(TableFile file, String... columns) throws IOException {
        return new CsvWriter(folder.resolve(file.name()), columns);
    }

    void delete(TableFile file) throws IOException {
        Files.deleteIfExists(folder.resolve(file.name()));
    }

    /** Empty where there is no value. */
    static Object cell(OptionalDouble value) {
        return value.isPresent() ? (Object) value.getAsDouble() : "";
    }
}
