package org.gridscheme.scheme.electrical;

import org.gridscheme.grid.flow.BranchFlow;
import org.gridscheme.grid.flow.DemandTrial;
import org.gridscheme.grid.flow.FlowSolution;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.planning.PlanningNetwork;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.model.LoadFlow;

/**
 * One customer on the solved grid: the supply path up to the node is swept with it, what lies between node and customer is
 * one or two lines in a row whose ends follow in closed form; both are repeated until the losses of the one fit the voltage of
 * the other. As with the planning formulas the grid carries the customer's coincident part and its own line the whole.
 */
final class CustomerFlow {

    private static final int MOST_ROUNDS = 30;
    private static final double SETTLED_KV = 1e-10;

    private final GridContext context;
    private final FlowSolution base;
    private final DemandTrial trial;
    private final PlanningNetwork network;
    private final FlowQuestion question;
    private final double p_MW;
    private final double q_Mvar;
    private final Section section;
    /** Of the last round. */
    private double customer_kV;

    /**
     * The part of a tapped or cut section before the point, and what the section carried; nothing at a node.
     *
     * @param inP_MW what entered it without the customer
     * @param belowP_MW what went on beyond the point
     */
    private record Section(
            double r_ohm, double x_ohm, double inP_MW, double inQ_Mvar, double belowP_MW, double belowQ_Mvar) {

        static final Section NONE = new Section(0, 0, 0, 0, 0, 0);
    }

    CustomerFlow(
            GridContext context, PlanningNetwork network, FlowSolution base, DemandTrial trial, FlowQuestion question) {
        this.context = context;
        this.network = network;
        this.base = base;
        this.trial = trial;
        this.question = question;
        p_MW = question.demand_kVA() * question.powerFactor().value() / 1000;
        q_Mvar = question.demand_kVA() * question.powerFactor().sine() / 1000;
        section = question.section() == Candidate.NO_SECTION ? Section.NONE : sectionBefore();
    }

    private Section sectionBefore() {
        LineSection line = context.grid().section(question.section());
        double km = question.beyondNode_m() / 1000;
        double r_ohm = line.rOperating_ohmPerKm() * km;
        double x_ohm = line.x_ohmPerKm() * km;
        BranchFlow flow = base.branch(network.branchOf(question.section()));
        boolean forward = context.grid().sectionFrom(question.section()) == question.node();
        double inP_MW = (forward ? flow.fromP_kW() : flow.toP_kW()) / 1000;
        double inQ_Mvar = (forward ? flow.fromQ_kvar() : flow.toQ_kvar()) / 1000;
        double U_kV = base.voltage_pu(network.busOf(question.node())) * question.nominal_kV();
        double square = (inP_MW * inP_MW + inQ_Mvar * inQ_Mvar) / (U_kV * U_kV);
        return new Section(r_ohm, x_ohm, inP_MW, inQ_Mvar, inP_MW - square * r_ohm, inQ_Mvar - square * x_ohm);
    }

    LoadFlow solve() {
        customer_kV = base.voltage_pu(network.busOf(question.node())) * question.nominal_kV();
        LineEnd own = own(customer_kV, question.coincidence());
        LineEnd cut = new LineEnd(customer_kV, 0, 0);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double throughP_MW = throughP_MW(own);
            double throughQ_Mvar = throughQ_Mvar(own);
            boolean found = trial.add(
                    network.busOf(question.node()),
                    1000 * (throughP_MW + cut.lossP_MW() - section.inP_MW),
                    1000 * (throughQ_Mvar + cut.lossQ_Mvar() - section.inQ_Mvar));
            if (!found) {
                break;
            }
            cut = LineEnd.of(
                    trial.voltage_pu() * question.nominal_kV(),
                    section.r_ohm,
                    section.x_ohm,
                    throughP_MW,
                    throughQ_Mvar);
            own = own(cut.U_kV(), question.coincidence());
            if (Math.abs(own.U_kV() - customer_kV) < SETTLED_KV) {
                return solved(cut.U_kV(), Math.hypot(throughP_MW, throughQ_Mvar));
            }
            customer_kV = own.U_kV();
        }
        return new LoadFlow.NotSolved(LoadFlow.Reason.NO_SOLUTION);
    }

    /** What passes the connection point: the customer with its line, and on a section what goes on beyond. */
    private double throughP_MW(LineEnd own) {
        return question.coincidence() * p_MW
                + own.lossP_MW()
                + onwardP_MW()
                + (question.loop() ? 0 : section.belowP_MW);
    }

    private double throughQ_Mvar(LineEnd own) {
        return question.coincidence() * q_Mvar
                + own.lossQ_Mvar()
                + onwardQ_Mvar()
                + (question.loop() ? 0 : section.belowQ_Mvar);
    }

    /** The customer's own line with a share of its demand, and in a loop what it passes on to the trunk again. */
    private LineEnd own(double point_kV, double share) {
        return LineEnd.of(
                point_kV,
                question.r_ohm(),
                question.x_ohm(),
                share * p_MW + onwardP_MW(),
                share * q_Mvar + onwardQ_Mvar());
    }

    /** What leaves a loop-in again, with what its second cable loses. */
    private double onwardP_MW() {
        return question.loop() ? section.belowP_MW + wayBackSquare() * question.r_ohm() : 0;
    }

    private double onwardQ_Mvar() {
        return question.loop() ? section.belowQ_Mvar + wayBackSquare() * question.x_ohm() : 0;
    }

    private double wayBackSquare() {
        return (section.belowP_MW * section.belowP_MW + section.belowQ_Mvar * section.belowQ_Mvar)
                / (customer_kV * customer_kV);
    }

    private LoadFlow solved(double point_kV, double through_MVA) {
        double losses_kW = trial.addedSourceP_kW() - 1000 * question.coincidence() * p_MW;
        int busbar = context.grid().busbarSectionIndex(question.point().busbarSectionId());
        LoadedLine line = highestLoading();
        if (question.section() != Candidate.NO_SECTION) {
            double I_A = 1000 * through_MVA / (Math.sqrt(3) * point_kV);
            line = line.or(
                    100 * I_A / context.loading().sectionAllowed_A(question.section()),
                    context.grid().section(question.section()).id());
        }
        double whole_kV = own(point_kV, 1).U_kV();
        double busbar_pu = trial.voltageAt_pu(network.busOfBusbar(busbar));
        return Double.isNaN(whole_kV) || Double.isNaN(busbar_pu)
                ? new LoadFlow.NotSolved(LoadFlow.Reason.NO_SOLUTION)
                : new LoadFlow.Solved(
                        whole_kV / question.nominal_kV(), busbar_pu, losses_kW, line.loading_pct, line.section);
    }

    private record LoadedLine(double loading_pct, String section) {

        LoadedLine or(double other_pct, String other) {
            return Double.isNaN(loading_pct) || other_pct > loading_pct ? new LoadedLine(other_pct, other) : this;
        }
    }

    private LoadedLine highestLoading() {
        NetworkIndex index = base.index();
        LoadedLine highest = new LoadedLine(Double.NaN, "");
        for (int k = 0; k < trial.pathLength(); k++) {
            int branch = trial.pathBranch(k);
            if (branch >= 0 && index.isLine(branch) && !Double.isNaN(trial.pathLoading_pct(k))) {
                highest = highest.or(trial.pathLoading_pct(k), index.branchId(branch));
            }
        }
        return highest;
    }
}
