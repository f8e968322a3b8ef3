package org.gridscheme.scheme.design;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.TransformerType;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.TransformerRequest;
import org.gridscheme.scheme.rulebook.CustomerPlantRules;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.TransformerConstruction;

/** The customer's transformers: as applied for, else as few equal units as the rulebook's largest size allows. */
public final class TransformerPlan {

    private final RuleBook rules;
    private final EquipmentCatalogue catalogue;

    public TransformerPlan(RuleBook rules, EquipmentCatalogue catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /** {@code count} transformers of one catalogue type. */
    public record Units(TransformerType type, int count) {}

    /**
     * Units by type. A rating the catalogue does not have is planned as the next larger one it has, one above the largest as
     * several of the largest.
     */
    public List<Units> units(SupplyApplication application) {
        List<Units> units = new ArrayList<>();
        for (TransformerRequest request : application.transformers()) {
            units.add(units(request.rating().kVA(), request.count()));
        }
        return units.isEmpty() ? List.of(defaultUnits(application)) : List.copyOf(units);
    }

    private Units defaultUnits(SupplyApplication application) {
        CustomerPlantRules plant = rules.customerPlant();
        double capacity_kVA = application.capacity().kVA();
        int count = (int) Math.ceil(capacity_kVA / plant.maxTransformer_kVA().value());
        if (isImportant(application.importance())) {
            count = Math.max(count, (int) plant.minTransformersImportant().value());
        }
        int least = Math.max(1, count);
        return units(capacity_kVA / least, least);
    }

    private static boolean isImportant(Importance importance) {
        return importance == Importance.CLASS_II
                || importance == Importance.CLASS_I
                || importance == Importance.SPECIAL;
    }

    private Units units(double rating_kVA, int count) {
        boolean dry = rules.customerPlant().construction().value() == TransformerConstruction.DRY;
        List<TransformerType> types = catalogue.listStockedTransformers(dry);
        for (TransformerType type : types) {
            if (type.rated_kVA() >= rating_kVA - 1e-6) {
                return new Units(type, count);
            }
        }
        TransformerType largest = types.get(types.size() - 1);
        return new Units(largest, count * (int) Math.ceil(rating_kVA / largest.rated_kVA()));
    }
}
