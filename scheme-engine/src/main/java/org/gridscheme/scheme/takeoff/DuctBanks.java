package org.gridscheme.scheme.takeoff;

import org.gridscheme.scheme.catalogue.PriceCodes;
import org.gridscheme.scheme.rulebook.TakeoffRules;

/** New duct banks by the cables they take; every bank keeps holes to spare. */
public final class DuctBanks {

    /** Holes of the largest bank there is a price for. */
    private static final int LARGEST = 12;

    private final TakeoffRules rules;

    public DuctBanks(TakeoffRules rules) {
        this.rules = rules;
    }

    /** Price code of the smallest bank; that of the largest where none is large enough. */
    public String code(int usedHoles) {
        double holes = Math.max(
                usedHoles + rules.spareDuctHoles().value(), rules.minDuctHoles().value());
        if (holes <= 4) {
            return PriceCodes.CIVIL_DUCT_BANK_2X2;
        }
        return holes <= 8 ? PriceCodes.CIVIL_DUCT_BANK_2X4 : PriceCodes.CIVIL_DUCT_BANK_3X4;
    }

    /** Most holes that may be used of one bank. */
    public int most() {
        return LARGEST - (int) Math.ceil(rules.spareDuctHoles().value());
    }
}
