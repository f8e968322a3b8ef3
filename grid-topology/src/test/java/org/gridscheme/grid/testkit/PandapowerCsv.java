package org.gridscheme.grid.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Coupling;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.network.VoltageDependence;

/**
 * A grid stored as one CSV table per pandapower element, with its stored results beside it. Buses keep their number as id;
 * the other elements are {@code line 0}, {@code trafo 0} and so on. Elements out of service are left out.
 *
 * <p>Whatever these tables could say and the grids at hand do not say is refused: impedance in a switch, tap changers that
 * turn the angle, taps that depend on the position by a table.
 */
public final class PandapowerCsv {

    private static final double FREQUENCY_HZ = 50;
    private static final List<LonLat> NO_COURSE = List.of();

    private final Path folder;
    private final ResultTable buses;
    private final ResultTable switches;

    private PandapowerCsv(Path folder) {
        this.folder = folder;
        this.buses = table("bus.csv");
        this.switches = table("switch.csv");
    }

    /** Opens a folder of tables. */
    public static PandapowerCsv in(Path folder) {
        return new PandapowerCsv(folder);
    }

    /** One of the stored tables, for example {@code res_bus_pf.csv}, its rows found by the element's number. */
    public ResultTable table(String file) {
        return ResultTable.read(folder.resolve(file), ",");
    }

    /** The network with the demand of {@code load.csv} and the generation of {@code sgen.csv}, where there is one. */
    public PowerNetwork network() {
        return network(Scenario.STORED);
    }

    /** The network in a scenario of demand, generation and tap positions. */
    public PowerNetwork network(Scenario scenario) {
        return new PowerNetwork(
                folder.getFileName().toString(),
                FREQUENCY_HZ,
                readBuses(),
                readLines(),
                readTransformers(scenario.tapPosition()),
                readCouplings(),
                readSources(),
                readDemands(table(scenario.loadFile())),
                Files.exists(folder.resolve(scenario.sgenFile()))
                        ? readGenerators(table(scenario.sgenFile()))
                        : List.of(),
                List.of());
    }

    private List<Bus> readBuses() {
        List<Bus> read = new ArrayList<>();
        for (String bus : inService(buses)) {
            LonLat place = new LonLat(buses.value(bus, "lon"), buses.value(bus, "lat"));
            read.add(new Bus(bus, buses.text(bus, "name"), buses.value(bus, "vn_kv"), Optional.of(place)));
        }
        return read;
    }

    private List<Line> readLines() {
        ResultTable lines = table("line.csv");
        List<Line> read = new ArrayList<>();
        for (String line : inService(lines)) {
            double length_km = lines.value(line, "length_km");
            double parallel = lines.value(line, "parallel");
            double b_S = 2 * Math.PI * FREQUENCY_HZ * lines.value(line, "c_nf_per_km") * 1e-9 * length_km * parallel;
            double g_S = lines.value(line, "g_us_per_km") * 1e-6 * length_km * parallel;
            read.add(new Line(
                    "line " + line,
                    lines.text(line, "name"),
                    terminal(lines.text(line, "from_bus"), line, "l"),
                    terminal(lines.text(line, "to_bus"), line, "l"),
                    PiModel.symmetric(
                            lines.value(line, "r_ohm_per_km") * length_km / parallel,
                            lines.value(line, "x_ohm_per_km") * length_km / parallel,
                            g_S,
                            b_S),
                    Optional.empty(),
                    OptionalDouble.of(lines.value(line, "max_i_ka") * 1000 * lines.value(line, "df") * parallel),
                    OptionalDouble.of(length_km * 1000),
                    lines.text(line, "std_type"),
                    NO_COURSE));
        }
        return read;
    }

    private List<Transformer> readTransformers(OptionalDouble tapPosition) {
        ResultTable trafos = table("trafo.csv");
        List<Transformer> read = new ArrayList<>();
        for (String trafo : inService(trafos)) {
            double position = tapPosition.orElse(trafos.value(trafo, "tap_pos", 0));
            read.add(transformer(trafos, trafo, position));
        }
        return read;
    }

    /**
     * The T equivalent circuit of the name plate, series impedance halved round the magnetising admittance, turned from star
     * to delta. All of it at the rated voltage of the low-voltage side, the tap on that side included.
     */
    private Transformer transformer(ResultTable trafos, String trafo, double tapPosition) {
        refuseUnless(trafos.value(trafo, "tap_step_degree", 0) == 0, "tap step with an angle at trafo " + trafo);
        double parallel = trafos.value(trafo, "parallel");
        double rated_MVA = trafos.value(trafo, "sn_mva");
        double tap = 1
                + (tapPosition - trafos.value(trafo, "tap_neutral", 0))
                        * trafos.value(trafo, "tap_step_percent", 0)
                        / 100;
        boolean tapAtLow = trafos.text(trafo, "tap_side").equals("lv");
        double low_kV = trafos.value(trafo, "vn_lv_kv") * (tapAtLow ? tap : 1);
        double base_ohm = low_kV * low_kV / rated_MVA / parallel;
        double uk_pct = trafos.value(trafo, "vk_percent");
        double ur_pct = trafos.value(trafo, "vkr_percent");
        double noLoad_pct = trafos.value(trafo, "i0_percent");
        double iron_pct = trafos.value(trafo, "pfe_kw") / 1000 / rated_MVA * 100;
        double magnetising_pct = Math.sqrt(Math.max(0, noLoad_pct * noLoad_pct - iron_pct * iron_pct));
        return new Transformer(
                "trafo " + trafo,
                trafos.text(trafo, "name"),
                terminal(trafos.text(trafo, "hv_bus"), trafo, "t"),
                terminal(trafos.text(trafo, "lv_bus"), trafo, "t"),
                OptionalDouble.of(rated_MVA * 1000 * parallel * trafos.value(trafo, "df")),
                trafos.value(trafo, "vn_hv_kv"),
                trafos.value(trafo, "vn_lv_kv"),
                starToDelta(
                        ur_pct / 100 * base_ohm,
                        Math.sqrt(uk_pct * uk_pct - ur_pct * ur_pct) / 100 * base_ohm,
                        iron_pct / 100 / base_ohm,
                        -magnetising_pct / 100 / base_ohm),
                tapAtLow ? 1 / tap : tap,
                trafos.value(trafo, "shift_degree"),
                OptionalDouble.of(uk_pct),
                OptionalDouble.of(ur_pct),
                Optional.empty());
    }

    /** With halves z/2 of the series impedance: between the ends z + y z²/4, at either end y / (2 + y z/2). */
    private static PiModel starToDelta(double r_ohm, double x_ohm, double g_S, double b_S) {
        double squareRe = r_ohm * r_ohm - x_ohm * x_ohm;
        double squareIm = 2 * r_ohm * x_ohm;
        double seriesRe = r_ohm + (g_S * squareRe - b_S * squareIm) / 4;
        double seriesIm = x_ohm + (g_S * squareIm + b_S * squareRe) / 4;
        double divisorRe = 2 + (g_S * r_ohm - b_S * x_ohm) / 2;
        double divisorIm = (g_S * x_ohm + b_S * r_ohm) / 2;
        double norm = divisorRe * divisorRe + divisorIm * divisorIm;
        double endRe = (g_S * divisorRe + b_S * divisorIm) / norm;
        double endIm = (b_S * divisorRe - g_S * divisorIm) / norm;
        return PiModel.symmetric(seriesRe, seriesIm, 2 * endRe, 2 * endIm);
    }

    private List<Coupling> readCouplings() {
        List<Coupling> read = new ArrayList<>();
        for (String row : switches.keys()) {
            refuseUnless(switches.value(row, "z_ohm", 0) == 0, "impedance in switch " + row);
            if (switches.text(row, "et").equals("b")) {
                read.add(new Coupling(
                        "switch " + row,
                        switches.text(row, "name"),
                        kind(switches.text(row, "type")),
                        switches.text(row, "bus"),
                        switches.text(row, "element"),
                        says(switches, row, "closed")));
            }
        }
        return read;
    }

    private List<Source> readSources() {
        ResultTable grids = table("ext_grid.csv");
        List<Source> read = new ArrayList<>();
        for (String grid : inService(grids)) {
            read.add(new Source(
                    "ext_grid " + grid,
                    grids.text(grid, "name"),
                    grids.text(grid, "bus"),
                    grids.value(grid, "vm_pu"),
                    grids.value(grid, "va_degree"),
                    optional(grids, grid, "s_sc_max_mva"),
                    optional(grids, grid, "rx_max"),
                    optional(grids, grid, "s_sc_min_mva"),
                    optional(grids, grid, "rx_min")));
        }
        return read;
    }

    private static List<Demand> readDemands(ResultTable loads) {
        List<Demand> read = new ArrayList<>();
        for (String load : inService(loads)) {
            double scaling_kW = 1000 * loads.value(load, "scaling");
            read.add(new Demand(
                    "load " + load,
                    loads.text(load, "name"),
                    loads.text(load, "bus"),
                    loads.value(load, "p_mw") * scaling_kW,
                    loads.value(load, "q_mvar") * scaling_kW,
                    dependence(loads, load, "p"),
                    dependence(loads, load, "q")));
        }
        return read;
    }

    private static VoltageDependence dependence(ResultTable loads, String load, String part) {
        double impedance = loads.value(load, "const_z_" + part + "_percent") / 100;
        double current = loads.value(load, "const_i_" + part + "_percent") / 100;
        return new VoltageDependence(1 - impedance - current, current, impedance);
    }

    private static List<Generator> readGenerators(ResultTable sgens) {
        List<Generator> read = new ArrayList<>();
        for (String sgen : inService(sgens)) {
            double scaling_kW = 1000 * sgens.value(sgen, "scaling");
            read.add(new Generator(
                    "sgen " + sgen,
                    sgens.text(sgen, "name"),
                    sgens.text(sgen, "bus"),
                    sgens.value(sgen, "p_mw") * scaling_kW,
                    sgens.value(sgen, "q_mvar") * scaling_kW,
                    OptionalDouble.of(sgens.value(sgen, "sn_mva") * 1000),
                    OptionalDouble.empty()));
        }
        return read;
    }

    /** Open when any switch of this element at this bus is open. */
    private Terminal terminal(String bus, String element, String elementKind) {
        boolean open = switches.keys().stream()
                .anyMatch(row -> switches.text(row, "et").equals(elementKind)
                        && switches.text(row, "element").equals(element)
                        && switches.text(row, "bus").equals(bus)
                        && !says(switches, row, "closed"));
        return new Terminal(bus, !open);
    }

    private static SwitchKind kind(String type) {
        return switch (type) {
            case "CB" -> SwitchKind.BREAKER;
            case "LBS", "LS" -> SwitchKind.LOAD_BREAK_SWITCH;
            default -> SwitchKind.DISCONNECTOR;
        };
    }

    private static List<String> inService(ResultTable table) {
        return table.keys().stream()
                .filter(row -> says(table, row, "in_service"))
                .toList();
    }

    private static boolean says(ResultTable table, String row, String column) {
        return table.text(row, column).equals("True");
    }

    private static OptionalDouble optional(ResultTable table, String row, String column) {
        return table.text(row, column).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(table.value(row, column));
    }

    private static void refuseUnless(boolean supported, String what) {
        if (!supported) {
            throw new UnsupportedOperationException(what);
        }
    }

    /**
     * Which tables of demand and generation belong together.
     *
     * @param tapPosition of every transformer; empty: as in the transformer table
     */
    public record Scenario(String loadFile, String sgenFile, OptionalDouble tapPosition) {

        public static final Scenario STORED = new Scenario("load.csv", "sgen.csv", OptionalDouble.empty());

        /**
         * The generation scenario of {@code grid-mv-oberrhein}. Its stored results were made with both tap changers in the
         * neutral position, though the one transformer table shows them as in the load scenario.
         */
        public static final Scenario GENERATION =
                new Scenario("load_generation-scenario.csv", "sgen_generation-scenario.csv", OptionalDouble.of(0));
    }
}
