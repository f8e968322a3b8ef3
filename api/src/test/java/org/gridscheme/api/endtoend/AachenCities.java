package org.gridscheme.api.endtoend;

import java.nio.file.Path;
import org.gridscheme.api.config.PlanningEngine;
import org.gridscheme.api.importing.CityImport;
import org.gridscheme.api.importing.ImportedStreets;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.gridscheme.spatial.demo.grid.SynthesisParameters;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.street.StreetSource;
import org.gridscheme.spatial.testkit.TestDatabase;

/** Aachen's streets with a generated grid, for measurements on a real city. */
final class AachenCities {

    private AachenCities() {}

    /** Imports it into an empty database; it answers from then on. */
    static void importInto(TestDatabase database, int nodes) throws Exception {
        Path file = SharedData.at("osm-aachen/aachen.osm.pbf");
        DatabaseSchema.migrate(database.dataSource());
        PlanningEngine engine = PlanningEngine.open();
        CityImport city = new CityImport(database.dataSource(), engine.catalogue(), engine.rules());
        ImportedStreets streets = city.streets(file, StreetSource.ofOsmFile(file), false, ImportProgress.NONE);
        city.grid(
                streets,
                city.synthesized(streets, SynthesisParameters.of(1, nodes, "Aachen, fictional grid")),
                ImportProgress.NONE);
    }
}
