package org.gridscheme.spatial.network.matpower;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.ingest.csv.CsvSyntaxException;
import org.gridscheme.spatial.ingest.csv.TextEncoding;
import org.gridscheme.spatial.network.NetworkReader;
import org.gridscheme.spatial.network.ReadNetwork;

/**
 * Reads a MATPOWER case file of version 2 as text, with the unit conversions at its end; it is never executed. What
 * becomes of the data is described at {@link CaseNetwork} and in {@code docs/import.md}.
 */
public final class MatpowerReader implements NetworkReader {

    private static final long LARGEST_BYTES = 200_000_000;

    @Override
    public ReadNetwork read(Path source, ImportProgress progress) throws GridImportException {
        progress.progress("grid.read", 0);
        String file = String.valueOf(source.getFileName());
        List<ImportProblem> problems = new ArrayList<>();
        CaseValues values = new CaseParser(file, content(source, file), problems).parse();
        new CaseCheck(file, values, problems).check();
        fail(problems);
        ReadNetwork network = new CaseNetwork(values).build(file, problems);
        fail(problems);
        return network;
    }

    private static String content(Path source, String file) throws GridImportException {
        try {
            if (!Files.isRegularFile(source)) {
                throw refusal(ImportProblem.of(ImportProblem.FILE_MISSING, file));
            }
            if (Files.size(source) > LARGEST_BYTES) {
                throw refusal(ImportProblem.of(ImportProblem.FILE_UNREADABLE, file, "problem", "TOO_LARGE"));
            }
            StringWriter content = new StringWriter();
            try (Reader reader = TextEncoding.open(source, encoding(source))) {
                reader.transferTo(content);
            }
            return content.toString();
        } catch (IOException e) {
            throw refusal(ImportProblem.of(
                    ImportProblem.FILE_UNREADABLE, file, "problem", e.getClass().getSimpleName()));
        }
    }

    /** Names of authors in comments are often Latin-1; only names of buses could suffer, and no number does. */
    private static Charset encoding(Path source) throws IOException {
        try {
            return TextEncoding.detect(source);
        } catch (CsvSyntaxException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private static GridImportException refusal(ImportProblem problem) {
        return new GridImportException(List.of(problem));
    }

    private static void fail(List<ImportProblem> problems) throws GridImportException {
        if (!problems.isEmpty()) {
            throw new GridImportException(problems);
        }
    }
}
