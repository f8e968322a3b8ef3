package org.gridscheme.spatial.ingest.layer;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.gridscheme.spatial.ingest.csv.CsvSyntaxException;
import org.gridscheme.spatial.ingest.csv.TextEncoding;

/**
 * The encoding of a text file: the one the user names, else UTF-8, else the one that fits.
 *
 * @param guessed present where it was neither named nor UTF-8
 */
record LayerText(Charset charset, Optional<Charset> guessed) {

    static LayerText of(Path file, Optional<Charset> named) throws IOException {
        if (named.isPresent()) {
            return new LayerText(named.get(), Optional.empty());
        }
        try {
            Charset fitting = TextEncoding.detect(file);
            Optional<Charset> guessed = Optional.of(fitting).filter(it -> !it.equals(StandardCharsets.UTF_8));
            return new LayerText(fitting, guessed);
        } catch (CsvSyntaxException e) {
            throw new LayerException(LayerException.Reason.ENCODING, "tried", "UTF-8 GB18030");
        }
    }

    /** @return a reader that throws {@link java.nio.charset.CharacterCodingException} on what is not in the encoding */
    Reader open(Path file) throws IOException {
        return TextEncoding.open(file, charset);
    }
}
