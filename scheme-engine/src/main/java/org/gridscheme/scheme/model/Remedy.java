package org.gridscheme.scheme.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The smallest change of one kind that makes a refused candidate pass what refused it.
 *
 * @param code message key, for example {@code reinforce-section}
 * @param removes code of the reason it removes; empty where it removes all of them
 * @param value how much, in {@code unit}
 * @param element id of what is changed, for example of the section that is replaced; empty for the application itself
 * @param detail what it is changed to, for example a catalogue type, or the second element of a switching; may be empty
 * @param target element that takes over, for example the feeder load is shifted to; may be empty
 * @param cost direct cost in the currency of the price book, where the book has what is needed
 */
public record Remedy(
        String code,
        String removes,
        double value,
        String unit,
        String element,
        String detail,
        String target,
        Optional<BigDecimal> cost) {

    public static Remedy of(String code, double value, String unit, String element) {
        return new Remedy(code, "", value, unit, element, "", "", Optional.empty());
    }

    /** The same for one reason. */
    public Remedy removing(String reasonCode) {
        return new Remedy(code, reasonCode, value, unit, element, detail, target, cost);
    }

    public Remedy to(String newDetail) {
        return new Remedy(code, removes, value, unit, element, newDetail, target, cost);
    }

    public Remedy at(String newTarget) {
        return new Remedy(code, removes, value, unit, element, detail, newTarget, cost);
    }

    public Remedy costing(Optional<BigDecimal> newCost) {
        return new Remedy(code, removes, value, unit, element, detail, target, newCost);
    }
}
