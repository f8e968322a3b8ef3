package org.gridscheme.scheme.design;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.MainTransformerType;
import org.gridscheme.scheme.catalogue.TransformerType;
import org.gridscheme.scheme.model.CustomerPlant;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.TransformerRequest;
import org.gridscheme.scheme.rulebook.CustomerPlantRules;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.TransformerConstruction;
import org.gridscheme.scheme.rulebook.VoltageRules;

/**
 * The customer's transformers. Those to low voltage as applied for; else the fewest equal units of the catalogue that reach
 * the capacity within the rulebook's largest size and keep the important load when one of them fails. From 35 kV on main
 * transformers to the plant's own medium voltage stand before them.
 */
public final class TransformerPlan {

    private static final double ROUNDING_kVA = 1e-6;

    private final CustomerPlantRules rules;
    private final EquipmentCatalogue catalogue;
    private final List<TransformerType> types;

    public TransformerPlan(RuleBook rules, EquipmentCatalogue catalogue) {
        this.rules = rules.customerPlant();
        this.catalogue = catalogue;
        boolean dry = this.rules.construction().value() == TransformerConstruction.DRY;
        types = catalogue.listStockedTransformers(dry).stream()
                .filter(type -> this.rules.transformerSizes_kVA().values().contains(type.rated_kVA()))
                .toList();
    }

    /** Whether a customer can be supplied at a voltage with what the catalogue has. */
    public boolean canServe(double voltage_kV) {
        if (voltage_kV < 1) {
            return true;
        }
        boolean medium = VoltageRules.isMediumOrLow(voltage_kV);
        double inner_kV = medium ? voltage_kV : rules.innerLevel_kV().value();
        return types.stream().anyMatch(type -> type.hv_kV() == inner_kV)
                && (medium
                        || !catalogue
                                .listStockedMainTransformers(voltage_kV, inner_kV)
                                .isEmpty());
    }

    /**
     * @param voltage_kV supply voltage
     * @param kept_kVA demand that must stay supplied when one transformer fails, 0 for none
     */
    public CustomerPlant plan(SupplyApplication application, double voltage_kV, double kept_kVA) {
        if (voltage_kV < 1) {
            return CustomerPlant.NONE;
        }
        boolean high = !VoltageRules.isMediumOrLow(voltage_kV);
        double inner_kV = high ? rules.innerLevel_kV().value() : voltage_kV;
        List<CustomerPlant.Units> units = new ArrayList<>();
        for (TransformerRequest request : application.transformers()) {
            units.add(ofRating(request.rating().kVA(), request.count(), inner_kV));
        }
        if (units.isEmpty()) {
            units.add(chosen(application, inner_kV, kept_kVA));
        }
        return new CustomerPlant(high ? List.of(mains(application, voltage_kV, inner_kV, kept_kVA)) : List.of(), units);
    }

    private CustomerPlant.Units chosen(SupplyApplication application, double hv_kV, double kept_kVA) {
        double capacity_kVA = application.capacity().kVA();
        int fewest = Math.max(leastUnits(application), (int)
                Math.ceil(capacity_kVA / rules.maxTransformer_kVA().value() - 1e-9));
        return cheapestKeeping(
                fewest,
                (int) Math.max(fewest, rules.maxTransformers().value()),
                kept_kVA,
                count -> capacity_kVA / count,
                (rating_kVA, count) -> ofRating(rating_kVA, count, hv_kV));
    }

    private CustomerPlant.Units mains(SupplyApplication application, double hv_kV, double inner_kV, double kept_kVA) {
        List<MainTransformerType> types = catalogue.listStockedMainTransformers(hv_kV, inner_kV);
        double largest_kVA =
                types.stream().mapToDouble(MainTransformerType::rated_kVA).max().orElse(Double.NaN);
        double capacity_kVA = application.capacity().kVA();
        int fewest = Math.max(leastUnits(application), (int) Math.ceil(capacity_kVA / largest_kVA - 1e-9));
        return cheapestKeeping(
                fewest, fewest + 1, kept_kVA, count -> capacity_kVA / count, (rating_kVA, count) -> types.stream()
                        .filter(type -> type.rated_kVA() >= rating_kVA - ROUNDING_kVA)
                        .findFirst()
                        .map(type -> new CustomerPlant.Units(type.code(), type.rated_kVA(), count))
                        .orElseThrow(() -> new IllegalStateException(
                                "the catalogue has no main transformers " + hv_kV + "/" + inner_kV + " kV")));
    }

    private interface Choice {
        CustomerPlant.Units of(double rating_kVA, int count);
    }

    /** The fewest units that keep the load when one fails; where no number does, the fewest with a rating that does. */
    private static CustomerPlant.Units cheapestKeeping(
            int fewest, int most, double kept_kVA, DoubleUnaryOperator share_kVA, Choice choice) {
        for (int count = fewest; count <= most; count++) {
            CustomerPlant.Units units = choice.of(share_kVA.applyAsDouble(count), count);
            if (kept_kVA == 0 || units.total_kVA() - units.rated_kVA() >= kept_kVA - ROUNDING_kVA) {
                return units;
            }
        }
        int count = Math.max(2, fewest);
        return choice.of(Math.max(share_kVA.applyAsDouble(count), kept_kVA / (count - 1)), count);
    }

    private int leastUnits(SupplyApplication application) {
        Importance importance = application.importance();
        boolean important = importance == Importance.CLASS_II
                || importance == Importance.CLASS_I
                || importance == Importance.SPECIAL;
        return important ? Math.max(1, (int) rules.minTransformersImportant().value()) : 1;
    }

    /** The next larger rating the catalogue has; above the largest, as many more of the largest. */
    private CustomerPlant.Units ofRating(double rating_kVA, int count, double hv_kV) {
        TransformerType largest = null;
        for (TransformerType type : types) {
            if (type.hv_kV() == hv_kV) {
                largest = type;
                if (type.rated_kVA() >= rating_kVA - ROUNDING_kVA) {
                    return new CustomerPlant.Units(type.code(), type.rated_kVA(), count);
                }
            }
        }
        if (largest == null) {
            throw new IllegalStateException("the catalogue has no transformers for " + hv_kV + " kV");
        }
        int more = count * (int) Math.ceil(rating_kVA / largest.rated_kVA());
        return new CustomerPlant.Units(largest.code(), largest.rated_kVA(), more);
    }
}
