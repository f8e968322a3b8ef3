package org.gridscheme.scheme.catalogue;

import org.gridscheme.scheme.model.LayingMethod;

/** Names of the price-book items that stages derive quantities for; the reader checks that a price book has them all. */
public final class PriceCodes {

    public static final String MANHOLE_STRAIGHT = "civil.manhole-straight";
    public static final String MANHOLE_TEE = "civil.manhole-tee";

    private PriceCodes() {}

    /** Civil work of one metre by method; existing ducts need none. */
    public static String civil(LayingMethod method) {
        return switch (method) {
            case DUCT_BANK -> "civil.duct-bank-2x2";
            case DIRECT_BURIAL -> "civil.direct-burial";
            case TRENCH -> "civil.trench";
            case HDD -> "civil.hdd-2";
            case PIPE_JACKING -> "civil.pipe-jacking";
            case EXISTING_DUCT, OVERHEAD ->
                throw new IllegalArgumentException(method + " has no civil work by the metre");
        };
    }
}
