package org.gridscheme.api.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.scheme.review.ReviewStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What becomes the version of record: the approved scheme, the whole answer it was chosen from with its versions, and the request.
 *
 * @param scheme id of the approved scheme
 * @param request as it was archived, without personal data
 */
record FrozenAnswer(String scheme, JsonNode request, SchemeSetDto answer) {

    /** The text that is kept, with its SHA-256. */
    ReviewStep.Frozen freeze(JsonMapper json) {
        String content = json.writeValueAsString(this);
        return new ReviewStep.Frozen(content, sha256(content));
    }

    static FrozenAnswer read(String content, JsonMapper json) {
        return json.readValue(content, FrozenAnswer.class);
    }

    SchemeDto approved() {
        return answer.schemes().stream()
                .filter(one -> one.id().equals(scheme))
                .findFirst()
                .orElseThrow();
    }

    private static String sha256(String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
