package org.gridscheme.spatial.ingest.gis.mapping;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as texts: the same number may be written {@code 10}, {@code 10.0} and {@code 1e1}, depending on the format. */
final class PlainNumbers {

    private static final int LONGEST = 60;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]{1,3})?");

    private PlainNumbers() {}

    static boolean isNumber(String text) {
        return text.length() <= LONGEST && NUMBER.matcher(text).matches();
    }

    /** One text for all ways to write a number; any other text as it stands. */
    static String canonical(String text) {
        return isNumber(text) ? plain(new BigDecimal(text)) : text;
    }

    /** The product without rounding; any other text as it stands, to be found bad later. */
    static String times(String text, BigDecimal factor) {
        return isNumber(text) ? plain(new BigDecimal(text).multiply(factor)) : text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
