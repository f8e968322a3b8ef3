package org.gridscheme.spatial.ingest.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens text files: UTF-8 with or without a byte-order mark, else GB18030, the encoding of Chinese spreadsheets. */
public final class TextEncoding {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextEncoding() {}

    /**
     * The first encoding in which the whole file is well-formed.
     *
     * @throws CsvSyntaxException when there is none
     */
    public static Charset detect(Path file) throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            if (isWellFormed(file, charset)) {
                return charset;
            }
        }
        throw new CsvSyntaxException(CsvSyntaxException.Reason.NEITHER_UTF8_NOR_GB18030, 1);
    }

    /** A reader behind the byte-order mark. */
    public static Reader open(Path file, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(strict(file, charset));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static boolean isWellFormed(Path file, Charset charset) throws IOException {
        char[] buffer = new char[1 << 16];
        try (Reader reader = strict(file, charset)) {
            int read = reader.read(buffer);
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Reader strict(Path file, Charset charset) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
