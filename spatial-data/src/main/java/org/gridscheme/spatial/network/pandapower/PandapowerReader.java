package org.gridscheme.spatial.network.pandapower;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.ingest.IssueLog;
import org.gridscheme.spatial.network.NetworkDraft;
import org.gridscheme.spatial.network.NetworkReader;
import org.gridscheme.spatial.network.ReadNetwork;

/**
 * Reads a network that pandapower wrote as JSON, format version 2 or 3. Transformers get the T equivalent circuit that is
 * pandapower's default. What becomes of each table is described in {@code docs/import.md}.
 */
public final class PandapowerReader implements NetworkReader {

    private static final Pattern VERSION = Pattern.compile("[23]\\..*");
    private static final double USUAL_FREQUENCY_HZ = 50;

    private final Optional<String> crs;

    /** Takes the positions as the file gives them. */
    public PandapowerReader() {
        this(Optional.empty());
    }

    /** @param crs system of the positions, {@code WGS84 | CGCS2000 | GCJ02 | BD09 | EPSG:n}, for files that do not name it */
    public PandapowerReader(Optional<String> crs) {
        this.crs = crs;
    }

    @Override
    public ReadNetwork read(Path source, ImportProgress progress) throws GridImportException {
        progress.progress("grid.read", 0);
        List<ImportProblem> problems = new ArrayList<>();
        PandapowerFile file = PandapowerFile.read(source, problems);
        check(file, problems);
        fail(problems);
        progress.progress("grid.convert", 0.5);
        IssueLog issues = new IssueLog();
        NetworkDraft draft = draft(file, issues);
        if (!draft.hasSource()) {
            problems.add(ImportProblem.of(ImportProblem.NO_SOURCE, file.name()));
        }
        fail(problems);
        String name = file.findText("name").orElse(file.name());
        return new ReadNetwork(draft.build(name, frequency_Hz(file)), issues.list());
    }

    private static void check(PandapowerFile file, List<ImportProblem> problems) {
        if (!problems.isEmpty()) {
            return;
        }
        String version = file.findText("format_version")
                .or(() -> file.findText("version"))
                .orElse("");
        if (!VERSION.matcher(version).matches()) {
            problems.add(ImportProblem.of(ImportProblem.FORMAT_VERSION, file.name(), "version", version));
        }
        if (file.table("bus").size() == 0) {
            problems.add(ImportProblem.of(ImportProblem.KEY_MISSING, file.name(), "key", "bus"));
        }
    }

    private NetworkDraft draft(PandapowerFile file, IssueLog issues) {
        NetworkDraft draft = new NetworkDraft();
        PandapowerPlaces places = new PandapowerPlaces(file, crs, issues);
        PandapowerRows rows = new PandapowerRows(file, issues);
        PandapowerBuses buses = PandapowerBuses.read(file, rows, places);
        buses.addTo(draft);
        PandapowerSwitches switches = PandapowerSwitches.read(rows, buses, draft);
        PandapowerLines lines = new PandapowerLines(rows, buses, draft);
        lines.addLines(switches, places, frequency_Hz(file));
        lines.addImpedances();
        new PandapowerTransformers(rows, buses, switches, draft).add();
        new ThreeWindingTransformers(rows, buses, switches, draft).add();
        new PandapowerInjections(rows, buses, draft).add();
        new PandapowerSources(rows, buses, draft).add();
        OtherTables.report(file, issues);
        return draft;
    }

    private static double frequency_Hz(PandapowerFile file) {
        return file.findNumber("f_hz").orElse(USUAL_FREQUENCY_HZ);
    }

    private static void fail(List<ImportProblem> problems) throws GridImportException {
        if (!problems.isEmpty()) {
            throw new GridImportException(problems);
        }
    }
}
