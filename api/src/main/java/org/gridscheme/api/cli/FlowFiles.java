package org.gridscheme.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridscheme.grid.flow.BranchFlow;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.network.BranchState;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.spatial.ingest.csv.CsvWriter;

/**
 * The results of a power flow as CSV files, in full precision and in the order of the grid. What is not energised or not
 * solved has empty cells. Each file appears whole or not at all, in place of an earlier one.
 */
final class FlowFiles {

    private static final String BUSES = "buses.csv";
    private static final String BRANCHES = "branches.csv";
    private static final String ISSUES = "issues.csv";
    private static final String UNKNOWN = "";
    private static final double KILO = 1000;

    private final Path folder;
    private final FlowStudy study;
    private final NetworkIndex index;

    FlowFiles(Path folder, FlowStudy study) {
        this.folder = folder;
        this.study = study;
        this.index = study.index();
    }

    /** The files written, with their folder. */
    List<String> listNames() {
        return List.of(BUSES, BRANCHES, ISSUES).stream()
                .map(name -> folder.resolve(name).toString())
                .toList();
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        String[] columns = study.shortCircuitAsked()
                ? new String[] {"id", "v_pu", "angle_deg", "ik_ka"}
                : new String[] {"id", "v_pu", "angle_deg"};
        write(BUSES, this::writeBuses, columns);
        write(BRANCHES, this::writeBranches, "id", "p_mw", "q_mvar", "loading_pct", "loss_mw");
        write(ISSUES, this::writeIssues, "severity", "code", "element_kind", "element_id", "lon", "lat", "details");
    }

    private interface Rows {
        void write(CsvWriter out) throws IOException;
    }

    private void write(String name, Rows rows, String... header) throws IOException {
        Path unfinished = Files.createTempFile(folder, name, ".part");
        try {
            try (CsvWriter out = new CsvWriter(unfinished, header)) {
                rows.write(out);
            }
            Files.move(
                    unfinished,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void writeBuses(CsvWriter out) throws IOException {
        for (int bus = 0; bus < index.busCount(); bus++) {
            List<Object> cells = new ArrayList<>();
            cells.add(index.network().buses().get(bus).id());
            boolean solved = study.isSolved(bus);
            cells.add(solved ? study.solution().orElseThrow().voltage_pu(bus) : UNKNOWN);
            cells.add(solved ? study.solution().orElseThrow().angle_deg(bus) : UNKNOWN);
            if (study.shortCircuitAsked()) {
                Optional<Double> current_kA = study.shortCircuit_kA(bus);
                cells.add(current_kA.isPresent() ? current_kA.get() : UNKNOWN);
            }
            out.row(cells.toArray());
        }
    }

    private void writeBranches(CsvWriter out) throws IOException {
        for (int branch = 0; branch < index.branchCount(); branch++) {
            String id = index.branchId(branch);
            if (isLive(branch)) {
                BranchFlow flow = study.solution().orElseThrow().branch(branch);
                out.row(
                        id,
                        flow.fromP_kW() / KILO,
                        flow.fromQ_kvar() / KILO,
                        known(flow.loading_pct()),
                        flow.loss_kW() / KILO);
            } else {
                out.row(id, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
            }
        }
    }

    private void writeIssues(CsvWriter out) throws IOException {
        for (GridDataIssue it : study.issues()) {
            Optional<Position> place = it.position();
            out.row(
                    it.severity(),
                    it.code(),
                    it.elementKind(),
                    it.elementId(),
                    place.isPresent() ? place.get().x() : UNKNOWN,
                    place.isPresent() ? place.get().y() : UNKNOWN,
                    details(it));
        }
    }

    private static String details(GridDataIssue issue) {
        return issue.details().entrySet().stream()
                .map(detail -> detail.getKey() + "=" + detail.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Object known(double value) {
        return Double.isNaN(value) ? UNKNOWN : value;
    }

    /** True when a branch hangs on a bus whose voltage is known. */
    private boolean isLive(int branch) {
        BranchState state = index.state(branch);
        boolean from = state == BranchState.THROUGH || state == BranchState.FROM_ONLY;
        boolean to = state == BranchState.TO_ONLY;
        return (from && isSolvedNode(index.from(branch))) || (to && isSolvedNode(index.to(branch)));
    }

    private boolean isSolvedNode(int node) {
        return study.isSolved(index.findBus(index.firstBus(node).id()).orElseThrow());
    }
}
