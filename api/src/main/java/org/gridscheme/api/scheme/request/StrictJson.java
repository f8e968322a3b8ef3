package org.gridscheme.api.scheme.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a JSON text as RFC 8259 allows and not a bit more: UTF-8 without byte order mark, bounded in depth and in the
 * length of its numbers, decimals kept exactly. NaN and infinities are let through to be reported at their place.
 * Thread-safe.
 */
final class StrictJson {

    static final int MAX_DEPTH = 32;
    static final int MAX_NUMBER_LENGTH = 40;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .build())
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * The object the text holds. Faults that leave it readable go to {@code faults}.
     *
     * @throws ProblemException of type MALFORMED_JSON where there is no telling what the text means, with all faults where it
     *     is something else than an object
     */
    ObjectNode readObject(byte[] body, Faults faults) {
        JsonNode tree = read(body, faults);
        if (tree instanceof ObjectNode object) {
            return object;
        }
        RequestObject.noteWrongKind(tree, "object", "", faults);
        throw faults.asProblem();
    }

    /**
     * The tree of the text. Faults that leave the text readable (duplicate keys, lone surrogates, non-finite numbers)
     * go to {@code faults}.
     *
     * @throws ProblemException of type MALFORMED_JSON where there is no telling what the text means
     */
    private JsonNode read(byte[] body, Faults faults) {
        String text = decode(body);
        try (JsonParser parser = mapper.createParser(text)) {
            try {
                new JsonScan(parser, faults).run();
                return mapper.readTree(text);
            } catch (JacksonException unreadable) {
                throw malformed(unreadable, parser);
            }
        }
    }

    private static String decode(byte[] body) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed("json.encoding");
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            throw malformed("json.byte-order-mark");
        }
        if (text.isBlank()) {
            throw malformed("json.empty");
        }
        return text;
    }

    private static ProblemException malformed(JacksonException unreadable, JsonParser parser) {
        if (unreadable instanceof StreamConstraintsException) {
            boolean deep = parser.streamReadContext().getNestingDepth() >= MAX_DEPTH;
            return deep
                    ? malformed("json.too-deep", String.valueOf(MAX_DEPTH))
                    : malformed("json.number-too-long", String.valueOf(MAX_NUMBER_LENGTH));
        }
        TokenStreamLocation location = unreadable.getLocation();
        return location == null
                ? malformed("json.malformed", "1", "1")
                : malformed(
                        "json.malformed",
                        String.valueOf(Math.max(1, location.getLineNr())),
                        String.valueOf(Math.max(1, location.getColumnNr())));
    }

    private static ProblemException malformed(String code, String... arguments) {
        return new ProblemException(ProblemType.MALFORMED_JSON, List.of(FieldProblem.of("", code, arguments)));
    }
}
