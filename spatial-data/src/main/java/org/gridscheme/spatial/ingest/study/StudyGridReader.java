package org.gridscheme.spatial.ingest.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.GridDescription;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.snapshot.GridIssueCodes;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.CoordinateFile;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.ingest.ImportedGrid;
import org.gridscheme.spatial.ingest.IssueLog;
import org.gridscheme.spatial.ingest.StreetLayout;
import org.gridscheme.spatial.network.NetworkReader;
import org.gridscheme.spatial.network.ReadNetwork;

/**
 * Reads a network study as a planning grid. What becomes of each element is described in {@code docs/import.md}; what the
 * study does not know is assumed in the open, every assumption a counted finding. The result depends on the study, the
 * coordinates and the streets alone.
 */
public final class StudyGridReader {

    private final NetworkReader reader;
    private final StudyOptions options;
    private final StreetLayout streets;

    /** @param streets draws lines of unknown course, {@link StreetLayout#NONE} to draw them straight */
    public StudyGridReader(NetworkReader reader, StudyOptions options, StreetLayout streets) {
        this.reader = reader;
        this.options = options;
        this.streets = streets;
    }

    /** @throws GridImportException when the study cannot be read, or nothing in it has a place */
    public ImportedGrid read(Path source, ImportProgress progress) throws GridImportException {
        ReadNetwork read = reader.read(source, (stage, fraction) -> progress.progress(stage, fraction * 0.5));
        IssueLog issues = new IssueLog();
        List<ImportProblem> problems = new ArrayList<>();
        Optional<Map<String, Position>> given =
                options.coordinates().map(file -> CoordinateFile.read(file, problems, issues));
        fail(problems);
        progress.progress("grid.draw", 0.5);
        NetworkIndex index = NetworkIndex.of(read.network());
        read.issues().forEach(issues::add);
        addUnusable(index, issues);
        StudyTopology topology = StudyTopology.of(index);
        StudyPlaces places = StudyPlaces.of(topology, given);
        if (places.isEmpty()) {
            fail(List.of(ImportProblem.of(
                    ImportProblem.NO_POSITIONS,
                    String.valueOf(source.getFileName()),
                    "buses",
                    Integer.toString(index.busCount()))));
        }
        return build(read.network().name(), topology, places, issues);
    }

    /** What the study's own check left out. Ratings and islands are judged by the check of the planning grid. */
    private static void addUnusable(NetworkIndex index, IssueLog issues) {
        index.issues().stream()
                .filter(it -> it.severity() == Severity.ERROR && !it.code().equals(GridIssueCodes.ISLAND))
                .forEach(issues::add);
    }

    private ImportedGrid build(String name, StudyTopology topology, StudyPlaces places, IssueLog issues) {
        StudyAssumptions assumptions = new StudyAssumptions();
        StudyPeaks peaks = StudyPeaks.of(topology.index().network());
        StudyStations stations = StudyStations.of(topology, places, peaks, issues);
        StudyLines lines = new StudyLines(topology, places, peaks, options.areaClass(), streets, assumptions, issues);
        lines.addAll();
        StudyDemand demand = new StudyDemand(topology, places, options.areaClass(), assumptions, issues);
        demand.addAll();
        List<GridNode> nodes = new ArrayList<>(lines.bays());
        nodes.addAll(demand.ownBays());
        nodes.addAll(StudyNodes.of(topology, places, options.areaClass(), issues));
        remark(name, topology, places, nodes, assumptions, issues);
        GridModel model = new GridModel(
                new GridDescription(name, places.isMoved(), options.attribution()),
                ProjectCrs.WGS84,
                stations.substations(),
                stations.sections(),
                stations.ties(),
                stations.transformers(),
                nodes,
                lines.sections(),
                lines.switches(),
                demand.loads(),
                List.of(),
                demand.transformers(),
                List.of(),
                List.of(),
                List.of(),
                demand.generatingUnits());
        return new ImportedGrid(model, issues.list(), List.of());
    }

    private void remark(
            String name,
            StudyTopology topology,
            StudyPlaces places,
            List<GridNode> nodes,
            StudyAssumptions assumptions,
            IssueLog issues) {
        long stations = nodes.stream()
                .filter(it -> it.kind() == NodeKind.DISTRIBUTION_STATION)
                .count();
        assumptions.tell(name, options.areaClass(), topology.joinedBusCount(), stations, issues);
        if (places.atStationCount() > 0) {
            issues.inform(
                    ImportIssueCodes.ASSUMED_VALUE,
                    name,
                    Map.of(
                            "field", "position",
                            "value", "station",
                            "elements", Integer.toString(places.atStationCount())));
        }
    }

    private static void fail(List<ImportProblem> problems) throws GridImportException {
        if (!problems.isEmpty()) {
            throw new GridImportException(problems);
        }
    }
}
