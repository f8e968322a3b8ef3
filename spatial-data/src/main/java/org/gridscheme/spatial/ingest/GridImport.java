package org.gridscheme.spatial.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.snapshot.ElementPlaces;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridIssueCodes;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.spatial.crs.GeoToolsCoordinateTransform;
import org.gridscheme.spatial.crs.GridModelTransformer;
import org.gridscheme.spatial.crs.ProjectCrsChooser;
import org.gridscheme.spatial.postgis.ElementAttributes;
import org.gridscheme.spatial.postgis.GridDraft;
import org.gridscheme.spatial.postgis.GridVersion;
import org.gridscheme.spatial.postgis.MapMarks;
import org.gridscheme.spatial.postgis.PostgisGridStore;
import org.locationtech.jts.geom.Envelope;

/**
 * One import from source to active version, all or nothing: read, leave out what cannot be stored, check as a grid, compare
 * with the active version of the same name, store, switch. Until the switch nobody sees anything of it; a refused import changes nothing. Thread-safe.
 */
public final class GridImport {

    private static final CutOverLimit CUT_OVER = CutOverLimit.load();

    private final PostgisGridStore store;

    public GridImport(PostgisGridStore store) {
        this.store = store;
    }

    /**
     * Reads and checks; stores nothing.
     *
     * @param streets the streets the grid belongs to; empty to import a grid alone, in a projected system chosen from
     *     where it lies
     * @throws GridImportException when the source is unreadable, nothing in it is usable, or it lies outside the streets
     */
    public static PreparedGrid prepare(GridSource source, Optional<StreetArea> streets, ImportProgress progress)
            throws GridImportException {
        ImportedGrid read = source.read((stage, fraction) -> progress.progress(stage, fraction * 0.5));
        progress.progress("grid.check", 0.5);
        IssueLog issues = new IssueLog();
        ElementPlaces places = new ElementPlaces(read.model());
        read.issues().forEach(issue -> issues.add(places.locate(issue)));
        GridModel model = StorableGrid.of(read.model(), issues);
        requireUsable(model, streets, issues);
        CoordinateTransform transform = GeoToolsCoordinateTransform.of(crs(model, streets));
        GridSnapshot snapshot = GridSnapshot.of("import", new GridModelTransformer(transform).toMetric(model));
        FeederForest feeders = FeederForest.trace(snapshot);
        snapshot.issues().forEach(issue -> issues.add(inDegrees(issue, transform)));
        requireSupply(feeders, issues);
        MapMarks marks = marks(snapshot, feeders);
        GridDraft draft = new GridDraft(
                model, transform.crs(), Optional.empty(), issues.list(), firstOfEach(read.attributes()), marks);
        return new PreparedGrid(draft, snapshot, report(draft, feeders));
    }

    /**
     * Stores a prepared grid as a new version and makes it the active one.
     *
     * @param streetNetworkId the stored street network it belongs to
     */
    public GridVersion store(PreparedGrid prepared, Optional<String> streetNetworkId, ImportProgress progress) {
        String id = save(prepared, streetNetworkId, progress);
        activate(id, progress);
        return store.find(id).orElseThrow();
    }

    /**
     * Stores a prepared grid as a new version and makes it the active one, unless it differs so much from the active version
     * of the same name that somebody has to approve the change first. The active version stays then.
     *
     * @param streetNetworkId the stored street network it belongs to
     */
    public StoredGrid propose(PreparedGrid prepared, Optional<String> streetNetworkId, ImportProgress progress) {
        Optional<GridChange> change = compare(prepared);
        String id = save(prepared, streetNetworkId, progress);
        if (change.isEmpty() || change.get().largest_pct() <= CUT_OVER.largestChange_pct()) {
            activate(id, progress);
        }
        return new StoredGrid(store.find(id).orElseThrow(), change);
    }

    /** What the grid changes against the active version; empty when that is a grid of another name, or none is active. */
    private Optional<GridChange> compare(PreparedGrid prepared) {
        String name = prepared.draft().model().description().name();
        return store.findActiveVersion()
                .flatMap(store::find)
                .filter(active -> active.description().name().equals(name))
                .map(active -> GridChange.of(active.id(), store.get(active.id()), active.counts(), prepared));
    }

    private String save(PreparedGrid prepared, Optional<String> streetNetworkId, ImportProgress progress) {
        progress.progress("grid.store", 0.6);
        GridDraft it = prepared.draft();
        return store.save(
                new GridDraft(it.model(), it.crs(), streetNetworkId, it.issues(), it.attributes(), it.marks()));
    }

    private void activate(String id, ImportProgress progress) {
        progress.progress("grid.activate", 0.95);
        store.activate(id);
        progress.progress("grid.done", 1);
    }

    private static ProjectCrs crs(GridModel model, Optional<StreetArea> streets) {
        if (streets.isPresent()) {
            return streets.get().crs();
        }
        GridMiddle middle = GridMiddle.of(model);
        return ProjectCrsChooser.forPosition(new LonLat(middle.lon(), middle.lat()));
    }

    /** Also of what cannot be used the owner wants to know all that is wrong; that nothing is supplied he is told as it is. */
    private static void checkAsGrid(GridModel model, IssueLog issues) {
        if (!model.nodes().isEmpty()) {
            CoordinateTransform transform = GeoToolsCoordinateTransform.of(crs(model, Optional.empty()));
            GridSnapshot snapshot = GridSnapshot.of("import", new GridModelTransformer(transform).toMetric(model));
            snapshot.issues().stream()
                    .filter(it -> !it.code().equals(GridIssueCodes.ISLAND))
                    .forEach(issue -> issues.add(inDegrees(issue, transform)));
        }
    }

    private static void requireUsable(GridModel model, Optional<StreetArea> streets, IssueLog issues)
            throws GridImportException {
        List<ImportProblem> problems = new ArrayList<>();
        Map.of("nodes", model.nodes(), "substations", model.substations(), "busbar_sections", model.busbarSections())
                .entrySet()
                .stream()
                .filter(list -> list.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(name -> problems.add(ImportProblem.of(ImportProblem.NOTHING_USABLE, "", "list", name)));
        streets.filter(area -> problems.isEmpty() && !area.extent().intersects(extent(model, false)))
                .ifPresent(area -> problems.add(ImportProblem.of(
                        ImportProblem.OUTSIDE_STREETS,
                        "",
                        "swapped",
                        Boolean.toString(area.extent().intersects(extent(model, true))))));
        if (!problems.isEmpty()) {
            checkAsGrid(model, issues);
            throw new GridImportException(problems, issues.list());
        }
    }

    private static void requireSupply(FeederForest feeders, IssueLog issues) throws GridImportException {
        if (feeders.feederCount() == 0) {
            throw new GridImportException(
                    List.of(ImportProblem.of(ImportProblem.NOTHING_USABLE, "", "list", "feeders")), issues.list());
        }
    }

    private static Envelope extent(GridModel model, boolean swapped) {
        Envelope extent = new Envelope();
        model.nodes().forEach(node -> {
            Position at = node.position();
            extent.expandToInclude(swapped ? at.y() : at.x(), swapped ? at.x() : at.y());
        });
        return extent;
    }

    private static GridDataIssue inDegrees(GridDataIssue it, CoordinateTransform transform) {
        Optional<Position> place = it.position().map(metres -> {
            LonLat degrees = transform.toLonLat(metres);
            return new Position(degrees.lon(), degrees.lat());
        });
        return new GridDataIssue(it.code(), it.severity(), it.elementKind(), it.elementId(), place, it.details());
    }

    private static MapMarks marks(GridSnapshot snapshot, FeederForest feeders) {
        Map<String, String> feederBySection = new HashMap<>();
        Set<String> quarantinedSections = new HashSet<>();
        for (int section = 0; section < snapshot.sectionCount(); section++) {
            String id = snapshot.section(section).id();
            int feeder = feeders.feederOfSection(section);
            if (feeder >= 0) {
                feederBySection.put(id, feeders.feeder(feeder).id());
            }
            if (snapshot.isQuarantinedSection(section)) {
                quarantinedSections.add(id);
            }
        }
        Set<String> quarantinedNodes = IntStream.range(0, snapshot.nodeCount())
                .filter(snapshot::isQuarantinedNode)
                .mapToObj(node -> snapshot.node(node).id())
                .collect(Collectors.toSet());
        return new MapMarks(feederBySection, quarantinedNodes, quarantinedSections);
    }

    /** Of an id that stands twice the first row counts, as for the elements themselves. */
    private static List<ElementAttributes> firstOfEach(List<ElementAttributes> attributes) {
        Set<String> taken = new HashSet<>();
        return attributes.stream()
                .filter(it -> taken.add(it.elementKind() + ' ' + it.elementId()))
                .toList();
    }

    private static ImportReport report(GridDraft draft, FeederForest feeders) {
        double length_m = draft.model().lineSections().stream()
                .mapToDouble(LineSection::length_m)
                .sum();
        return new ImportReport(
                draft.model().description(),
                draft.crs(),
                draft.counts(),
                feeders.feederCount(),
                length_m / 1000,
                draft.marks().quarantinedNodeIds().size(),
                draft.marks().quarantinedSectionIds().size(),
                ImportReport.countByCode(draft.issues()));
    }
}
