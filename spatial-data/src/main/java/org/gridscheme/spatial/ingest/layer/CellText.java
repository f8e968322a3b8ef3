package org.gridscheme.spatial.ingest.layer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Decodes text cells of fixed width, in which writers cut characters in the middle. */
final class CellText {

    private static final int LONGEST_CHARACTER_BYTES = 4;

    private final CharsetDecoder decoder;

    CellText(Charset charset) {
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The text without the part of a character at its very end; empty where it is not in the encoding. */
    Optional<String> decode(byte[] cell, int length) {
        for (int cut = 0; cut < LONGEST_CHARACTER_BYTES && cut <= length; cut++) {
            try {
                return Optional.of(
                        decoder.decode(ByteBuffer.wrap(cell, 0, length - cut)).toString());
            } catch (CharacterCodingException cutCharacter) {
                continue;
            }
        }
        return Optional.empty();
    }
}
