package org.gridscheme.scheme.design;

import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.catalogue.CableType;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.LayingEnvironment;
import org.gridscheme.scheme.catalogue.LvCableType;
import org.gridscheme.scheme.context.CableChoice;
import org.gridscheme.scheme.model.ConductorMetal;
import org.gridscheme.scheme.rulebook.ConductorRules;
import org.gridscheme.scheme.rulebook.RuleBook;

/**
 * Chooses the smallest stocked cable that carries the design current with the rulebook's margin and stands the short
 * circuit; where one is too small, more circuits of the same trench.
 */
public final class ConductorSelector {

    private final RuleBook rules;
    private final EquipmentCatalogue catalogue;

    public ConductorSelector(RuleBook rules, EquipmentCatalogue catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /**
     * Cable of a medium-voltage source; empty when no stocked cable fits even with the permitted number of circuits.
     *
     * @param I_A design current of the source
     * @param margin share of the ampacity the design current should stay within
     * @param hardMargin share it must stay within when the wish cannot be met by one more size
     * @param minSection_mm2 thermally stable section for one circuit
     */
    public Optional<CableChoice> selectMv(
            double level_kV,
            double I_A,
            double margin,
            double hardMargin,
            double minSection_mm2,
            LayingEnvironment environment) {
        List<CableType> sizes =
                catalogue
                        .listStockedCables(
                                level_kV, rules.conductors().defaultMetal().value())
                        .stream()
                        .filter(c ->
                                rules.conductors().branchSizes_mm2().values().contains(c.section_mm2()))
                        .filter(c -> c.section_mm2() >= minSection_mm2)
                        .toList();
        int most = (int) rules.conductors().maxParallelCircuits().value();
        for (int circuits = 1; circuits <= most; circuits++) {
            Optional<CableChoice> choice = firstWithin(sizes, I_A, circuits, margin, environment);
            if (choice.isEmpty()) {
                choice = lastWithin(sizes, I_A, circuits, hardMargin, environment);
            }
            if (choice.isPresent()) {
                return choice;
            }
        }
        return Optional.empty();
    }

    /** Low-voltage cable for a demand current. */
    public Optional<CableChoice> selectLv(double I_A) {
        ConductorRules conductors = rules.conductors();
        int most = (int) conductors.maxParallelCircuits().value();
        for (int circuits = 1; circuits <= most; circuits++) {
            double grouping = conductors.derating().soil(circuits, 0).value();
            for (LvCableType type : catalogue.listLvCables()) {
                double ampacity_A = type.buried_A() * (circuits == 1 ? 1 : grouping);
                double ratio = I_A / circuits / ampacity_A;
                if (type.stocked() && ratio <= conductors.lvMargin().value()) {
                    return Optional.of(new CableChoice(
                            type.code(),
                            type.section_mm2(),
                            circuits,
                            ampacity_A,
                            100 * ratio,
                            type.r20_ohm_per_km(),
                            type.r90_ohm_per_km(),
                            type.x_ohm_per_km()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<CableChoice> firstWithin(
            List<CableType> sizes, double I_A, int circuits, double margin, LayingEnvironment environment) {
        for (CableType type : sizes) {
            CableChoice choice = choice(type, I_A, circuits, environment);
            if (choice.loading_pct() <= 100 * margin) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    private Optional<CableChoice> lastWithin(
            List<CableType> sizes, double I_A, int circuits, double margin, LayingEnvironment environment) {
        if (sizes.isEmpty()) {
            return Optional.empty();
        }
        CableChoice largest = choice(sizes.get(sizes.size() - 1), I_A, circuits, environment);
        return largest.loading_pct() <= 100 * margin ? Optional.of(largest) : Optional.empty();
    }

    private CableChoice choice(CableType type, double I_A, int circuits, LayingEnvironment environment) {
        double ampacity_A = type.ampacity_A(environment) * derating(circuits, environment);
        return new CableChoice(
                type.code(),
                type.section_mm2(),
                circuits,
                ampacity_A,
                100 * I_A / circuits / ampacity_A,
                type.r20_ohm_per_km(),
                type.r90_ohm_per_km(),
                type.x_ohm_per_km());
    }

    private double derating(int circuits, LayingEnvironment environment) {
        var factors = rules.conductors().derating();
        return switch (environment) {
            case DUCT ->
                factors.soilTemperature().value() * factors.duct(circuits).value();
            case SOIL ->
                factors.soilTemperature().value()
                        * (circuits == 1 ? 1 : factors.soil(circuits, 100).value());
            case AIR ->
                factors.airTemperature().value()
                        * (circuits == 1 ? 1 : factors.air(circuits).value());
        };
    }

    /** Constant of the thermal stability formula for the metal new cables are made of. */
    public double thermalConstant() {
        return rules.conductors().defaultMetal().value() == ConductorMetal.CU
                ? rules.shortCircuit().thermalConstantCu().value()
                : rules.shortCircuit().thermalConstantAl().value();
    }
}
