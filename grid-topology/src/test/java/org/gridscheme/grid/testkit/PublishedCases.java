package org.gridscheme.grid.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.VoltageDependence;

/**
 * The radial test systems stored as tables of buses and branches. Buses keep their number as id; a branch is named by its
 * place in the table, counted from 1, which is how the literature names the switches of the 33-bus system.
 */
public final class PublishedCases {

    private static final double CINELDI_BASE_MVA = 10;
    private static final String CINELDI = "CINELDI_MV_reference_grid_base_";
    private static final int SLACK = 3;

    private PublishedCases() {}

    /** A system of {@code testcases} with its branches closed as in the table. */
    public static PowerNetwork testCase(String name) {
        List<Line> lines = new ArrayList<>();
        for (String[] row : rows(SharedData.at("testcases").resolve(name + "_branch.csv"), ",")) {
            boolean closed = row[4].equals("1");
            lines.add(testLine(lines.size() + 1, row, closed));
        }
        return testCase(name, lines);
    }

    /** The same with exactly these branches open. */
    public static PowerNetwork testCase(String name, Set<Integer> open) {
        List<Line> lines = new ArrayList<>();
        for (String[] row : rows(SharedData.at("testcases").resolve(name + "_branch.csv"), ",")) {
            lines.add(testLine(lines.size() + 1, row, !open.contains(lines.size() + 1)));
        }
        return testCase(name, lines);
    }

    /** The stored voltages of a system of {@code testcases}. */
    public static ResultTable testCaseVoltages(String name) {
        return ResultTable.read(SharedData.at("testcases").resolve(name + "_pf.csv"), ",");
    }

    /** The CINELDI reference system; its bus table holds the stored voltages too. */
    public static PowerNetwork cineldi() {
        Path folder = SharedData.at("grid-cineldi");
        ResultTable buses = cineldiBuses();
        Draft draft = new Draft();
        for (String bus : buses.keys()) {
            draft.bus(
                    bus,
                    buses.value(bus, "base_kV"),
                    (int) buses.value(bus, "bus_type"),
                    buses.value(bus, "Pd"),
                    buses.value(bus, "Qd"));
        }
        List<Line> lines = new ArrayList<>();
        for (String[] row : rows(folder.resolve(CINELDI + "branch.csv"), ";")) {
            double kV = buses.value(row[0], "base_kV");
            double base_ohm = kV * kV / CINELDI_BASE_MVA;
            PiModel pi = PiModel.symmetric(
                    number(row[2]) * base_ohm, number(row[3]) * base_ohm, 0, number(row[4]) / base_ohm);
            double ampacity_A = number(row[5]) * 1000 / Math.sqrt(3) / kV;
            lines.add(line(lines.size() + 1, row[0], row[1], pi, row[10].equals("1"), OptionalDouble.of(ampacity_A)));
        }
        return draft.network("cineldi", lines);
    }

    /** Buses of the CINELDI system with their stored voltages. */
    public static ResultTable cineldiBuses() {
        return ResultTable.read(SharedData.at("grid-cineldi").resolve(CINELDI + "bus.csv"), ";");
    }

    /** Stored power at both ends of each branch of the CINELDI system in MW and Mvar. */
    public static List<double[]> cineldiBranchFlows() {
        List<double[]> flows = new ArrayList<>();
        for (String[] row : rows(SharedData.at("grid-cineldi").resolve(CINELDI + "branch_pf_sol.csv"), ";")) {
            flows.add(new double[] {number(row[0]), number(row[1]), number(row[2]), number(row[3])});
        }
        return flows;
    }

    private static PowerNetwork testCase(String name, List<Line> lines) {
        ResultTable buses = ResultTable.read(SharedData.at("testcases").resolve(name + "_bus.csv"), ",");
        Draft draft = new Draft();
        for (String bus : buses.keys()) {
            draft.bus(
                    bus,
                    buses.value(bus, "base_kv"),
                    (int) buses.value(bus, "type"),
                    buses.value(bus, "p_mw"),
                    buses.value(bus, "q_mvar"));
        }
        return draft.network(name, lines);
    }

    private static Line testLine(int number, String[] row, boolean closed) {
        PiModel pi = PiModel.series(number(row[2]), number(row[3]));
        return line(number, row[0], row[1], pi, closed, OptionalDouble.empty());
    }

    private static Line line(
            int number, String from, String to, PiModel pi, boolean closed, OptionalDouble ampacity_A) {
        return new Line(
                "branch " + number,
                "",
                new Terminal(from, closed),
                new Terminal(to, closed),
                pi,
                Optional.empty(),
                ampacity_A,
                OptionalDouble.empty(),
                "",
                List.of());
    }

    private static List<String[]> rows(Path file, String separator) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(separator, -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static final class Draft {

        private final List<Bus> buses = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();
        private final List<Demand> demands = new ArrayList<>();

        void bus(String id, double nominal_kV, int type, double p_MW, double q_Mvar) {
            OptionalDouble unknown = OptionalDouble.empty();
            buses.add(new Bus(id, "", nominal_kV, Optional.empty()));
            if (type == SLACK) {
                sources.add(new Source("slack", "", id, 1, 0, unknown, unknown, unknown, unknown));
            }
            VoltageDependence constant = VoltageDependence.CONSTANT_POWER;
            demands.add(new Demand("load " + id, "", id, p_MW * 1000, q_Mvar * 1000, constant, constant));
        }

        PowerNetwork network(String name, List<Line> lines) {
            return new PowerNetwork(
                    name, 50, buses, lines, List.of(), List.of(), sources, demands, List.of(), List.of());
        }
    }
}
