package org.gridscheme.spatial.ingest.layer;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The encoding of a dBASE table: what the user names, else what the {@code .cpg} file beside it names, else the code page of
 * its header where that is one of the Chinese ones, else UTF-8 or GB18030, whichever all texts fit.
 *
 * @param guessed present where it was neither named nor UTF-8
 */
record DbfEncoding(Charset charset, Optional<Charset> guessed) {

    private static final long LARGEST_CPG_BYTES = 1_000;

    static DbfEncoding of(Path dbf, Optional<Charset> named) throws IOException {
        Optional<Charset> stated = named.isPresent() ? named : companion(dbf);
        if (stated.isEmpty()) {
            stated = driver(dbf);
        }
        if (stated.isPresent()) {
            return new DbfEncoding(stated.get(), Optional.empty());
        }
        return fits(dbf, StandardCharsets.UTF_8)
                ? new DbfEncoding(StandardCharsets.UTF_8, Optional.empty())
                : new DbfEncoding(TextEncodings.gb18030(), Optional.of(TextEncodings.gb18030()));
    }

    private static Optional<Charset> companion(Path dbf) throws IOException {
        Optional<Path> cpg = LayerFiles.findCompanion(dbf, "cpg");
        if (cpg.isEmpty() || Files.size(cpg.get()) > LARGEST_CPG_BYTES) {
            return Optional.empty();
        }
        return TextEncodings.find(Files.readString(cpg.get(), StandardCharsets.ISO_8859_1));
    }

    private static Optional<Charset> driver(Path dbf) throws IOException {
        // Every byte is a letter there, so that the header can be read whatever its names are written in.
        try (DbfTable table = DbfTable.open(dbf, StandardCharsets.ISO_8859_1)) {
            return TextEncodings.findByDriver(table.driver());
        }
    }

    private static boolean fits(Path dbf, Charset charset) throws IOException {
        try (DbfTable table = DbfTable.open(dbf, charset)) {
            while (table.next()) {
                for (DbfColumn column : table.columns()) {
                    if (column.type() == 'C') {
                        table.find(column);
                    }
                }
            }
            return true;
        } catch (LayerException e) {
            if (e.reason() == LayerException.Reason.ENCODING) {
                return false;
            }
            throw e;
        }
    }
}
