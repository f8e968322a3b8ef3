package org.gridscheme.scheme.takeoff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.PriceItem;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.Owner;

/**
 * Collects the lines of a bill of quantities. Money is decimal: a unit price has two decimals after its surface factor,
 * an amount is quantity times unit price to the cent, half up.
 */
final class Boq {

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
    void add(String code, double quantity, String formula) {
        add(code, quantity, 1, "", formula);
    }

    /** @param factor on the unit price, for example for the surface; named in the specification */
    void add(String code, double quantity, double factor, String factorName, String formula) {
        BigDecimal qty = decimal(quantity);
        if (qty.signum() <= 0) {
            return;
        }
        PriceItem item = prices.get(code);
        BigDecimal unitPrice = item.mid().multiply(BigDecimal.valueOf(factor)).setScale(2, RoundingMode.HALF_UP);
        BigDecimal amount = qty.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP);
        String spec = factor == 1 ? item.spec() : item.spec() + ", " + factorName + " x" + BigDecimal.valueOf(factor);
        lines.add(new EngineeringQuantity(
                code,
                item.nameZh(),
                item.nameEn(),
                spec,
                item.unit(),
                qty,
                unitPrice,
                amount,
                owner,
                sourceIndex,
                formula,
                item.weakEvidence()));
    }

    List<EngineeringQuantity> lines() {
        return List.copyOf(lines);
    }

    private static BigDecimal decimal(double quantity) {
        BigDecimal rounded =
                BigDecimal.valueOf(quantity).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
