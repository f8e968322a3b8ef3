package org.gridscheme.api.grid;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of findings begins. Its text is opaque to clients; it grants nothing that a client could not ask for anyway.
 *
 * @param code only findings of that code, empty for all
 */
record IssueCursor(String version, String code, int offset) {

    private static final int LONGEST = 400;
    private static final Pattern FORM =
            Pattern.compile("([a-zA-Z0-9-]{1,200})\\|([a-zA-Z0-9.:-]{0,80})\\|([0-9]{1,9})");

    /** The cursor, empty for a text that was not made here. */
    static Optional<IssueCursor> find(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Matcher parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            return parts.matches()
                    ? Optional.of(new IssueCursor(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((version + "|" + code + "|" + offset).getBytes(StandardCharsets.UTF_8));
    }

    IssueCursor advancedBy(int count) {
        return new IssueCursor(version, code, offset + count);
    }
}
