package org.gridscheme.scheme.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;

/** Holds figures of the engine against those worked by hand, to a hundredth of a percent; money to the cent. */
final class HandCheck {

    private static final double RELATIVE = 1e-4;

    private HandCheck() {}

    static void same(String what, double actual, double byHand) {
        assertThat(actual).as(what).isCloseTo(byHand, within(Math.abs(byHand) * RELATIVE));
    }

    static void sameCable(SupplySource source, HandSource hand) {
        assertThat(source.cable().type()).isEqualTo(hand.cable.code());
        assertThat(source.cable().circuits()).isEqualTo(hand.circuits);
        assertThat(source.cable().length_m()).isEqualTo(hand.cable_m() * hand.circuits);
        assertThat(source.cable().joints()).isEqualTo(hand.joints() * hand.circuits);
        assertThat(source.cable().terminations()).isEqualTo(2 * hand.circuits);
        same("route", source.route().length_m(), hand.length_m());
        same("ampacity", source.cable().ampacity_A(), hand.ampacity_A());
        same("cable load", source.cable().loading_pct(), hand.loading_pct());
    }

    static void sameMoney(SupplyScheme scheme, HandCost cost) {
        assertThat(scheme.cost().direct()).isEqualByComparingTo(cost.direct());
        assertThat(scheme.cost().gridSide()).isEqualByComparingTo(cost.gridSide());
        assertThat(scheme.cost().customerSide()).isEqualByComparingTo(cost.customerSide());
        assertThat(scheme.cost().total()).isEqualByComparingTo(cost.total());
    }

    /** Amounts by code of a source, or of the customer's plant (-1). */
    static Map<String, String> bill(SupplyScheme scheme, int source) {
        Map<String, String> bill = new TreeMap<>();
        scheme.quantities().stream()
                .filter(q -> q.sourceIndex() == source)
                .forEach(q -> bill.put(q.code(), q.amount().toPlainString()));
        return bill;
    }
}
