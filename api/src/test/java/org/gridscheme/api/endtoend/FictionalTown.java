package org.gridscheme.api.endtoend;

import java.nio.file.Path;
import org.gridscheme.api.config.PlanningEngine;
import org.gridscheme.api.importing.CityImport;
import org.gridscheme.api.importing.ImportedStreets;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.gridscheme.spatial.demo.DemoTown;
import org.gridscheme.spatial.demo.DemoTownSize;
import org.gridscheme.spatial.demo.grid.SynthesisParameters;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.street.StreetSource;
import org.gridscheme.spatial.testkit.TestDatabase;

/** The fictional town with a generated grid, as the end-to-end tests plan on it. */
final class FictionalTown {

    private FictionalTown() {}

    /** Imports it into an empty database; it answers from then on. */
    static void importInto(TestDatabase database, Path folder, int nodes) throws Exception {
        importInto(database, folder, DemoTownSize.STANDARD, nodes);
    }

    /**
     * A third of it, streets and all, for tests of what happens around planning: every process that starts prepares all streets
     * first.
     */
    static void importSmallInto(TestDatabase database, Path folder) throws Exception {
        importInto(database, folder, DemoTownSize.ofJunctions(2300), 1000);
    }

    private static void importInto(TestDatabase database, Path folder, DemoTownSize size, int nodes) throws Exception {
        DatabaseSchema.migrate(database.dataSource());
        PlanningEngine engine = PlanningEngine.open();
        CityImport city = new CityImport(database.dataSource(), engine.catalogue(), engine.rules());
        Path osm = folder.resolve("town.osm.gz");
        DemoTown.generate(1, size).write(osm);
        ImportedStreets streets =
                city.streets(osm, new StreetSource(DemoTown.NAME, DemoTown.ATTRIBUTION), true, ImportProgress.NONE);
        city.grid(
                streets,
                city.synthesized(streets, SynthesisParameters.of(1, nodes, DemoTown.NAME)),
                ImportProgress.NONE);
    }
}
