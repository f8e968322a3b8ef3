package org.gridscheme.scheme.electrical;

import java.util.Optional;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.SectionLoadRate;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.OpenPoint;
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
    private final CoincidentDemand demand;

    FeederCheck(GridContext context, RuleBook rules, EquipmentCatalogue catalogue) {
        this.context = context;
        this.rules = rules;
        this.catalogue = catalogue;
        demand = new CoincidentDemand(context, rules);
    }

    /** What a customer draws from another feeder than the one that is looked at. */
    record Elsewhere(int feeder, double current_A) {

        static final Elsewhere NOTHING = new Elsewhere(Candidate.NO_FEEDER, 0);

        double on(int other) {
            return other == feeder ? current_A : 0;
        }
    }

    /** What holds at the head of the feeder, wherever on it the customer is connected. */
    void checkFeeder(Candidate candidate, SupplyDuty duty, Findings findings) {
        checkFeeder(candidate, duty, Elsewhere.NOTHING, findings);
    }

    /** The same of a feeder beside the customer's own. */
    void checkBeside(Candidate other, SupplyDuty none, Candidate customer, SupplyDuty duty, Findings findings) {
        double added_A = demand.onFeeder_A(context.forest().feeder(customer.feeder()), duty);
        checkFeeder(other, none, new Elsewhere(customer.feeder(), added_A), findings);
    }

    private void checkFeeder(Candidate candidate, SupplyDuty duty, Elsewhere elsewhere, Findings findings) {
        Feeder feeder = context.forest().feeder(candidate.feeder());
        GridLoading loading = context.loading();
        double allowed_A = loading.allowed_A(feeder.index());
        double before_A = loading.measured_A(feeder.index()) + loading.committed_A(feeder.index());
        double added_A = demand.onFeeder_A(feeder, duty);
        double after_pct = percent(before_A + added_A, allowed_A);
        RuleValue limit = rules.loadRates()
                .feederLimit(FeederStructure.of(context.feeders().ringType(feeder.index())), candidate.area());
        findings.loadRate(new LoadRateResult(
                feeder.id(),
                feeder.name(),
                LoadedElement.FEEDER,
                percent(loading.measured_A(feeder.index()), allowed_A),
                percent(before_A, allowed_A),
                after_pct,
                limit.value()));
        double whole_A = LineFormulas.current_A(duty.normal_kVA(), feeder.nominalVoltage_kV());
        demand.tellShare(duty, added_A, whole_A, feeder.id(), findings);
        double free_A = allowed_A * limit.value() / 100 - before_A;
        findings.atMostNormal(
                "capacity.feeder-over",
                after_pct,
                limit,
                rules.loadRates().overload_pct(),
                feeder.id(),
                reduceTo(free_A, added_A, duty));
        findings.atMost(
                "capacity.feeder-over", after_pct, rules.loadRates().feederHeavy_pct(), feeder.id(), Optional.empty());
        if (rules.security().mustBeTransferable(candidate.area(), feeder.nominalVoltage_kV())) {
            checkTransfer(feeder, before_A + added_A, elsewhere, findings);
        }
    }

    /** The ring partner with the most room takes over the whole feeder; without one there is nothing to take over. */
    private void checkTransfer(Feeder feeder, double faulted_A, Elsewhere elsewhere, Findings findings) {
        GridLoading loading = context.loading();
        double best_pct = Double.NaN;
        String partner = feeder.id();
        for (OpenPoint tie : context.forest().openPointsOf(feeder.index())) {
            int other = tie.otherFeeder();
            if (other < 0 || other == feeder.index()) {
                continue;
            }
            double own_A = loading.measured_A(other) + loading.committed_A(other) + elsewhere.on(other);
            double tie_pct =
                    percent(faulted_A, context.grid().section(tie.section()).ampacity_A());
            double head_A = loading.allowed_A(other);
            double after_pct = Math.max(tie_pct, head_A > 0 ? percent(own_A + faulted_A, head_A) : 0);
            if (Double.isNaN(best_pct) || after_pct < best_pct) {
                best_pct = after_pct;
                partner = context.forest().feeder(other).id();
            }
        }
        findings.atMost("capacity.n1-over", best_pct, rules.security().transfer_pct(), partner, Optional.empty());
    }

    /** What holds on the way from the feeder's head to the point, the cut or tapped section included, and for that head. */
    void checkPath(Candidate candidate, SupplyDuty duty, Findings findings) {
        Feeder feeder = context.forest().feeder(candidate.feeder());
        checkInstalled(candidate, feeder, duty, findings);
        double coincidence = rules.demand().feederCoincidence().value();
        SectionLoadRate worst = demand.worstOnPath(end(candidate), feeder, duty, duty.normal_kVA(), coincidence);
        LineSection section = context.grid().section(worst.section());
        findings.atMost(
                "capacity.conductor-over",
                100 * worst.after_ratio(),
                rules.loadRates().overload_pct(),
                section.id(),
                Optional.of(Remedy.of("replace-conductor", section.length_m(), "m", section.id())));
        if (duty.dual()) {
            checkContingency(candidate, feeder, duty, findings);
        }
    }

    /** With the other source out the whole contingency demand flows here, without coincidence. */
    private void checkContingency(Candidate candidate, Feeder feeder, SupplyDuty duty, Findings findings) {
        SectionLoadRate worst = demand.worstOnPath(end(candidate), feeder, duty, duty.contingency_kVA(), 1);
        String section = context.grid().section(worst.section()).id();
        double after_pct = 100 * worst.after_ratio();
        findings.atMost("capacity.n1-over", after_pct, rules.loadRates().overload_pct(), section, Optional.empty());
        findings.atMost("capacity.n1-over", after_pct, rules.loadRates().feederHeavy_pct(), section, Optional.empty());
    }

    private int end(Candidate candidate) {
        return candidate.onSection() ? context.forest().downstreamNode(candidate.section()) : candidate.node();
    }

    private void checkInstalled(Candidate candidate, Feeder feeder, SupplyDuty duty, Findings findings) {
        RuleValue cap = installedCap(candidate, feeder);
        double after_kVA = context.loading().installed_kVA(feeder.index()) + duty.capacity_kVA();
        findings.atMost(
                "capacity.feeder-installed-over",
                after_kVA,
                cap,
                feeder.id(),
                reduceBy(after_kVA - cap.value(), duty.capacity_kVA()));
        findings.atMost(
                "capacity.feeder-installed-over",
                after_kVA,
                rules.connectionPoints().feederCap().warning(cap),
                feeder.id(),
                Optional.empty());
    }

    private RuleValue installedCap(Candidate candidate, Feeder feeder) {
        FeederCapRules caps = rules.connectionPoints().feederCap();
        return caps.atVoltage(capAtReference(candidate, caps), feeder.nominalVoltage_kV());
    }

    private RuleValue capAtReference(Candidate candidate, FeederCapRules caps) {
        LineSection head = context.grid().section(context.feeders().headSection(candidate));
        if (head.kind() == LineKind.CABLE) {
            return caps.cable_kVA();
        }
        double section_mm2 = catalogue
                .findOverhead(head.conductorType())
                .map(OverheadConductorType::section_mm2)
                .orElse(0.0);
        return caps.overhead_kVA(section_mm2);
    }

    /** Remedy that brings the customer's share of the feeder current down to what is free: it shrinks at least as the capacity does. */
    private static Optional<Remedy> reduceTo(double free_A, double added_A, SupplyDuty duty) {
        double fits_kVA = duty.capacity_kVA() * Math.max(0, free_A) / added_A;
        return reduceBy(duty.capacity_kVA() - fits_kVA, duty.capacity_kVA());
    }

    private static Optional<Remedy> reduceBy(double excess_kVA, double capacity_kVA) {
        return excess_kVA > 0 && excess_kVA < capacity_kVA
                ? Optional.of(Remedy.of("reduce-capacity", Math.ceil(excess_kVA), "kVA", ""))
                : Optional.empty();
    }

    private static double percent(double part, double whole) {
        return 100 * part / whole;
    }
}
