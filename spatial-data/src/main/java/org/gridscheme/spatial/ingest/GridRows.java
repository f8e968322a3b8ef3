package org.gridscheme.spatial.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.Duct;
import org.gridscheme.grid.model.GeneratingUnit;
import org.gridscheme.grid.model.GridDescription;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.LoadProfile;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.RestrictedArea;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.snapshot.ElementKinds;

/**
 * The elements of a grid, gathered row by row from tables with the columns of the grid package, whatever they were read
 * from. Nodes must come before the sections between them. A row that cannot become an element is reported and left out.
 */
public final class GridRows {

    private static final SourceCrs DEGREES = new SourceCrs("WGS84");

    private static final Map<TableFile, String> KINDS = Map.ofEntries(
            Map.entry(PackageFiles.SUBSTATIONS, ElementKinds.SUBSTATION),
            Map.entry(PackageFiles.BUSBAR_SECTIONS, ElementKinds.BUSBAR_SECTION),
            Map.entry(PackageFiles.POWER_TRANSFORMERS, ElementKinds.POWER_TRANSFORMER),
            Map.entry(PackageFiles.NODES, ElementKinds.NODE),
            Map.entry(PackageFiles.LINE_SECTIONS, ElementKinds.LINE_SECTION),
            Map.entry(PackageFiles.SWITCHES, ElementKinds.SWITCH),
            Map.entry(PackageFiles.LOADS, ElementKinds.LOAD),
            Map.entry(PackageFiles.PROFILES, ElementKinds.PROFILE),
            Map.entry(PackageFiles.DISTRIBUTION_TRANSFORMERS, ElementKinds.DISTRIBUTION_TRANSFORMER),
            Map.entry(PackageFiles.DUCTS, ElementKinds.DUCT),
            Map.entry(PackageFiles.RESTRICTED_AREAS, ElementKinds.RESTRICTED_AREA),
            Map.entry(PackageFiles.COMMITMENTS, ElementKinds.COMMITMENT),
            Map.entry(PackageFiles.GENERATORS, ElementKinds.GENERATING_UNIT));

    private final List<Substation> substations = new ArrayList<>();
    private final List<BusbarSection> busbarSections = new ArrayList<>();
    private final List<BusTie> busTies = new ArrayList<>();
    private final List<PowerTransformer> powerTransformers = new ArrayList<>();
    private final List<GridNode> nodes = new ArrayList<>();
    private final List<LineSection> lineSections = new ArrayList<>();
    private final List<LineSwitch> lineSwitches = new ArrayList<>();
    private final List<Load> loads = new ArrayList<>();
    private final List<LoadProfile> profiles = new ArrayList<>();
    private final List<DistributionTransformer> distributionTransformers = new ArrayList<>();
    private final List<Duct> ducts = new ArrayList<>();
    private final List<RestrictedArea> restrictedAreas = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<GeneratingUnit> generatingUnits = new ArrayList<>();
    private final RowPlaces places = new RowPlaces();
    private final NetworkRows network;
    private final IssueLog issues;
    private final Map<TableFile, Consumer<RowReader>> readers;

    /**
     * @param defaultAreaClass of nodes that name none
     * @param catalogue fills ratings that a section leaves to its conductor type
     * @param profilePoints 24 or 96; empty where there are no profiles
     */
    public GridRows(
            Optional<AreaClass> defaultAreaClass,
            ConductorRatingSource catalogue,
            OptionalInt profilePoints,
            IssueLog issues) {
        this.issues = issues;
        this.network = new NetworkRows(defaultAreaClass, catalogue);
        List<String> profileColumns = DemandRows.profileColumns(profilePoints.orElse(0));
        this.readers = Map.ofEntries(
                Map.entry(PackageFiles.SUBSTATIONS, row -> keep(substations, StationRows.substation(row), row)),
                Map.entry(
                        PackageFiles.BUSBAR_SECTIONS, row -> keep(busbarSections, StationRows.busbarSection(row), row)),
                Map.entry(
                        PackageFiles.POWER_TRANSFORMERS,
                        row -> keep(powerTransformers, StationRows.powerTransformer(row), row)),
                Map.entry(PackageFiles.NODES, row -> keep(nodes, network.node(row), row)),
                Map.entry(PackageFiles.LINE_SECTIONS, row -> keep(lineSections, network.section(row), row)),
                Map.entry(PackageFiles.SWITCHES, this::readSwitch),
                Map.entry(PackageFiles.LOADS, row -> keep(loads, DemandRows.load(row), row)),
                Map.entry(PackageFiles.PROFILES, row -> keep(profiles, DemandRows.profile(row, profileColumns), row)),
                Map.entry(
                        PackageFiles.DISTRIBUTION_TRANSFORMERS,
                        row -> keep(distributionTransformers, DemandRows.distributionTransformer(row), row)),
                Map.entry(PackageFiles.DUCTS, row -> keep(ducts, DemandRows.duct(row), row)),
                Map.entry(
                        PackageFiles.RESTRICTED_AREAS,
                        row -> keep(restrictedAreas, DemandRows.restrictedArea(row), row)),
                Map.entry(PackageFiles.COMMITMENTS, row -> keep(commitments, DemandRows.commitment(row), row)),
                Map.entry(PackageFiles.GENERATORS, row -> keep(generatingUnits, DemandRows.generatingUnit(row), row)));
    }

    /** Kind of the element a row of that table stands for. One table holds the switches of lines and the bus ties. */
    public static String kind(TableFile table, SourceRow row) {
        return table.equals(PackageFiles.SWITCHES) && isBusTie(row.find("kind"))
                ? ElementKinds.BUS_TIE
                : KINDS.getOrDefault(table, IssueLog.FILE);
    }

    /**
     * Reads one row whose places are in longitude and latitude.
     *
     * @return the element's id where the row became one; why it did not is in the issues
     */
    public Optional<String> add(TableFile table, SourceRow row) {
        RowReader reader = new RowReader(kind(table, row), "id", row, issues, DEGREES);
        read(table, reader);
        return reader.isComplete() ? Optional.of(reader.id()) : Optional.empty();
    }

    /** Reads one row; complete or not, it says so itself. */
    void read(TableFile table, RowReader row) {
        Consumer<RowReader> reader = readers.get(table);
        if (reader == null) {
            throw new IllegalArgumentException("no table " + table.name());
        }
        row.standsAmong(places);
        reader.accept(row);
        row.findPlace().ifPresent(at -> places.remember(row.elementKind(), row.id(), at));
    }

    /** True when a node named no area class and there is no default. */
    public boolean missedAreaClass() {
        return network.missedAreaClass();
    }

    /** Everything read so far, in longitude and latitude. */
    public GridModel model(GridDescription description) {
        return new GridModel(
                description,
                ProjectCrs.WGS84,
                substations,
                busbarSections,
                busTies,
                powerTransformers,
                nodes,
                lineSections,
                lineSwitches,
                loads,
                profiles,
                distributionTransformers,
                ducts,
                restrictedAreas,
                commitments,
                generatingUnits);
    }

    private void readSwitch(RowReader row) {
        if (isBusTie(row.find("kind"))) {
            keep(busTies, StationRows.busTie(row), row);
        } else {
            keep(lineSwitches, network.lineSwitch(row), row);
        }
    }

    private static boolean isBusTie(Optional<String> kind) {
        return kind.orElse("").equals(ElementKinds.BUS_TIE);
    }

    private static <T> void keep(List<T> elements, T element, RowReader row) {
        if (row.isComplete()) {
            elements.add(element);
        }
    }
}
