package org.gridscheme.spatial.network.iidm;

import java.io.IOException;
import java.util.List;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProblem;

/** Why a file is not read at all. */
final class Refusals {

    private static final int LONGEST_MESSAGE = 200;

    private Refusals() {}

    static GridImportException fileMissing(String file) {
        return one(ImportProblem.of(ImportProblem.FILE_MISSING, file));
    }

    static GridImportException unreadable(String file, IOException e) {
        return one(ImportProblem.of(ImportProblem.FILE_UNREADABLE, file, "problem", message(e)));
    }

    static GridImportException xmlBroken(String file, String flaw) {
        return one(problem(file, flaw));
    }

    static GridImportException notConverted(String file, RuntimeException e) {
        return one(ImportProblem.of(ImportProblem.NOT_CONVERTED, file, "problem", message(e)));
    }

    static GridImportException one(ImportProblem problem) {
        return new GridImportException(List.of(problem));
    }

    /** @param flaw as {@link XmlGuard} names it */
    static ImportProblem problem(String file, String flaw) {
        return ImportProblem.of(flaw.equals("DTD") ? ImportProblem.XML_DOCTYPE : ImportProblem.XML_BROKEN, file);
    }

    /** The first line of what the innermost exception says, printable. */
    private static String message(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = cause.getMessage() == null ? "" : cause.getMessage();
        String line = text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
        String shown = line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) : line;
        return shown.isEmpty() ? cause.getClass().getSimpleName() : shown;
    }
}
