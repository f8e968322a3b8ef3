package org.gridscheme.spatial.crs;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference system in which a user names a place; always said by him, never guessed. */
public sealed interface InputCrs {

    /** The systems with a name of their own, all of them in degrees of longitude and latitude. */
    enum Named implements InputCrs {
        WGS84,
        CGCS2000,
        GCJ02,
        BD09
    }

    /** Any system of the EPSG register, geographic or projected. */
    record Epsg(int code) implements InputCrs {}

    Pattern EPSG_CODE = Pattern.compile("EPSG:([1-9][0-9]{3,5})");

    /** {@code WGS84 | CGCS2000 | GCJ02 | BD09 | EPSG:n}, in any case; empty for anything else. */
    static Optional<InputCrs> find(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        for (Named named : Named.values()) {
            if (named.name().equals(upper)) {
                return Optional.of(named);
            }
        }
        Matcher code = EPSG_CODE.matcher(upper);
        return code.matches() ? Optional.of(new Epsg(Integer.parseInt(code.group(1)))) : Optional.empty();
    }
}
