package org.gridscheme.api.feasibility.file;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one format of tables as a stream; memory does not grow with the file. Implementations are thread-safe. */
public interface TableReader {

    /**
     * @return encoding of its text, as people call it
     * @throws TableException when the file cannot be read as this format or exceeds a limit
     */
    String read(Path file, TableVisitor visitor) throws IOException;

    static TableReader of(TableFormat format, TableLimits limits) {
        return switch (format) {
            case CSV -> new CsvTableReader(limits);
            case XLSX -> new XlsxTableReader(limits);
            case GEOJSON -> new GeoJsonTableReader(limits);
            case NDJSON -> new NdjsonTableReader(limits);
        };
    }
}
