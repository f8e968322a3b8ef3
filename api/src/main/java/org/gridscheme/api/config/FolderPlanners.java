package org.gridscheme.api.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridscheme.api.bundle.BundleLayout;
import org.gridscheme.api.bundle.BundleRefusedException;
import org.gridscheme.api.bundle.BundleVersions;
import org.gridscheme.api.bundle.FilePlanners;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.grid.GridDirectory;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.catalogue.InvalidCatalogueException;
import org.gridscheme.scheme.configure.PlanningProfile;
import org.gridscheme.scheme.configure.PlanningProfiles;
import org.gridscheme.scheme.configure.SchemePlannerFactory;
import org.gridscheme.scheme.rulebook.InvalidRuleBookException;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.spatial.crs.GeoToolsCoordinateTransform;
import org.gridscheme.spatial.crs.GridModelTransformer;
import org.gridscheme.spatial.ingest.ConductorRatingSource;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.GridPackageReader;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.ingest.StreetFolderReader;

/** Makes planners from the folder of a proof bundle; knows no database. */
final class FolderPlanners implements FilePlanners {

    private static final String UNREADABLE = "bundle.input-unreadable";

    @Override
    public FilePlanner open(Path folder, BundleVersions versions) throws BundleRefusedException {
        PlanningProfile profile = profile(folder.resolve(BundleLayout.DATA), versions.profile());
        StreetData streets = streets(folder.resolve(BundleLayout.STREETS));
        CoordinateTransform transform = transform(streets);
        GridSnapshot grid = grid(folder.resolve(BundleLayout.GRID), versions.grid(), transform);
        return new FilePlanner(
                SchemePlannerFactory.create(grid, streets, profile, () -> 0L),
                new BundleVersions(
                        versions.software(),
                        versions.grid(),
                        versions.streets(),
                        profile.name(),
                        profile.rules().versionStamp(),
                        profile.prices().versionStamp(),
                        profile.catalogue().version()),
                transform,
                new GridDirectory(grid)::findName,
                profile.rules());
    }

    private static PlanningProfile profile(Path folder, String name) throws BundleRefusedException {
        try {
            return PlanningProfiles.open(name, files(folder));
        } catch (InvalidRuleBookException invalid) {
            throw refused(BundleLayout.DATA, invalid.problems());
        } catch (InvalidCatalogueException invalid) {
            throw refused(BundleLayout.DATA, invalid.problems());
        } catch (IllegalArgumentException | UncheckedIOException invalid) {
            throw refused(BundleLayout.DATA, List.of(String.valueOf(invalid.getMessage())));
        }
    }

    /** Text by path below the folder, with a leading slash. */
    private static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    files.put("/" + path, Files.readString(file));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }

    private static StreetData streets(Path folder) throws BundleRefusedException {
        try {
            return StreetFolderReader.read(folder);
        } catch (GridImportException refused) {
            throw refused(BundleLayout.STREETS, refused);
        }
    }

    private static CoordinateTransform transform(StreetData streets) throws BundleRefusedException {
        try {
            return GeoToolsCoordinateTransform.of(streets.crs());
        } catch (IllegalArgumentException unknown) {
            throw refused(BundleLayout.STREETS, List.of(String.valueOf(unknown.getMessage())));
        }
    }

    /** Ratings that a section leaves out stay unknown: the catalogue they once came from is not part of the proof. */
    private static GridSnapshot grid(Path folder, String version, CoordinateTransform transform)
            throws BundleRefusedException {
        try {
            var read = new GridPackageReader(ConductorRatingSource.NONE).read(folder, ImportProgress.NONE);
            return GridSnapshot.of(version, new GridModelTransformer(transform).toMetric(read.model()));
        } catch (GridImportException refused) {
            throw refused(BundleLayout.GRID, refused);
        }
    }

    private static BundleRefusedException refused(String entry, GridImportException refused) {
        return refused(
                entry,
                refused.problems().stream()
                        .map(problem -> problem.file() + " " + problem.code() + " " + problem.details())
                        .toList());
    }

    private static BundleRefusedException refused(String entry, List<String> problems) {
        return new BundleRefusedException(problems.stream()
                .map(problem -> FieldProblem.of(entry, UNREADABLE, problem))
                .toList());
    }
}
