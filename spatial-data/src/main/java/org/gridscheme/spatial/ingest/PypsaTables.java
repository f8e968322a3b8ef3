package org.gridscheme.spatial.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.snapshot.ElementKinds;

/** The rows of a PyPSA folder, typed, references not yet followed. */
public record PypsaTables(
        List<Bus> buses,
        List<Line> lines,
        List<Transformer> transformers,
        List<Transformer> hvMvTransformers,
        List<BusLoad> loads,
        List<Generator> generators,
        List<OpenSwitch> switches) {

    private static final SourceCrs WGS84 = new SourceCrs("WGS84");

    /** @param place empty where the row has no coordinates */
    public record Bus(String name, double nominalVoltage_kV, Optional<Position> place) {}

    /** Resistance and reactance are totals of the line. */
    public record Line(
            String name,
            String bus0,
            String bus1,
            double length_km,
            double r_ohm,
            double x_ohm,
            double rated_MVA,
            LineKind kind,
            String type) {}

    /**
     * @param bus0 side of the higher voltage
     * @param r_pu series resistance on the rated power; empty where the row has none
     * @param x_pu series reactance on the rated power; empty where the row has none
     */
    public record Transformer(
            String name,
            String bus0,
            String bus1,
            double rated_MVA,
            OptionalDouble r_pu,
            OptionalDouble x_pu,
            String type) {}

    public record BusLoad(String name, String bus, double peak_MW, OptionalDouble annual_MWh) {}

    /**
     * @param slack true for the stand-in of the upstream grid, which is no generator
     * @param p_MW power it feeds in; empty where the folder gives none
     * @param q_Mvar the same, reactive
     * @param type such as {@code solar}; empty where the folder does not say
     */
    public record Generator(
            String name,
            String bus,
            double rated_MW,
            boolean slack,
            OptionalDouble p_MW,
            OptionalDouble q_Mvar,
            String type) {}

    /** @param busOpen virtual bus at the same place, where the branch ends */
    public record OpenSwitch(String name, String busClosed, String busOpen, String branch, String type) {

        /** By the words of its type: a load-break switch where they do not say otherwise. */
        public SwitchKind kind() {
            String lower = type.toLowerCase(Locale.ROOT);
            if (lower.contains("breaker")) {
                return SwitchKind.BREAKER;
            }
            return lower.equals("disconnector") ? SwitchKind.DISCONNECTOR : SwitchKind.LOAD_BREAK_SWITCH;
        }
    }

    /**
     * Reads a whole folder; what cannot be read is added to the problems or, row by row, to the issues.
     *
     * @throws GridImportException when the folder or a file that every such folder has is missing or unreadable
     */
    public static PypsaTables read(Path folder, IssueLog issues) throws GridImportException {
        List<ImportProblem> problems = new ArrayList<>();
        TableFolder files = openFolder(folder, problems, issues);
        fail(problems);
        PypsaTables tables = read(files, true);
        fail(problems);
        return tables;
    }

    private static void fail(List<ImportProblem> problems) throws GridImportException {
        if (!problems.isEmpty()) {
            throw new GridImportException(problems);
        }
    }

    /**
     * The files of a folder with their headers checked, problems added.
     *
     * @throws GridImportException when there is no such folder
     */
    static TableFolder openFolder(Path folder, List<ImportProblem> problems, IssueLog issues)
            throws GridImportException {
        if (!Files.isDirectory(folder)) {
            throw new GridImportException(
                    List.of(ImportProblem.of(ImportProblem.FOLDER_MISSING, String.valueOf(folder.getFileName()))));
        }
        TableFolder files = new TableFolder(folder, PypsaFiles.ALL, PypsaFiles.ID, problems, issues);
        files.checkHeaders(Map.of());
        return files;
    }

    /** @param ownCoordinates false when positions come from another file */
    static PypsaTables read(TableFolder folder, boolean ownCoordinates) {
        return new PypsaTables(
                folder.read(PypsaFiles.BUSES, ElementKinds.NODE, WGS84, row -> bus(row, ownCoordinates)),
                folder.read(PypsaFiles.LINES, ElementKinds.LINE_SECTION, WGS84, PypsaTables::line),
                folder.read(
                        PypsaFiles.TRANSFORMERS,
                        ElementKinds.DISTRIBUTION_TRANSFORMER,
                        WGS84,
                        PypsaTables::transformer),
                folder.read(
                        PypsaFiles.HV_MV_TRANSFORMERS, ElementKinds.POWER_TRANSFORMER, WGS84, PypsaTables::transformer),
                folder.read(PypsaFiles.LOADS, ElementKinds.LOAD, WGS84, PypsaTables::load),
                folder.read(PypsaFiles.GENERATORS, "GENERATOR", WGS84, PypsaTables::generator),
                folder.read(PypsaFiles.SWITCHES, ElementKinds.SWITCH, WGS84, PypsaTables::openSwitch));
    }

    private static Bus bus(RowReader row, boolean ownCoordinates) {
        boolean placed = ownCoordinates && row.find("x").isPresent();
        return new Bus(row.id(), row.number("v_nom"), placed ? Optional.of(row.place("x", "y")) : Optional.empty());
    }

    private static Line line(RowReader row) {
        return new Line(
                row.id(),
                row.reference("bus0"),
                row.reference("bus1"),
                row.number("length"),
                row.number("r"),
                row.number("x"),
                row.number("s_nom"),
                row.lineKind("kind"),
                row.optionalText("type_info").orElse(""));
    }

    private static Transformer transformer(RowReader row) {
        return new Transformer(
                row.id(),
                row.reference("bus0"),
                row.reference("bus1"),
                row.number("s_nom"),
                row.optionalNumber("r"),
                row.optionalNumber("x"),
                row.optionalText("type_info").orElse(""));
    }

    private static BusLoad load(RowReader row) {
        return new BusLoad(
                row.id(), row.reference("bus"), row.number("peak_load"), row.optionalNumber("annual_consumption"));
    }

    private static Generator generator(RowReader row) {
        boolean slack = row.optionalText("control").orElse("").equals("Slack");
        return new Generator(
                row.id(),
                row.reference("bus"),
                row.number("p_nom"),
                slack,
                row.optionalNumber("p_set"),
                row.optionalNumber("q_set"),
                row.optionalText("type").orElse(""));
    }

    private static OpenSwitch openSwitch(RowReader row) {
        return new OpenSwitch(
                row.id(),
                row.reference("bus_closed"),
                row.reference("bus_open"),
                row.reference("branch"),
                row.optionalText("type_info").orElse(""));
    }
}
