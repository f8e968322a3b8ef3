package org.gridscheme.scheme.electrical;

import java.util.Optional;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.SectionLoadRate;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.RingType;
import org.gridscheme.grid.topology.RingTypes;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.OverheadConductorType;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.Remedy;
import org.gridscheme.scheme.rulebook.FeederCapRules;
import org.gridscheme.scheme.rulebook.FeederStructure;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleValue;

/**
 * Load rate of the feeder a candidate hangs on: head current against the normal limit of its network form, the weakest
 * section on the way, the current after loss of the other source, and the installed capacity.
 */
final class FeederCheck {

    private final GridContext context;
    private final RuleBook rules;
    private final EquipmentCatalogue catalogue;

    FeederCheck(GridContext context, RuleBook rules, EquipmentCatalogue catalogue) {
        this.context = context;
        this.rules = rules;
        this.catalogue = catalogue;
    }

    void check(Candidate candidate, SupplyDuty duty, Findings findings) {
        Feeder feeder = context.forest().feeder(candidate.feeder());
        GridLoading loading = context.loading();
        double allowed_A = loading.allowed_A(feeder.index());
        double before_A = loading.measured_A(feeder.index()) + loading.committed_A(feeder.index());
        double added_A = LineFormulas.current_A(
                duty.normal_kVA() * rules.demand().feederCoincidence().value(), feeder.nominalVoltage_kV());
        RuleValue limit = rules.loadRates().feederLimit(structure(feeder.index()), candidate.area());
        double after_pct = percent(before_A + added_A, allowed_A);
        findings.loadRate(new LoadRateResult(
                feeder.id(),
                feeder.name(),
                LoadedElement.FEEDER,
                percent(loading.measured_A(feeder.index()), allowed_A),
                percent(before_A, allowed_A),
                after_pct,
                limit.value()));
        double free_A = allowed_A * limit.value() / 100 - before_A;
        findings.atMostNormal(
                "capacity.feeder-over",
                after_pct,
                limit,
                rules.loadRates().overload_pct(),
                feeder.id(),
                reduceTo(free_A, feeder, duty));
        findings.atMost(
                "capacity.feeder-over", after_pct, rules.loadRates().feederHeavy_pct(), feeder.id(), Optional.empty());
        checkSections(candidate, added_A, findings);
        checkContingency(candidate, feeder, duty, findings);
        checkInstalled(candidate, feeder, duty, findings);
    }

    private void checkSections(Candidate candidate, double added_A, Findings findings) {
        SectionLoadRate worst = worstSection(candidate, added_A);
        LineSection section = context.grid().section(worst.section());
        findings.atMost(
                "capacity.conductor-over",
                100 * worst.after_ratio(),
                rules.loadRates().overload_pct(),
                section.id(),
                Optional.of(new Remedy("replace-conductor", section.length_m(), "m")));
    }

    private void checkContingency(Candidate candidate, Feeder feeder, SupplyDuty duty, Findings findings) {
        if (!duty.dual()) {
            return;
        }
        double added_A = LineFormulas.current_A(duty.contingency_kVA(), feeder.nominalVoltage_kV());
        SectionLoadRate worst = worstSection(candidate, added_A);
        findings.atMost(
                "capacity.n1-over",
                100 * worst.after_ratio(),
                rules.loadRates().overload_pct(),
                context.grid().section(worst.section()).id(),
                Optional.empty());
    }

    /** The section with the highest load rate on the way from the bay, the cut or tapped section included. */
    private SectionLoadRate worstSection(Candidate candidate, double added_A) {
        SectionLoadRate onPath = context.loading().worstAfter(candidate.node(), added_A);
        if (!candidate.onSection()) {
            return onPath;
        }
        GridLoading loading = context.loading();
        double allowed_A = loading.sectionAllowed_A(candidate.section());
        double peak_A = loading.sectionPeak_A(candidate.section());
        SectionLoadRate own =
                new SectionLoadRate(candidate.section(), peak_A / allowed_A, (peak_A + added_A) / allowed_A, allowed_A);
        return onPath.section() < 0 || own.after_ratio() > onPath.after_ratio() ? own : onPath;
    }

    private void checkInstalled(Candidate candidate, Feeder feeder, SupplyDuty duty, Findings findings) {
        RuleValue cap = installedCap(candidate);
        double after_kVA = context.loading().installed_kVA(feeder.index()) + duty.capacity_kVA();
        findings.atMost(
                "capacity.feeder-installed-over",
                after_kVA,
                cap,
                feeder.id(),
                reduceBy(after_kVA - cap.value(), duty.capacity_kVA()));
    }

    private RuleValue installedCap(Candidate candidate) {
        FeederCapRules caps = rules.connectionPoints().feederCap();
        int[] path = context.forest().supplyPath(candidate.node());
        if (path.length == 0) {
            return caps.cable_kVA();
        }
        LineSection head = context.grid().section(path[0]);
        if (head.kind() == LineKind.CABLE) {
            return caps.cable_kVA();
        }
        double section_mm2 = catalogue
                .findOverhead(head.conductorType())
                .map(OverheadConductorType::section_mm2)
                .orElse(0.0);
        return caps.overhead_kVA(section_mm2);
    }

    private FeederStructure structure(int feeder) {
        RingType ring = RingTypes.of(context.forest(), feeder);
        return switch (ring) {
            case RADIAL -> FeederStructure.RADIAL;
            case SINGLE_RING -> FeederStructure.SINGLE_RING;
            case TWO_SUPPLY_ONE_STANDBY -> FeederStructure.TWO_PLUS_ONE;
            case THREE_SUPPLY_ONE_STANDBY -> FeederStructure.THREE_PLUS_ONE;
        };
    }

    /** Remedy that brings the customer's share of the feeder current down to what is free. */
    private Optional<Remedy> reduceTo(double free_A, Feeder feeder, SupplyDuty duty) {
        double coincidence = rules.demand().feederCoincidence().value();
        double freeDemand_kVA = Math.max(0, LineFormulas.power_kVA(free_A, feeder.nominalVoltage_kV()) / coincidence);
        double fits_kVA = duty.capacity_kVA() * freeDemand_kVA / duty.normal_kVA();
        return reduceBy(duty.capacity_kVA() - fits_kVA, duty.capacity_kVA());
    }

    private static Optional<Remedy> reduceBy(double excess_kVA, double capacity_kVA) {
        return excess_kVA > 0 && excess_kVA < capacity_kVA
                ? Optional.of(new Remedy("reduce-capacity", Math.ceil(excess_kVA), "kVA"))
                : Optional.empty();
    }

    private static double percent(double part, double whole) {
        return 100 * part / whole;
    }
}
