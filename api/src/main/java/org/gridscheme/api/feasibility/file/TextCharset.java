package org.gridscheme.api.feasibility.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Encoding of a text file: UTF-8 with or without byte order mark, else GB18030, the national standard of Chinese spreadsheets.
 * Both are tried strictly, so nothing is read as rubbish.
 *
 * @param mark bytes of the byte order mark, to be left out
 */
record TextCharset(Charset charset, int mark) {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER = 1 << 16;

    /** @throws TableException when it is in neither encoding */
    static TextCharset detect(Path file) throws IOException {
        if (startsWithMark(file)) {
            return decodes(file, StandardCharsets.UTF_8)
                    ? new TextCharset(StandardCharsets.UTF_8, UTF_8_MARK.length)
                    : refuse();
        }
        if (decodes(file, StandardCharsets.UTF_8)) {
            return new TextCharset(StandardCharsets.UTF_8, 0);
        }
        Charset chinese = Charset.forName("GB18030");
        return decodes(file, chinese) ? new TextCharset(chinese, 0) : refuse();
    }

    /** As people call it. */
    String displayName() {
        return mark > 0 ? charset.name() + " (BOM)" : charset.name();
    }

    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static TextCharset refuse() {
        throw TableException.of("encoding");
    }

    private static boolean startsWithMark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(UTF_8_MARK.length), UTF_8_MARK);
        }
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        try (Reader reader = new TextCharset(charset, 0).open(file)) {
            char[] buffer = new char[BUFFER];
            while (reader.read(buffer) >= 0) {
                // decoding is the test
            }
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
