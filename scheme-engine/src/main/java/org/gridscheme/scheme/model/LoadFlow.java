package org.gridscheme.scheme.model;

/** What a load flow of the grid says of one source, beside the planning formulas its checks are made with. */
public sealed interface LoadFlow {

    /**
     * The supply path was solved with the customer on it.
     *
     * @param voltage_pu at the customer over nominal voltage, with all that the source is sized for
     * @param busbarVoltage_pu of the feeding busbar section at the same time
     * @param losses_kW the customer causes in the grid, its own line included, at the feeder's peak
     * @param highestLoading_pct of the lines there are between busbar and connection point; NaN where there is none
     * @param highestElement section with that loading, empty where there is none
     */
    record Solved(
            double voltage_pu,
            double busbarVoltage_pu,
            double losses_kW,
            double highestLoading_pct,
            String highestElement)
            implements LoadFlow {

        /** Voltage lost from the busbar to the customer, in percent of nominal voltage. */
        public double drop_pct() {
            return 100 * (busbarVoltage_pu - voltage_pu);
        }
    }

    /** No figure is given; the planning formulas stand alone. */
    record NotSolved(Reason reason) implements LoadFlow {}

    /** Why there is no solution. */
    enum Reason {
        /** A low-voltage line of its own; its formula is for that line alone. */
        LOW_VOLTAGE,
        /** The grid is not operated radially there. */
        MESHED,
        /** The iteration found no voltages, for the grid as it is or with the customer. */
        NO_SOLUTION
    }
}
