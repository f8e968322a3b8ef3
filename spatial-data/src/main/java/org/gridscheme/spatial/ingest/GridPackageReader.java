package org.gridscheme.spatial.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.snapshot.ElementKinds;

/**
 * Reads a grid package: the folder of CSV files that {@code grid-topology/docs/grid-model.md} describes column by column.
 * A bad row is left out and reported, a bad optional value counts as unknown and is reported; what makes the package
 * unreadable as a whole is one refusal with every problem. Files are read row by row. Thread-safe.
 */
public final class GridPackageReader {

    private final ConductorRatingSource catalogue;

    /** @param catalogue fills ratings that a line section leaves to its conductor type */
    public GridPackageReader(ConductorRatingSource catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws GridImportException when the folder is no readable package; holds all problems */
    public ImportedGrid read(Path folder, ImportProgress progress) throws GridImportException {
        if (!Files.isDirectory(folder)) {
            throw new GridImportException(
                    List.of(ImportProblem.of(ImportProblem.FOLDER_MISSING, String.valueOf(folder.getFileName()))));
        }
        return new Reading(folder, progress).run();
    }

    /** State of reading one package. */
    private final class Reading {

        private final IssueLog issues = new IssueLog();
        private final List<ImportProblem> problems = new ArrayList<>();
        private final Path path;
        private final TableFolder folder;
        private final ImportProgress progress;
        private int filesRead;

        Reading(Path path, ImportProgress progress) {
            this.path = path;
            this.folder = new TableFolder(path, PackageFiles.ALL, "id", problems, issues);
            this.progress = progress;
        }

        ImportedGrid run() throws GridImportException {
            Optional<PackageHeader> header = new PackageHeaderReader(problems, issues).read(path);
            List<String> profileColumns = profileColumns(header);
            folder.checkHeaders(Map.of(PackageFiles.PROFILES, profileColumns));
            folder.reportUnknownFiles(PackageHeaderReader.FILE);
            failOnProblems();
            GridModel model = model(header.orElseThrow(), profileColumns);
            failOnProblems();
            return new ImportedGrid(model, issues.list(), folder.attributes());
        }

        private List<String> profileColumns(Optional<PackageHeader> header) {
            if (header.isPresent() && header.get().profilePoints().isPresent()) {
                return DemandRows.profileColumns(header.get().profilePoints().getAsInt());
            }
            if (header.isPresent() && folder.has(PackageFiles.PROFILES)) {
                keyMissing("profile_points");
            }
            return List.of();
        }

        private GridModel model(PackageHeader header, List<String> profileColumns) {
            SourceCrs crs = new SourceCrs(header.crs());
            List<Substation> substations =
                    read(PackageFiles.SUBSTATIONS, ElementKinds.SUBSTATION, crs, StationRows::substation);
            List<BusbarSection> busbars =
                    read(PackageFiles.BUSBAR_SECTIONS, ElementKinds.BUSBAR_SECTION, crs, StationRows::busbarSection);
            List<PowerTransformer> transformers = read(
                    PackageFiles.POWER_TRANSFORMERS,
                    ElementKinds.POWER_TRANSFORMER,
                    crs,
                    StationRows::powerTransformer);
            NetworkRows network = new NetworkRows(header.defaultAreaClass(), catalogue, issues);
            List<GridNode> nodes = read(PackageFiles.NODES, ElementKinds.NODE, crs, network::node);
            if (network.missedAreaClass()) {
                keyMissing("default_area_class");
            }
            List<LineSection> sections =
                    read(PackageFiles.LINE_SECTIONS, ElementKinds.LINE_SECTION, crs, network::section);
            List<BusTie> ties = new ArrayList<>();
            List<LineSwitch> switches = new ArrayList<>();
            readSwitches(crs, network, ties, switches);
            return new GridModel(
                    header.description(),
                    ProjectCrs.WGS84,
                    substations,
                    busbars,
                    ties,
                    transformers,
                    nodes,
                    sections,
                    switches,
                    read(PackageFiles.LOADS, ElementKinds.LOAD, crs, DemandRows::load),
                    read(
                            PackageFiles.PROFILES,
                            ElementKinds.PROFILE,
                            crs,
                            row -> DemandRows.profile(row, profileColumns)),
                    read(
                            PackageFiles.DISTRIBUTION_TRANSFORMERS,
                            ElementKinds.DISTRIBUTION_TRANSFORMER,
                            crs,
                            DemandRows::distributionTransformer),
                    read(PackageFiles.DUCTS, ElementKinds.DUCT, crs, DemandRows::duct),
                    read(PackageFiles.RESTRICTED_AREAS, ElementKinds.RESTRICTED_AREA, crs, DemandRows::restrictedArea),
                    read(PackageFiles.COMMITMENTS, ElementKinds.COMMITMENT, crs, DemandRows::commitment),
                    read(PackageFiles.GENERATORS, ElementKinds.GENERATING_UNIT, crs, DemandRows::generatingUnit));
        }

        private <T> List<T> read(TableFile file, String kind, SourceCrs crs, Function<RowReader, T> element) {
            progress.progress("grid.read", filesRead++ / (double) PackageFiles.ALL.size());
            return folder.read(file, kind, crs, element);
        }

        /** One file holds the switches of lines and the ties between busbar sections; order is kept in each list. */
        private void readSwitches(SourceCrs crs, NetworkRows network, List<BusTie> ties, List<LineSwitch> switches) {
            TableFile file = PackageFiles.SWITCHES;
            folder.forEach(file, row -> {
                if (row.find("kind").orElse("").equals(ElementKinds.BUS_TIE)) {
                    folder.readOne(file, ElementKinds.BUS_TIE, row, crs, StationRows::busTie)
                            .ifPresent(ties::add);
                } else {
                    folder.readOne(file, ElementKinds.SWITCH, row, crs, network::lineSwitch)
                            .ifPresent(switches::add);
                }
            });
        }

        private void keyMissing(String key) {
            problems.add(ImportProblem.of(ImportProblem.KEY_MISSING, PackageHeaderReader.FILE, "key", key));
        }

        private void failOnProblems() throws GridImportException {
            if (!problems.isEmpty()) {
                throw new GridImportException(problems);
            }
        }
    }
}
