package org.gridscheme.scheme.takeoff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.PriceItem;
import org.gridscheme.scheme.model.Derivation;
import org.gridscheme.scheme.model.DerivationRule;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.Owner;

/**
 * Collects the lines of a bill of quantities. Money is decimal: a unit price has two decimals after its surface factor,
 * an amount is quantity times unit price to the cent, half up.
 */
final class Boq {

    /** Below this a number of tenths is the shortest decimal of its double: no need to write it out to find that. */
    private static final long EXACT_TENTHS = 1_000_000_000_000L;

    /** Farther than this from a number of tenths the shortest decimal has to tell which one is nearer. */
    private static final double CLEARLY_NEAREST = 0.4;

    private final PriceBook prices;
    private final Owner owner;
    private final int sourceIndex;
    private final List<EngineeringQuantity> lines = new ArrayList<>();

    Boq(PriceBook prices, Owner owner, int sourceIndex) {
        this.prices = prices;
        this.owner = owner;
        this.sourceIndex = sourceIndex;
    }

    /** Adds a line; nothing for a quantity of zero. */
    void add(String code, double quantity, Derivation derivation) {
        add(code, quantity, "", 1, derivation);
    }

    void add(String code, double quantity, DerivationRule rule, double... figures) {
        add(code, quantity, Derivation.of(rule, figures));
    }

    /** @param factor of the surface on the unit price */
    void add(String code, double quantity, String surface, double factor, Derivation derivation) {
        add(code, quantity, surface, factor, derivation, false);
    }

    /** @param weakRule whether the quantity rests on a rule of weak evidence; the price may be weak by itself */
    void add(String code, double quantity, Derivation derivation, boolean weakRule) {
        add(code, quantity, "", 1, derivation, weakRule);
    }

    private void add(
            String code, double quantity, String surface, double factor, Derivation derivation, boolean weakRule) {
        BigDecimal qty = decimal(quantity);
        if (qty.signum() <= 0) {
            return;
        }
        PriceItem item = prices.get(code);
        BigDecimal price = factor == 1 ? item.mid() : item.mid().multiply(BigDecimal.valueOf(factor));
        BigDecimal unitPrice = price.setScale(2, RoundingMode.HALF_UP);
        BigDecimal amount = qty.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP);
        lines.add(new EngineeringQuantity(
                code,
                item.nameZh(),
                item.nameEn(),
                item.specZh(),
                item.specEn(),
                surface,
                factor,
                item.unit(),
                qty,
                unitPrice,
                amount,
                owner,
                sourceIndex,
                derivation,
                weakRule || item.weakEvidence()));
    }

    List<EngineeringQuantity> lines() {
        return List.copyOf(lines);
    }

    /** To a tenth, half up, without zeros at the end. */
    static BigDecimal decimal(double quantity) {
        long tenths = Math.round(quantity * 10);
        if (Math.abs(quantity * 10 - tenths) < CLEARLY_NEAREST && Math.abs(tenths) < EXACT_TENTHS) {
            return tenths % 10 == 0 ? BigDecimal.valueOf(tenths / 10) : BigDecimal.valueOf(tenths, 1);
        }
        BigDecimal rounded =
                BigDecimal.valueOf(quantity).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
