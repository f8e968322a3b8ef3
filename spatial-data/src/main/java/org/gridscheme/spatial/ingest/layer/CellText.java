package org.gridscheme.spatial.ingest.layer;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Decodes text cells of fixed width, in which writers cut characters in the middle. */
final class CellText {

    private final CharsetDecoder decoder;

    CellText(Charset charset) {
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * The text; where it fills the cell, without the part of a character at its very end.
     *
     * @param length of the text; a byte less than the cell is full too, where the last one only ends it
     * @return empty where it is not in the encoding
     */
    Optional<String> decode(byte[] cell, int length) {
        boolean full = length >= cell.length - 1;
        CharBuffer text = CharBuffer.allocate(length + 1);
        decoder.reset();
        CoderResult result = decoder.decode(ByteBuffer.wrap(cell, 0, length), text, !full);
        return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
    }
}
