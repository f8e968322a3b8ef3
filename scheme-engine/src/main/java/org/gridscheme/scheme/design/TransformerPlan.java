package org.gridscheme.scheme.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Units by type; a rating the catalogue does not have is planned as the next larger one it has. */
    public List<Units> units(SupplyApplication application) {
        List<Units> units = new ArrayList<>();
        for (TransformerRequest request : application.transformers()) {
            findAtLeast(request.rating().kVA()).ifPresent(t -> units.add(new Units(t, request.count())));
        }
        return units.isEmpty() ? defaultUnits(application) : units;
    }

    private List<Units> defaultUnits(SupplyApplication application) {
        CustomerPlantRules plant = rules.customerPlant();
        double capacity_kVA = application.capacity().kVA();
        int count = (int) Math.ceil(capacity_kVA / plant.maxTransformer_kVA().value());
        if (isImportant(application.importance())) {
            count = Math.max(count, (int) plant.minTransformersImportant().value());
        }
        int units = Math.max(1, count);
        return findAtLeast(capacity_kVA / units)
                .map(t -> List.of(new Units(t, units)))
                .orElse(List.of());
    }

    private static boolean isImportant(Importance importance) {
        return importance == Importance.CLASS_II
                || importance == Importance.CLASS_I
                || importance == Importance.SPECIAL;
    }

    private Optional<TransformerType> findAtLeast(double rating_kVA) {
        boolean dry = rules.customerPlant().construction().value() == TransformerConstruction.DRY;
        return catalogue.listStockedTransformers(dry).stream()
                .filter(t -> t.rated_kVA() >= rating_kVA - 1e-6)
                .findFirst();
    }
}
