package org.gridscheme.scheme.design;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.scheme.catalogue.CableType;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.LayingEnvironment;
import org.gridscheme.scheme.catalogue.LvCableType;
import org.gridscheme.scheme.catalogue.OverheadConductorType;
import org.gridscheme.scheme.context.CableChoice;
import org.gridscheme.scheme.model.ConductorMetal;
import org.gridscheme.scheme.rulebook.DeratingRules;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleLadder;

/**
 * Chooses the smallest stocked cable that carries the design current with the rulebook's margin and stands the short
 * circuit; where one is too small, more circuits of the same trench.
 */
public final class ConductorSelector {

    /** The same cable laid the same way may differ in the last digit. */
    private static final double AS_STRONG = 0.999;

    /** A loop-in has a cable to the customer and one back. */
    private static final int LEGS = 2;

    private final RuleBook rules;
    private final EquipmentCatalogue catalogue;

    /** Stocked cables of the sizes for a nominal voltage; asked for with every candidate. */
    private final Map<Double, List<CableType>> mvSizes = new ConcurrentHashMap<>();

    public ConductorSelector(RuleBook rules, EquipmentCatalogue catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /**
     * What a cable is chosen for.
     *
     * @param I_A design current of the source
     * @param leastCircuits bays or ways it leaves from; each has the same number of cables
     * @param margin share of the ampacity the design current should stay within
     * @param hardMargin share it must stay within when no stocked size meets the wish
     * @param minSection_mm2 thermally stable section for one circuit
     * @param dropsLittle true for cables whose voltage drop is within its limit
     */
    public record Demand(
            double I_A,
            int leastCircuits,
            double margin,
            double hardMargin,
            double minSection_mm2,
            Predicate<CableChoice> dropsLittle) {}

    /**
     * Cable of a medium-voltage source: of the fewest circuits the smallest size that carries the current and drops little.
     * Where none drops little enough the one that carries the current; empty when none does with the permitted circuits.
     */
    public Optional<CableChoice> selectMv(double level_kV, LayingEnvironment environment, Demand demand) {
        List<CableType> sizes = mvSizes.computeIfAbsent(level_kV, this::listMvSizes).stream()
                .filter(c -> c.section_mm2() >= demand.minSection_mm2)
                .toList();
        return select(demand, circuits -> sizes.stream()
                .map(type -> choice(type, demand.I_A, circuits, environment))
                .toList());
    }

    private List<CableType> listMvSizes(double level_kV) {
        RuleLadder sizes = rules.conductors().sizes_mm2(level_kV);
        return listStocked(level_kV, sizes);
    }

    private List<CableType> listStocked(double level_kV, RuleLadder sizes) {
        return catalogue
                .listStockedCables(level_kV, rules.conductors().defaultMetal().value())
                .stream()
                .filter(c -> sizes.values().contains(c.section_mm2()))
                .toList();
    }

    /**
     * What the two cables of a loop-in are chosen for.
     *
     * @param through_A largest current of the trunk with the customer
     * @param keep_A permitted current of the trunk section that is cut; the loop should carry as much
     * @param hardMargin share of the ampacity the current must stay within
     * @param minSection_mm2 thermally stable section
     */
    public record Through(double through_A, double keep_A, double hardMargin, double minSection_mm2) {}

    /**
     * Cable that leads the trunk to the customer and back, both ways in one trench: the smallest trunk size that does not
     * weaken the trunk, else the largest if it carries the current.
     */
    public Optional<CableChoice> selectThrough(double level_kV, LayingEnvironment environment, Through demand) {
        RuleLadder trunk = rules.conductors().trunkSizes_mm2(level_kV);
        List<CableChoice> choices = listStocked(level_kV, trunk).stream()
                .filter(c -> c.section_mm2() >= demand.minSection_mm2)
                .map(c -> choice(c, LEGS * demand.through_A, LEGS, environment))
                .filter(c -> demand.through_A <= c.ampacity_A() * demand.hardMargin)
                .toList();
        Optional<CableChoice> strong = choices.stream()
                .filter(c -> c.ampacity_A() >= demand.keep_A * AS_STRONG)
                .findFirst();
        return strong.or(() -> choices.isEmpty() ? Optional.empty() : Optional.of(choices.get(choices.size() - 1)));
    }

    /** Low-voltage cable, in the same way. */
    public Optional<CableChoice> selectLv(Demand demand) {
        List<LvCableType> sizes =
                catalogue.listLvCables().stream().filter(LvCableType::stocked).toList();
        return select(demand, circuits -> sizes.stream()
                .map(type -> choice(type, demand.I_A, circuits))
                .toList());
    }

    /**
     * Conductor of an overhead line with one circuit, in the same way.
     *
     * @param demand of one bay
     */
    public Optional<CableChoice> selectOverhead(double level_kV, Demand demand) {
        List<CableChoice> sizes = catalogue.listStockedOverhead(level_kV).stream()
                .filter(c -> rules.conductors().overheadSizes_mm2().values().contains(c.section_mm2()))
                .filter(c -> c.section_mm2() >= demand.minSection_mm2)
                .map(type -> choice(type, demand.I_A))
                .toList();
        List<CableChoice> carrying = carrying(demand, sizes);
        return carrying.stream().filter(demand.dropsLittle).findFirst().or(() -> carrying.stream()
                .findFirst());
    }

    private Optional<CableChoice> select(Demand demand, IntFunction<List<CableChoice>> sizes) {
        int most = demand.leastCircuits
                * (int) rules.conductors().maxParallelCircuits().value();
        Optional<CableChoice> carriesOnly = Optional.empty();
        for (int circuits = demand.leastCircuits; circuits <= most; circuits += demand.leastCircuits) {
            List<CableChoice> carrying = carrying(demand, sizes.apply(circuits));
            for (CableChoice choice : carrying) {
                if (demand.dropsLittle.test(choice)) {
                    return Optional.of(choice);
                }
            }
            if (carriesOnly.isEmpty()) {
                carriesOnly = carrying.stream().findFirst();
            }
        }
        return carriesOnly;
    }

    /** Sizes that meet the wish, smallest first; where none does, the largest if it keeps the hard margin. */
    private static List<CableChoice> carrying(Demand demand, List<CableChoice> sizes) {
        List<CableChoice> wished = sizes.stream()
                .filter(c -> c.loading_pct() <= 100 * demand.margin)
                .toList();
        if (!wished.isEmpty() || sizes.isEmpty()) {
            return wished;
        }
        CableChoice largest = sizes.get(sizes.size() - 1);
        return largest.loading_pct() <= 100 * demand.hardMargin ? List.of(largest) : List.of();
    }

    private CableChoice choice(LvCableType type, double I_A, int circuits) {
        DeratingRules factors = rules.conductors().derating();
        double grouping = circuits == 1 ? 1 : factors.soil(circuits, 0).value();
        double ampacity_A = type.buried_A() * factors.resistivity().value() * grouping;
        return new CableChoice(
                LineKind.CABLE,
                type.code(),
                type.section_mm2(),
                circuits,
                1,
                ampacity_A,
                100 * I_A / circuits / ampacity_A,
                type.r20_ohm_per_km(),
                type.r90_ohm_per_km(),
                type.x_ohm_per_km(),
                Optional.empty());
    }

    private CableChoice choice(CableType type, double I_A, int circuits, LayingEnvironment environment) {
        double ampacity_A = type.ampacity_A(environment) * derating(circuits, environment);
        return new CableChoice(
                LineKind.CABLE,
                type.code(),
                type.section_mm2(),
                circuits,
                type.holes(),
                ampacity_A,
                100 * I_A / circuits / ampacity_A,
                type.r20_ohm_per_km(),
                type.r90_ohm_per_km(),
                type.x_ohm_per_km(),
                Optional.empty());
    }

    private CableChoice choice(OverheadConductorType type, double I_A) {
        double ampacity_A = type.ampacity_A()
                * rules.conductors().derating().overheadTemperature().value();
        return new CableChoice(
                LineKind.OVERHEAD,
                type.code(),
                type.section_mm2(),
                1,
                0,
                ampacity_A,
                100 * I_A / ampacity_A,
                type.r20_ohm_per_km(),
                type.r70_ohm_per_km(),
                type.x_ohm_per_km(),
                Optional.empty());
    }

    private double derating(int circuits, LayingEnvironment environment) {
        DeratingRules factors = rules.conductors().derating();
        return switch (environment) {
            case DUCT -> factors.ground() * factors.duct(circuits).value();
            case SOIL ->
                factors.ground()
                        * (circuits == 1 ? 1 : factors.soil(circuits, 100).value());
            case AIR ->
                factors.airTemperature().value()
                        * (circuits == 1 ? 1 : factors.air(circuits).value());
        };
    }

    /** Constant of the thermal stability formula for overhead conductors, which are of aluminium. */
    public double overheadThermalConstant() {
        return rules.shortCircuit().thermalConstantAl().value();
    }

    /** Constant of the thermal stability formula for the metal new cables are made of. */
    public double thermalConstant() {
        return rules.conductors().defaultMetal().value() == ConductorMetal.CU
                ? rules.shortCircuit().thermalConstantCu().value()
                : rules.shortCircuit().thermalConstantAl().value();
    }
}
