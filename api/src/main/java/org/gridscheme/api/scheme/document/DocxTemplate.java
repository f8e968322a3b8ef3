package org.gridscheme.api.scheme.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A .docx file with content controls or keys in its text. Never changed. */
record DocxTemplate(DocxFile file) {

    /** Tag of a content control that shows a picture, before the name of the picture; {@code @120} behind it is a width in mm. */
    static final String PICTURE = "picture.";

    private static final Pattern PICTURE_TAG = Pattern.compile("picture\\.(\\w+)(?:@(\\d{1,3}))?");

    /** A picture a content control asks for. */
    record Shown(String picture, Optional<Double> width_mm) {}

    static Optional<Shown> pictureOf(String tag) {
        Matcher matcher = PICTURE_TAG.matcher(tag);
        return matcher.matches()
                ? Optional.of(new Shown(
                        matcher.group(1), Optional.ofNullable(matcher.group(2)).map(Double::valueOf)))
                : Optional.empty();
    }

    private static final Pattern FILLED = Pattern.compile("word/(document|header\\d*|footer\\d*)\\.xml");

    /** Text, headers and footers. */
    List<String> filledParts() {
        return file.parts().stream()
                .filter(name -> FILLED.matcher(name).matches())
                .toList();
    }

    /** The table of a key such as {@code sources.role}. */
    static Optional<String> tableOf(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(key.substring(0, dot));
    }
}
