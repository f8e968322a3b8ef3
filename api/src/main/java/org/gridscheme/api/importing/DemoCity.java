package org.gridscheme.api.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.gridscheme.grid.model.GridDescription;
import org.gridscheme.spatial.demo.DemoTown;
import org.gridscheme.spatial.demo.DemoTownSize;
import org.gridscheme.spatial.demo.grid.SynthesisParameters;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.GridSource;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.postgis.GridVersion;
import org.gridscheme.spatial.postgis.PostgisGridStore;
import org.gridscheme.spatial.street.StreetSource;

/** The fictional city that comes with the product: always the same streets and the same grid. */
public final class DemoCity {

    private static final long SEED = 20261120;
    private static final int NODES = 4000;

    /** To be raised when the generators change, so that a database with an older city gets the new one. */
    private static final String EDITION = "demo edition 1";

    private final PostgisGridStore grids;
    private final CityImport cities;

    public DemoCity(PostgisGridStore grids, CityImport cities) {
        this.grids = grids;
        this.cities = cities;
    }

    /** Id of the version that holds the city, empty when it was not loaded yet. */
    public Optional<String> find() {
        return grids.list().stream()
                .filter(version -> version.description().attribution().endsWith(EDITION))
                .map(GridVersion::id)
                .reduce((earlier, later) -> later);
    }

    /**
     * Makes the city the active version, generating and storing it first where it is missing.
     *
     * @throws GridImportException when the generated grid is refused, which a test rules out
     */
    public String activate(ImportProgress progress) throws GridImportException {
        Optional<String> stored = find();
        if (stored.isEmpty()) {
            return load(progress);
        }
        if (!grids.findActiveVersion().equals(stored)) {
            grids.activate(stored.get());
        }
        return stored.get();
    }

    private String load(ImportProgress progress) throws GridImportException {
        progress.progress("demo.town", 0);
        ImportedStreets streets = streets(progress);
        GridSource grid = cities.synthesized(streets, SynthesisParameters.of(SEED, NODES, DemoTown.NAME));
        return cities.grid(streets, DescribedGrid.of(grid, DemoCity::described), progress)
                .version()
                .id();
    }

    private ImportedStreets streets(ImportProgress progress) {
        try {
            Path folder = Files.createTempDirectory("gridscheme-demo");
            try {
                Path file = folder.resolve("demo.osm.gz");
                DemoTown.generate(SEED, DemoTownSize.STANDARD).write(file);
                return cities.streets(file, new StreetSource(DemoTown.NAME, DemoTown.ATTRIBUTION), true, progress);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no room for the demo town", e);
        }
    }

    private static GridDescription described(GridDescription it) {
        return new GridDescription(DemoTown.NAME, true, DemoTown.ATTRIBUTION + ", " + EDITION);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
