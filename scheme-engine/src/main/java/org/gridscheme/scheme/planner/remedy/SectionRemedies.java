package org.gridscheme.scheme.planner.remedy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.scheme.catalogue.CableType;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.LayingEnvironment;
import org.gridscheme.scheme.catalogue.OverheadConductorType;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.PriceCodes;
import org.gridscheme.scheme.catalogue.PriceItem;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.Remedy;
import org.gridscheme.scheme.rulebook.RuleBook;

/**
 * Stronger sections: each that carries too much is replaced by the smallest stocked type that carries enough as it is laid
 * today; a duct stays as it is. The target names the new permitted current.
 */
final class SectionRemedies {

    /** Margin for rounding in the last digits. */
    private static final double ENOUGH = 1 + 1e-9;

    private final GridContext context;
    private final RuleBook rules;
    private final EquipmentCatalogue catalogue;
    private final PriceBook prices;

    SectionRemedies(GridContext context, RuleBook rules, EquipmentCatalogue catalogue, PriceBook prices) {
        this.context = context;
        this.rules = rules;
        this.catalogue = catalogue;
        this.prices = prices;
    }

    /** Every section of the supply path that the current of the reason overloads; none where one cannot be had stronger. */
    List<Remedy> onPath(Candidate candidate, RejectionReason reason) {
        OptionalInt worst = context.grid().findSectionIndex(reason.element());
        if (worst.isEmpty()) {
            return List.of();
        }
        GridLoading loading = context.loading();
        double added_A = loading.sectionAllowed_A(worst.getAsInt()) * reason.actual() / 100
                - loading.sectionPeak_A(worst.getAsInt());
        List<Remedy> remedies = new ArrayList<>();
        double atHead_A = 0;
        for (int section : path(candidate)) {
            double needed_A = (loading.sectionPeak_A(section) + added_A) * 100 / reason.limit();
            if (leavesBay(section, candidate)) {
                atHead_A = needed_A;
            }
            if (!addStronger(remedies, section, needed_A)) {
                return List.of();
            }
        }
        addBayLimit(remedies, candidate, atHead_A);
        return remedies;
    }

    /** What limits the feeder at its head: the sections that leave the bay, and the bay itself. */
    List<Remedy> atHead(Candidate candidate, RejectionReason reason) {
        Feeder feeder = context.forest().feeder(candidate.feeder());
        GridSnapshot grid = context.grid();
        double needed_A = context.loading().allowed_A(feeder.index()) * reason.actual() / reason.limit();
        List<Remedy> remedies = new ArrayList<>();
        for (int k = 0; k < grid.sectionCountAt(feeder.bayNode()); k++) {
            if (!addStronger(remedies, grid.sectionAt(feeder.bayNode(), k), needed_A)) {
                return List.of();
            }
        }
        addBayLimit(remedies, candidate, needed_A);
        return remedies;
    }

    /** False where no stocked type is strong enough. */
    private boolean addStronger(List<Remedy> remedies, int section, double needed_A) {
        if (needed_A <= context.grid().section(section).ampacity_A() * ENOUGH) {
            return true;
        }
        Optional<Remedy> stronger = stronger(section, needed_A);
        stronger.ifPresent(remedies::add);
        return stronger.isPresent();
    }

    private void addBayLimit(List<Remedy> remedies, Candidate candidate, double needed_A) {
        GridNode bay =
                context.grid().node(context.forest().feeder(candidate.feeder()).bayNode());
        bay.bay()
                .map(FeederBay::currentLimit_A)
                .filter(limit -> limit.isPresent() && limit.getAsDouble() * ENOUGH < needed_A)
                .ifPresent(limit -> remedies.add(Remedy.of("raise-bay-limit", Math.ceil(needed_A), "A", bay.id())));
    }

    private boolean leavesBay(int section, Candidate candidate) {
        int bay = context.forest().feeder(candidate.feeder()).bayNode();
        return context.grid().sectionFrom(section) == bay || context.grid().sectionTo(section) == bay;
    }

    private int[] path(Candidate candidate) {
        int end = candidate.onSection() ? context.forest().downstreamNode(candidate.section()) : candidate.node();
        return context.forest().supplyPath(end);
    }

    private Optional<Remedy> stronger(int index, double needed_A) {
        LineSection section = context.grid().section(index);
        return section.kind() == LineKind.CABLE ? cable(section, needed_A) : overhead(section, needed_A);
    }

    /** Laid as the section is: the new type's ampacity is derated as the present one's, fully loaded neighbours included. */
    private Optional<Remedy> cable(LineSection section, double needed_A) {
        double voltage_kV = voltage_kV(section);
        double factor = catalogue
                .findCable(section.conductorType())
                .map(old -> Math.min(1, section.ampacity_A() / old.ampacity_A(LayingEnvironment.DUCT)))
                .orElse(rules.conductors().derating().ground());
        return catalogue
                .listStockedCables(voltage_kV, rules.conductors().defaultMetal().value())
                .stream()
                .filter(type -> type.ampacity_A(LayingEnvironment.DUCT) * factor >= needed_A)
                .findFirst()
                .map(type -> remedy(
                        section,
                        type.code(),
                        type.ampacity_A(LayingEnvironment.DUCT) * factor,
                        cableCost(section, type, voltage_kV)));
    }

    private Optional<Remedy> overhead(LineSection section, double needed_A) {
        Optional<OverheadConductorType> old = catalogue.findOverhead(section.conductorType());
        double factor = old.map(type -> Math.min(1, section.ampacity_A() / type.ampacity_A()))
                .orElse(rules.conductors().derating().overheadTemperature().value());
        double level_kV = old.map(OverheadConductorType::level_kV).orElse(voltage_kV(section));
        return catalogue.listOverhead().stream()
                .filter(type -> type.stocked() && type.level_kV() == level_kV)
                .filter(type -> type.ampacity_A() * factor >= needed_A)
                .findFirst()
                .map(type -> remedy(
                        section,
                        type.code(),
                        type.ampacity_A() * factor,
                        prices.find(PriceCodes.overheadLine(type.code()))
                                .map(item -> times(item, section.length_m()))));
    }

    private static Remedy remedy(LineSection section, String type, double ampacity_A, Optional<BigDecimal> cost) {
        return Remedy.of("reinforce-section", section.length_m(), "m", section.id())
                .to(type)
                .at(String.format(Locale.ROOT, "%.1f A", ampacity_A))
                .costing(cost);
    }

    private double voltage_kV(LineSection section) {
        return context.grid()
                .node(context.grid().nodeIndex(section.fromNodeId()))
                .nominalVoltage_kV();
    }

    /** New cable pulled into the present duct: cable, pulling, a termination at each end, test. */
    private Optional<BigDecimal> cableCost(LineSection section, CableType type, double voltage_kV) {
        double length_m = Math.ceil(
                section.length_m() * (1 + rules.takeoff().cableAllowance_pct().value() / 100));
        return prices.find(PriceCodes.cable(type.code())).map(material -> {
            double section_mm2 = type.section_mm2();
            PriceItem pulling = prices.get(PriceCodes.cablePulling(voltage_kV, section_mm2));
            PriceItem termination = prices.get(PriceCodes.termination(voltage_kV, section_mm2));
            PriceItem test = prices.get(PriceCodes.loopTest(voltage_kV, section_mm2));
            return times(material, length_m)
                    .add(times(pulling, length_m))
                    .add(times(termination, rules.takeoff().terminationsPerRun().value()))
                    .add(times(test, 1));
        });
    }

    private static BigDecimal times(PriceItem item, double quantity) {
        return item.mid().multiply(BigDecimal.valueOf(quantity)).setScale(2, RoundingMode.HALF_UP);
    }
}
