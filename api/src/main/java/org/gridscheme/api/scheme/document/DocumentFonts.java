package org.gridscheme.api.scheme.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.scheme.picture.Typeface;
import org.jspecify.annotations.Nullable;

/**
 * The Chinese font of pictures and PDF files: the first of a list of files that is there. It is looked for when it is first
 * needed, so that it can be installed while the service runs. Thread-safe.
 */
public final class DocumentFonts {

    private final List<Path> candidates;
    private volatile @Nullable Typeface typeface;

    /** @param candidates TrueType files, the preferred one first */
    public DocumentFonts(List<Path> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    /** The file that is used, empty where none of the list is there. */
    public Optional<Path> find() {
        return candidates.stream().filter(Files::isReadable).findFirst();
    }

    /** @throws ProblemException of type FONT_MISSING */
    Path file() {
        return find().orElseThrow(() -> new ProblemException(ProblemType.FONT_MISSING));
    }

    /** @throws ProblemException of type FONT_MISSING */
    Typeface typeface() {
        Typeface open = typeface;
        if (open == null) {
            open = Typeface.open(file());
            typeface = open;
        }
        return open;
    }
}
