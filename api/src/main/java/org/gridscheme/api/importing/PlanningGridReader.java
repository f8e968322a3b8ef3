package org.gridscheme.api.importing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.planning.LoadCase;
import org.gridscheme.grid.planning.PlanningNetwork;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.spatial.ingest.GridImport;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.GridPackageReader;
import org.gridscheme.spatial.ingest.GridSource;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.ingest.PreparedGrid;
import org.gridscheme.spatial.ingest.gis.GisExportReader;
import org.gridscheme.spatial.network.NetworkReader;
import org.gridscheme.spatial.network.ReadNetwork;

/**
 * A planning grid as the electrical network it is planned with: read and checked as an import does, at its measured and
 * committed peaks with nothing fed in. What the checks quarantine is left out of the network.
 */
public final class PlanningGridReader implements NetworkReader {

    private final RuleBook rules;
    private final Function<Path, GridSource> sources;

    private PlanningGridReader(RuleBook rules, Function<Path, GridSource> sources) {
        this.rules = rules;
        this.sources = sources;
    }

    /** Reads grid packages. */
    public static PlanningGridReader ofPackage(EquipmentCatalogue catalogue, RuleBook rules) {
        GridPackageReader reader = new GridPackageReader(new CatalogueConductors(catalogue, rules));
        return new PlanningGridReader(rules, folder -> progress -> reader.read(folder, progress));
    }

    /** Reads the layers of a GIS export as a mapping file says. */
    public static PlanningGridReader ofLayers(EquipmentCatalogue catalogue, RuleBook rules, Path mapping) {
        GisExportReader reader = new GisExportReader(new CatalogueConductors(catalogue, rules), mapping);
        return new PlanningGridReader(rules, export -> progress -> reader.read(export, progress));
    }

    @Override
    public ReadNetwork read(Path source, ImportProgress progress) throws GridImportException {
        PreparedGrid prepared = GridImport.prepare(sources.apply(source), Optional.empty(), progress);
        GridSnapshot grid = prepared.snapshot();
        FeederForest forest = FeederForest.trace(grid);
        LoadingAssumptions day = new LoadingAssumptions(
                rules.demand().feederCoincidence().value(),
                rules.demand().mainTransformerCoincidence().value(),
                Optional.empty());
        PlanningNetwork network = PlanningNetwork.of(
                forest,
                GridLoading.of(grid, forest, day),
                day,
                rules.flow().assumptions(rules.shortCircuit()),
                LoadCase.PEAK);
        return new ReadNetwork(network.network(), prepared.draft().issues());
    }
}
