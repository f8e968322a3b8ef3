package org.gridscheme.scheme.takeoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.PriceCodes;
import org.gridscheme.scheme.context.CableChoice;
import org.gridscheme.scheme.model.CableDesign;
import org.gridscheme.scheme.model.Derivation;
import org.gridscheme.scheme.model.DerivationRule;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.model.RouteSegment;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.gridscheme.scheme.rulebook.TakeoffRules;
import org.gridscheme.scheme.rulebook.VoltageRules;

/**
 * Bill of quantities of one source: cable, civil work by method and surface, manholes, or an overhead line; equipment at the grid
 * end.
 */
public final class SourceTakeoff {

    private final TakeoffRules rules;
    private final PriceBook prices;
    private final LayingMethod offStreet;
    private final DuctBanks banks;
    private final CableTakeoff cables;

    /** @param offStreet how a cable is laid between street and property */
    public SourceTakeoff(TakeoffRules rules, LayingMethod offStreet, PriceBook prices) {
        this.rules = rules;
        this.offStreet = offStreet;
        this.prices = prices;
        banks = new DuctBanks(rules);
        cables = new CableTakeoff(rules);
    }

    /**
     * What is built for one source.
     *
     * @param voltage_kV nominal voltage of the cable
     * @param positions bays or ways the source takes at the grid end
     */
    public record Works(
            ConnectionSite site,
            double voltage_kV,
            int positions,
            SupplyRoute route,
            CableChoice choice,
            CableDesign cable) {}

    public List<EngineeringQuantity> takeOff(Works works, Owner owner, int index) {
        Boq boq = new Boq(prices, owner, index);
        CableChoice choice = works.choice;
        if (choice.kind() == LineKind.OVERHEAD) {
            addOverhead(boq, works);
            choice.downLead().ifPresent(lead -> addDownLead(boq, works.voltage_kV, lead));
        } else {
            addCable(boq, works);
            addCivil(boq, works.route, choice.circuits() * choice.holes());
            addManholes(boq, works.route);
        }
        addGridEnd(boq, works);
        boq.add(
                PriceCodes.loopTest(works.voltage_kV, choice.section_mm2()),
                choice.circuits(),
                DerivationRule.PER_CABLE,
                choice.circuits());
        return boq.lines();
    }

    /** The price of a metre of complete line holds its poles; their number is derived for the survey. */
    private void addOverhead(Boq boq, Works works) {
        double route_m = works.route.length_m();
        double span_m = rules.poleSpanTown_m().value();
        boq.add(
                PriceCodes.overheadLine(works.choice.type()),
                works.cable.length_m(),
                DerivationRule.OVERHEAD_LINE,
                route_m,
                span_m,
                Math.ceil(route_m / span_m - 1e-9) + 1,
                works.route.sharpTurns());
    }

    /** From the last pole down and into the customer's station; no rule of section 8 but practice says how long. */
    private void addDownLead(Boq boq, double voltage_kV, CableChoice lead) {
        CableDesign cable = cables.downLead(lead);
        double ground_m = rules.downLeadGround_m().value();
        boolean weak = rules.downLeadGround_m().weakEvidence()
                || rules.downLeadPole_m().weakEvidence();
        Derivation length = Derivation.of(
                DerivationRule.DOWN_LEAD_LENGTH,
                ground_m,
                rules.cableAllowance_pct().value(),
                rules.downLeadEnds_m(),
                lead.circuits());
        boq.add(PriceCodes.cable(lead.type()), cable.length_m(), length, weak);
        addCableWork(boq, voltage_kV, lead, cable, 0, terminations(lead.circuits()));
        boq.add(
                civilCode(offStreet, lead.circuits() * lead.holes()),
                ground_m,
                Derivation.of(DerivationRule.DOWN_LEAD_GROUND),
                weak);
    }

    private void addCable(Boq boq, Works works) {
        ConnectionSite site = works.site;
        int circuits = works.choice.circuits();
        boq.add(PriceCodes.cable(works.choice.type()), works.cable.length_m(), cableLength(works));
        int trunkJoints = site == ConnectionSite.NEW_RING_MAIN_UNIT || site == ConnectionSite.LOOP_IN ? 2 : 0;
        Derivation terminations = site == ConnectionSite.LOOP_IN
                ? Derivation.of(DerivationRule.TERMINATIONS_OF_LOOP, circuits)
                : terminations(circuits);
        addCableWork(boq, works.voltage_kV, works.choice, works.cable, trunkJoints, terminations);
    }

    private Derivation terminations(int circuits) {
        return Derivation.of(
                DerivationRule.TERMINATIONS, rules.terminationsPerRun().value(), circuits);
    }

    private void addCableWork(
            Boq boq,
            double voltage_kV,
            CableChoice choice,
            CableDesign cable,
            int trunkJoints,
            Derivation terminations) {
        double section = choice.section_mm2();
        int circuits = choice.circuits();
        boq.add(PriceCodes.cablePulling(voltage_kV, section), cable.length_m(), DerivationRule.AS_CABLE);
        boq.add(
                PriceCodes.joint(voltage_kV, section),
                cable.joints() + trunkJoints,
                DerivationRule.JOINTS,
                cable.length_m() / circuits,
                rules.drumLength_m().value(),
                circuits,
                trunkJoints);
        boq.add(PriceCodes.termination(voltage_kV, section), cable.terminations(), terminations);
    }

    private Derivation cableLength(Works works) {
        return Derivation.of(
                DerivationRule.CABLE_LENGTH,
                works.route.length_m(),
                rules.cableAllowance_pct().value(),
                rules.cableEnds_m(),
                works.choice.circuits());
    }

    /** The customer's ring main unit up to medium voltage; above, two line bays of the customer's station. */
    private static void addLoopIn(Boq boq, Works works) {
        if (VoltageRules.isMediumOrLow(works.voltage_kV)) {
            boq.add(PriceCodes.RMU_NEW, 1, DerivationRule.UNIT_AT_CUSTOMER);
        } else {
            boq.add(
                    PriceCodes.atVoltage(PriceCodes.SUBSTATION_BAY, works.voltage_kV),
                    2,
                    DerivationRule.LINE_IN_AND_OUT);
        }
    }

    private record Work(LayingMethod method, String surface, double factor) {}

    private void addCivil(Boq boq, SupplyRoute route, int holes) {
        Map<Work, Double> length_m = new LinkedHashMap<>();
        for (RouteSegment segment : route.segments()) {
            if (segment.method() != LayingMethod.EXISTING_DUCT) {
                Work work = new Work(segment.method(), segment.surface(), segment.costFactor());
                length_m.merge(work, segment.length_m(), Double::sum);
            }
        }
        length_m.forEach((work, metres) -> boq.add(
                civilCode(work.method, holes),
                metres,
                work.surface,
                work.factor,
                Derivation.of(DerivationRule.STRETCHES)));
    }

    private String civilCode(LayingMethod method, int used) {
        return switch (method) {
            case DUCT_BANK -> banks.code(used);
            case HDD -> used <= 2 ? PriceCodes.CIVIL_HDD_2 : PriceCodes.CIVIL_HDD_4;
            default -> PriceCodes.civil(method);
        };
    }

    private void addManholes(Boq boq, SupplyRoute route) {
        double newDuct_m = lengthBy(route, LayingMethod.DUCT_BANK);
        long drillings = route.segments().stream()
                .filter(s -> s.method() == LayingMethod.HDD || s.method() == LayingMethod.PIPE_JACKING)
                .count();
        double straight = Math.ceil(newDuct_m / rules.manholeSpacing_m().value() - 1e-9)
                + drillings * rules.manholesPerDrilling().value();
        boq.add(
                PriceCodes.MANHOLE_STRAIGHT,
                straight,
                DerivationRule.MANHOLES,
                newDuct_m,
                rules.manholeSpacing_m().value(),
                drillings,
                rules.manholesPerDrilling().value());
        boq.add(
                PriceCodes.MANHOLE_TEE,
                newDuct_m > 0 ? route.sharpTurns() : 0,
                DerivationRule.SHARP_TURNS,
                rules.turnAngle_deg().value());
    }

    private static double lengthBy(SupplyRoute route, LayingMethod method) {
        double length_m = 0;
        for (RouteSegment s : route.segments()) {
            if (s.method() == method) {
                length_m += s.length_m();
            }
        }
        return length_m;
    }

    private static void addGridEnd(Boq boq, Works works) {
        int positions = works.positions;
        int circuits = works.choice.circuits();
        switch (works.site) {
            case SUBSTATION_BAY ->
                boq.add(
                        PriceCodes.atVoltage(PriceCodes.SUBSTATION_BAY, works.voltage_kV),
                        positions,
                        DerivationRule.PER_POSITION,
                        positions);
            case SWITCHING_STATION_BAY ->
                boq.add(PriceCodes.SWITCHING_STATION_BAY, positions, DerivationRule.PER_POSITION, positions);
            case RING_MAIN_WAY ->
                boq.add(
                        PriceCodes.RMU_BAY_FITOUT,
                        Math.max(positions, circuits),
                        DerivationRule.PER_POSITION,
                        Math.max(positions, circuits));
            case BRANCH_BOX_WAY -> boq.add(PriceCodes.BRANCH_BOX_SWITCHED, 1, DerivationRule.BRANCH_BOX_FITTED);
            case LINE_TAP -> boq.add(PriceCodes.POLE_BREAKER, 1, DerivationRule.TAP_BREAKER);
            case NEW_RING_MAIN_UNIT -> boq.add(PriceCodes.RMU_NEW, 1, DerivationRule.UNIT_IN_TRUNK);
            case LOOP_IN -> addLoopIn(boq, works);
            case LV_BOARD -> {
                // a free way of the board needs no new equipment
            }
        }
    }
}
